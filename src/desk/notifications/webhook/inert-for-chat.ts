/** Characters that make links, mentions or formatting in chat tools → look-alikes that make none. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "<": "‹",
  ">": "›",
  "&": "+",
  "`": "'",
  "*": "∗",
  _: "ˍ",
  "~": "∼",
  "[": "(",
  "]": ")",
  "|": "¦",
  "\\": "/",
  "#": "♯",
};
/** Invisible; keeps `@channel`, `:emoji:` and addresses from being recognised. */
const BREAK = "\u2060";

/** One line shown as it is in Mattermost, Slack and Matrix rooms: it alerts nobody and links nowhere. */
export function inertForChat(text: string): string {
  return text
    .replace(/[<>&`*_~[\]|\\#]/g, (character) => LOOK_ALIKES[character] ?? " ")
    .replace(/@/g, `@${BREAK}`)
    .replace(/(?<=\p{L}|\p{N}):(?=\S)/gu, `${BREAK}:${BREAK}`)
    .replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L})/gu, `${BREAK}.`)
    .replace(/\s+/g, " ")
    .trim();
}
