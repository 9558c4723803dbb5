import { createHash } from "node:crypto";

export const MESSAGE_ID_PREFIX = "parvis.";

/** Message-ID of a mail of ours, without angle brackets: one key always gives the same. */
export function messageIdOf(key: string, address: string): string {
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 32);
  return `${MESSAGE_ID_PREFIX}${digest}@${address.slice(address.lastIndexOf("@") + 1)}`;
}
