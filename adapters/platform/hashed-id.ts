import { createHash } from "node:crypto";

/** Names a citizen or a message in the log without telling who: some ids hold a telephone number. 12 hex digits. */
export function hashedId(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 12);
}
