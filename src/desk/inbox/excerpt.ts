import { fr } from "../../i18n/fr/desk-server.ts";

const LONGEST = 140;
/** Would hide, reorder or break what surrounds the excerpt. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** A citizen's words on one line of at most 140 characters, never cut inside one; names of files where there are no words. */
export function excerpt(words: string, files: readonly string[]): string {
  const line = oneLine(words);
  const names = files.map(oneLine).filter((name) => name !== "");
  return cut(line === "" && names.length > 0 ? fr.files(names) : line);
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, " ").replace(/\s+/g, " ").trim();
}

function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length >= LONGEST) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
