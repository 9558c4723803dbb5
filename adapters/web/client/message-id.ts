/** Random and unique; `crypto.randomUUID` is missing from pages served without TLS. */
export function messageId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
