/**
 * What was written, without what nobody types and no screen should obey: control characters but line breaks and tabs,
 * text-direction overrides, broken surrogates. The same is done to citizens' words at their door.
 */
export function cleanWords(written: string): string {
  return written
    .replace(/\r\n?/g, "\n")
    .replace(/[[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]--[\n\t]]/gv, "")
    .toWellFormed();
}

/** Whether there is anything to read: characters without width alone are nothing. */
export function saysSomething(written: string): boolean {
  return /[^\s\p{Cf}]/u.test(written);
}
