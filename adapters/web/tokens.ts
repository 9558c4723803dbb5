import { createHmac, timingSafeEqual } from "node:crypto";

/** `api` opens the HTTP calls of one conversation, `stream` its WebSocket: neither stands for the other. */
type TokenUse = "api" | "stream";

/** Claim names are those the Direct Line client reads (`conv`, `user`). */
export interface Claims {
  readonly use: TokenUse;
  readonly conv: string;
  readonly user: string;
  /** Seconds since the epoch. */
  readonly exp: number;
}

type TokenCheck =
  | { readonly kind: "valid"; readonly claims: Claims }
  | { readonly kind: "expired"; readonly claims: Claims }
  | { readonly kind: "forged" };

export interface Tokens {
  issue(use: TokenUse, conversationId: string, userId: string, seconds: number): string;
  check(token: string, use: TokenUse): TokenCheck;
}

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url");
const LONGEST = 2048;

/**
 * JSON Web Tokens (RFC 7519) with one fixed header, HS256: a token naming any other algorithm is forged.
 *
 * @throws when `secret` is shorter than 32 characters.
 */
export function createTokens(secret: string, clock: () => Date): Tokens {
  if (secret.length < 32) throw new RangeError("The web chat's secret needs at least 32 characters");
  // Separates these tokens from anything else signed with the installation's secret.
  const key = createHmac("sha256", secret).update("parvis/direct-line").digest();
  const sign = (text: string) => createHmac("sha256", key).update(text).digest();
  const now = () => Math.floor(clock().getTime() / 1000);

  return {
    issue(use, conversationId, userId, seconds) {
      const claims: Claims = { use, conv: conversationId, user: userId, exp: now() + seconds };
      const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
      return `${signed}.${sign(signed).toString("base64url")}`;
    },
    check(token, use) {
      const [header, payload, signature, ...rest] = token.length <= LONGEST ? token.split(".") : [];
      if (header !== HEADER || !payload || !signature || rest.length > 0) return { kind: "forged" };
      if (!same(Buffer.from(signature, "base64url"), sign(`${header}.${payload}`))) return { kind: "forged" };
      const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
      if (claims.use !== use) return { kind: "forged" };
      return { kind: claims.exp > now() ? "valid" : "expired", claims };
    },
  };
}

/** Compares two secrets in a time that tells nothing of their content. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac("sha256", expected).update(text).digest();
  return same(digest(given), digest(expected));
}

function same(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
