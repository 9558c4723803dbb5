import { createHash } from "node:crypto";

/** Names a webhook in the queue without its address, which is often a secret in itself. */
export function webhookId(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 16);
}
