import { createHash } from "node:crypto";
import { z } from "zod";
import type { Log } from "../../src/telemetry/log.ts";
import type { CallPlatform } from "../platform/call-platform.ts";
import type { TokenFile, Tokens } from "./token-file.ts";
import type { Authorization, UserAccess } from "./user-access.ts";

export interface RenewedAccessDeps {
  readonly call: CallPlatform;
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The first refresh token, from the configuration. */
  readonly refreshToken: string;
  readonly file: TokenFile;
  readonly clock: () => Date;
  readonly log: Log;
}

const granted = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
});

/** Renewed this long before it expires, so that no call meets the very instant. Milliseconds. */
const MARGIN = 60_000;

/**
 * OAuth 2.0 with PKCE, confidential client: access tokens last two hours, and each refresh token serves once, giving the
 * next. One renewal at a time, kept on disk before it is used.
 */
export function createRenewedAccess(deps: RenewedAccessDeps): UserAccess {
  const { call, apiUrl, clientId, clientSecret, refreshToken, file, clock, log } = deps;
  const seed = createHash("sha256").update(refreshToken).digest("hex");
  let tokens: Tokens | null = null;
  let renewing: Promise<Authorization> | null = null;

  async function known(): Promise<Tokens> {
    const read = tokens ?? (await file.read());
    const fresh = { accessToken: "", refreshToken, expiresAt: 0, seed };
    tokens = read?.seed === seed ? read : fresh;
    return tokens;
  }

  async function exchange(): Promise<Authorization> {
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: (await known()).refreshToken,
      client_id: clientId,
    });
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
    const headers = { authorization: `Basic ${basic}` };
    const answer = await call(`${apiUrl}/2/oauth2/token`, { method: "POST", headers, body });
    if (answer.kind !== "answered" || answer.status >= 500 || answer.status === 429) {
      return { kind: "unreachable" };
    }
    const read = granted.safeParse(answer.body);
    if (answer.status !== 200 || !read.success) {
      log.error("channel.alert", { channel: "x", what: "token-renewal-refused" });
      return { kind: "refused" };
    }
    const { access_token: accessToken, refresh_token: next, expires_in: seconds } = read.data;
    const expiresAt = clock().getTime() + seconds * 1000;
    tokens = { accessToken, refreshToken: next, expiresAt, seed };
    await file.write(tokens);
    return bearer(tokens);
  }

  function renewOnce(): Promise<Authorization> {
    renewing ??= exchange().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  return {
    async authorize() {
      const present = await known();
      return present.expiresAt - MARGIN > clock().getTime() ? bearer(present) : renewOnce();
    },
    async renew(header) {
      const present = bearer(await known());
      // Another call met the same refusal first.
      return present.header === header ? renewOnce() : present;
    },
  };
}

function bearer({ accessToken }: Tokens) {
  return { kind: "granted" as const, header: `Bearer ${accessToken}` };
}
