/** Words WhatsApp makes links of: their characters are left alone. */
const LINKS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g;
/** A marker that opens a style: nothing of a word before it, its twin later on the line with nothing of a word after. */
const STYLES = /(?<![\p{L}\p{N}])([*_~])(?=\S(?:[^\n]*?\S)?\1(?![\p{L}\p{N}]))/gu;
const QUOTES = /^(>)(?= )/gm;
/** After a marker, a space keeps it from opening a style; this one is hardly seen. */
const HAIR_SPACE = "\u200a";
/** What is shown in place of a backtick. */
const GRAVE = "\u02cb";

/**
 * A text that WhatsApp shows as it is, without bold, italics, strike-through, code or quotation.
 *
 * @param longest characters; beyond, styles are let through rather than words lost.
 */
export function plainText(text: string, longest: number): string {
  const links = [...text.matchAll(LINKS)];
  let end = 0;
  let plain = "";
  for (const link of links) {
    plain += `${neutral(text.slice(end, link.index))}${link[0]}`;
    end = link.index + link[0].length;
  }
  plain += neutral(text.slice(end));
  return plain.length <= longest ? plain : text;
}

function neutral(text: string): string {
  return text.replaceAll("`", GRAVE).replace(STYLES, `$1${HAIR_SPACE}`).replace(QUOTES, `${HAIR_SPACE}$1`);
}
