import { MESSAGE_ID_PREFIX } from "./message-id.ts";

export interface Bounce {
  /** Of the mail of ours that it is about, without angle brackets. */
  readonly messageId: string;
  /** Enhanced status (RFC 3463), for example `5.1.1`. */
  readonly status: string;
}

/**
 * Reads a report that a mail of ours will never arrive (RFC 3464); null for anything else, delays included. Our ids
 * cannot be guessed, so only who got the mail can say so.
 *
 * @param source the whole mail, as it came.
 */
export function readBounce(source: string, contentType: string): Bounce | null {
  if (!/^multipart\/report\b/i.test(contentType) || !/report-type="?delivery-status/i.test(contentType)) {
    return null;
  }
  if (!/^Action:\s*failed\b/im.test(source)) return null;
  const status = /^Status:\s*(5\.\d{1,3}\.\d{1,3})/im.exec(source)?.[1];
  const messageId = new RegExp(`<(${MESSAGE_ID_PREFIX}[0-9a-f]{32}@[^<>\\s]{1,200})>`).exec(source)?.[1];
  return status === undefined || messageId === undefined ? null : { messageId, status };
}
