import { createHmac } from "node:crypto";

/**
 * Headers that let the receiver check who sent a body, and when: HMAC-SHA256 over `<timestamp>.<body>`.
 *
 * @param at instant of sending; the timestamp is in whole seconds since 1970.
 */
export function signatureHeaders(
  secret: string,
  body: string,
  at: Date,
): { readonly "X-Parvis-Timestamp": string; readonly "X-Parvis-Signature": string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const digest = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "X-Parvis-Timestamp": timestamp, "X-Parvis-Signature": `sha256=${digest}` };
}
