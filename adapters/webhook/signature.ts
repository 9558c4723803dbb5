import { createHmac, timingSafeEqual } from "node:crypto";

export interface SignatureScheme {
  readonly algorithm: "sha256" | "sha1";
  readonly encoding: "hex" | "base64";
  /** Before the digest in the header: `sha256=`. */
  readonly prefix: string;
}

const SHAPES = {
  hex: { sha256: /^[0-9a-f]{64}$/, sha1: /^[0-9a-f]{40}$/ },
  base64: { sha256: /^[A-Za-z0-9+/]{43}=$/, sha1: /^[A-Za-z0-9+/]{27}=$/ },
} as const;

/**
 * Whether `header` signs these very bytes with one of the secrets. Absent, repeated or malformed headers are false;
 * never throws; the comparison takes the same time whatever differs.
 */
export function isSigned(
  bytes: Uint8Array | string,
  header: unknown,
  secrets: readonly string[],
  { algorithm, encoding, prefix }: SignatureScheme,
): boolean {
  if (typeof header !== "string" || !header.startsWith(prefix)) return false;
  const digest = header.slice(prefix.length);
  if (!SHAPES[encoding][algorithm].test(digest)) return false;
  const given = Buffer.from(digest, encoding);
  // The last letter of base64 has bits that say nothing: a signature is believed in one spelling.
  if (given.toString(encoding) !== digest) return false;
  let signed = false;
  for (const secret of secrets) {
    if (secret === "") continue;
    const expected = createHmac(algorithm, secret).update(bytes).digest();
    if (given.length === expected.length && timingSafeEqual(given, expected)) signed = true;
  }
  return signed;
}

/** Compares a token with ours in constant time; false for anything but the same string, and for an empty one. */
export function isSameToken(given: unknown, ours: string): boolean {
  if (typeof given !== "string" || ours === "") return false;
  // Digests have one length, whatever the lengths compared.
  const digest = (text: string) => createHmac("sha256", "token").update(text).digest();
  return timingSafeEqual(digest(given), digest(ours));
}
