import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Where a link or a code was spread: what it tells of whoever follows it. */
export interface Entry {
  /** `linkedin`, `snapchat`, `poster`… */
  readonly network: string;
  /** As staff named it. */
  readonly campaign: string;
  /** Id of the service it is about; null for the whole town. */
  readonly service: string | null;
}

/** Short names: they end in a code that a phone must read on a poster. */
const payload = z.strictObject({
  n: z.string().regex(/^[a-z]{1,20}$/),
  c: z.string().min(1).max(60),
  s: z.string().min(1).max(60).optional(),
  /** Seconds since 1970. */
  e: z.int().nonnegative().optional(),
});

const LONGEST = 640;
const SHAPE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/;
/** Half a digest: 128 bits cannot be guessed, and a code stays small. */
const SIGNATURE_BYTES = 16;

/**
 * `base64url(payload).base64url(16 bytes of HMAC-SHA256)`.
 *
 * @param expires null for a link that never ends.
 */
export function signedReference(
  { network, campaign, service }: Entry,
  expires: Date | null,
  key: string,
): string {
  const content: z.infer<typeof payload> = {
    n: network,
    c: campaign,
    ...(service === null ? {} : { s: service }),
    ...(expires === null ? {} : { e: Math.floor(expires.getTime() / 1000) }),
  };
  const text = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${text}.${signatureOf(text, key).toString("base64url")}`;
}

/** What a reference says; null when it is forged, damaged, too long or has expired. Never throws. */
export function readReference(given: unknown, key: string, now: Date): Entry | null {
  if (typeof given !== "string" || given.length > LONGEST || !SHAPE.test(given)) return null;
  const [text = "", signature = ""] = given.split(".");
  const bytes = Buffer.from(signature, "base64url");
  const expected = signatureOf(text, key);
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return null;
  const read = payload.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
  if (!read.success) return null;
  const { n, c, s, e } = read.data;
  if (e !== undefined && e * 1000 <= now.getTime()) return null;
  return { network: n, campaign: c, service: s ?? null };
}

function signatureOf(text: string, key: string): Buffer {
  return createHmac("sha256", key).update(`parvis/entry\0${text}`).digest().subarray(0, SIGNATURE_BYTES);
}
