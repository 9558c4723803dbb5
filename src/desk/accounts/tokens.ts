import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export type RandomBytes = (size: number) => Uint8Array;

/** 32 random bytes, safe in addresses and cookies. */
export function newToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString("base64url");
}

/** What is stored of a token: whoever reads the database cannot use it. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The token that changing calls must repeat in a header: bound to the session, of no use to find it. */
export function csrfOf(sessionToken: string): string {
  return createHmac("sha256", sessionToken).update("parvis/desk-csrf").digest("base64url");
}

/** Compares in a time that tells nothing of the content. */
export function sameToken(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
