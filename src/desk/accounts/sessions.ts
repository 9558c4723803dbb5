import type { Request, Response } from "express";
import {
  createSession,
  deleteSession,
  deleteSessionsOf,
  liveSession,
  touchSession,
} from "../../store/account-sessions.ts";
import type { StoredAccount } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import type { Cookies } from "./cookies.ts";
import { csrfOf, digestOf, newToken, type RandomBytes } from "./tokens.ts";

const COOKIE = "parvis_desk";
const LONGEST = 24 * 60 * 60_000;

export interface LiveSession {
  readonly id: string;
  /** What changing calls must send back. */
  readonly csrf: string;
  /** The identity provider's, to end its own session; null for passwords. */
  readonly idToken: string | null;
  readonly account: StoredAccount;
}

export interface Sessions {
  /**
   * Signs in, ending the session that the browser had: its id is never the one of before. In the transaction that
   * checked the account, nothing changes in between.
   */
  open(
    database: Database,
    { request, response }: { readonly request: Request; readonly response: Response },
    account: StoredAccount,
    idToken?: string,
  ): Promise<LiveSession>;
  /** Null when nobody is signed in: no cookie, a forged, ended or expired session, a disabled account. */
  find(request: Request): Promise<LiveSession | null>;
  end(request: Request, response: Response): Promise<void>;
  /** Ends the account's sessions but `kept` in the transaction; `tell` who listens once it is committed. */
  endAll(
    database: Database,
    accountId: string,
    kept?: string | null,
  ): Promise<{ readonly count: number; readonly tell: () => void }>;
  /** For connections that outlive their request. Does not keep the session alive. */
  isStillSignedIn(sessionId: string): Promise<boolean>;
  /** Calls `listener` with the id of each session ended by this process; gives how to stop. */
  onEnded(listener: (sessionId: string) => void): () => void;
}

export function createSessions(deps: {
  readonly database: Database;
  readonly cookies: Cookies;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
}): Sessions {
  const { database, cookies, clock } = deps;
  const listeners = new Set<(sessionId: string) => void>();
  const announce = (ended: readonly string[]) => {
    for (const id of ended) for (const listener of listeners) listener(id);
  };

  const endPrevious = async (within: Database, request: Request) => {
    const token = cookies.read(request, COOKIE);
    if (token === null) return;
    await deleteSession(within, digestOf(token));
    announce([digestOf(token)]);
  };

  return {
    async open(within, { request, response }, account, idToken) {
      await endPrevious(within, request);
      const token = newToken(deps.randomBytes);
      const now = clock().getTime();
      const id = digestOf(token);
      await createSession(within, {
        id,
        account_id: account.id,
        created_at: now,
        seen_at: now,
        expires_at: now + LONGEST,
        id_token: idToken ?? null,
      });
      cookies.set(request, response, COOKIE, token);
      return { id, csrf: csrfOf(token), idToken: idToken ?? null, account };
    },
    async find(request) {
      const token = cookies.read(request, COOKIE);
      if (token === null) return null;
      const now = clock().getTime();
      const live = await liveSession(database, digestOf(token), now);
      if (live === null) return null;
      await touchSession(database, live.session, now);
      const { id, id_token } = live.session;
      return { id, csrf: csrfOf(token), idToken: id_token, account: live.account };
    },
    async end(request, response) {
      await endPrevious(database, request);
      cookies.clear(request, response, COOKIE);
    },
    async endAll(transaction, accountId, kept = null) {
      const ended = await deleteSessionsOf(transaction, accountId, kept);
      return { count: ended.length, tell: () => announce(ended) };
    },
    async isStillSignedIn(sessionId) {
      return (await liveSession(database, sessionId, clock().getTime())) !== null;
    },
    onEnded(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
