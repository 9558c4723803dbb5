import { z } from "zod";

const address = z.email();

/** Whether a text is one plain e-mail address: no name, no list, no line break. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && address.safeParse(text).success;
}

/** Host names and addresses of this machine. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** One line, without anything a header or a terminal would obey. */
export function oneLine(text: string, longest: number): string {
  const flat = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .toWellFormed();
  const characters = [...flat];
  return characters.length <= longest ? flat : `${characters.slice(0, longest - 1).join("")}…`;
}
