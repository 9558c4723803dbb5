import type { Request, Response } from "express";
import { visitorKey } from "../../http/visitor-key.ts";
import { fr } from "../../i18n/fr/accounts.ts";
import { refuse } from "../http/problem.ts";
import { createAttempts } from "./attempts.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface SignInLimits {
  /** False once the refusal was sent: too many failures by this visitor, or by this visitor on this account. */
  mayTry(request: Request, response: Response, account?: string): boolean;
  /** The attempt was a success: it does not count. */
  succeeded(request: Request, account?: string): void;
}

/**
 * Five failures on one account, then a delay that doubles up to 15 minutes. Sixty for one visitor whatever the account:
 * a whole town hall may share one address.
 */
export function createSignInLimits(clock: () => Date): SignInLimits {
  const perAccount = createAttempts(
    { free: 5, firstDelay: 1000, longestDelay: 15 * MINUTE, memory: HOUR },
    clock,
  );
  const perVisitor = createAttempts(
    { free: 60, firstDelay: 1000, longestDelay: MINUTE, memory: HOUR },
    clock,
  );
  const keyOf = (request: Request, account: string) => `${visitorKey(request.ip)} ${account}`;

  return {
    mayTry(request, response, account) {
      const visitor = visitorKey(request.ip);
      let seconds = perVisitor.begin(visitor);
      if (seconds === 0 && account !== undefined) {
        seconds = perAccount.begin(keyOf(request, account));
        // Refused before it took place.
        if (seconds > 0) perVisitor.forgive(visitor);
      }
      if (seconds === 0) return true;
      response.set("Retry-After", String(seconds));
      refuse(response, { code: "too-many", message: fr.wait(seconds) });
      return false;
    },
    succeeded(request, account) {
      perVisitor.forgive(visitorKey(request.ip));
      if (account !== undefined) perAccount.clear(keyOf(request, account));
    },
  };
}
