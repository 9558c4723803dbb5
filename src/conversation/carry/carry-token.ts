import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Bytes of the id, then of the signature; in hexadecimal, a token must fit Telegram's 64 characters of a start link. */
const ID_BYTES = 12;
const SIGNATURE_BYTES = 16;
const DIGITS = 2 * (ID_BYTES + SIGNATURE_BYTES);
const TOKEN = new RegExp(String.raw`suite-([0-9a-f]{${DIGITS}})(?![\w-])`, "i");

/** Id of a link, as it is stored: nothing that is in the database makes a valid token without the key. */
export function carryId(random: string): string {
  return createHash("sha256")
    .update(random)
    .digest("hex")
    .slice(0, 2 * ID_BYTES);
}

/** What a link carries: `suite-` and 56 hexadecimal digits, safe in any address, Markdown or message. */
export function carryToken(key: string, id: string): string {
  return `suite-${id}${signature(key, id).toString("hex")}`;
}

/**
 * Finds a token in what a citizen's link or message says.
 *
 * @returns null without one; `id` null for one that we did not sign.
 */
export function findCarryToken(key: string, text: string): { readonly id: string | null } | null {
  const digits = TOKEN.exec(text)?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  const id = digits.slice(0, 2 * ID_BYTES);
  const given = Buffer.from(digits.slice(2 * ID_BYTES), "hex");
  return { id: timingSafeEqual(given, signature(key, id)) ? id : null };
}

/** The words without their token, for what is kept: a link is for the citizen alone. */
export function withoutCarryToken(text: string): string {
  return text.replaceAll(new RegExp(TOKEN, "gi"), "suite-…");
}

function signature(key: string, id: string): Buffer {
  return createHmac("sha256", key).update(`carry\0${id}`).digest().subarray(0, SIGNATURE_BYTES);
}
