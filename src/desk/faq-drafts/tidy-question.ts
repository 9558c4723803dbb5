import { trimCourtesies } from "./trim-courtesies.ts";

/** Characters of a question of the FAQ, at most. */
export const LONGEST_QUESTION = 300;

const END = " ?";

/** A citizen's words as a question of a FAQ: one line, no courtesies, a question mark at its end; empty when none is left. */
export function tidyQuestion(words: string): string {
  const line = trimCourtesies(words).replace(/\s+/gu, " ");
  // What follows the last question is about the person who asked.
  const mark = line.lastIndexOf("?");
  const asked = (mark > 0 ? line.slice(0, mark) : line).replace(/(?<![\s?!.,;:…])[\s?!.,;:…]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(asked)) return "";
  return shortened(asked, LONGEST_QUESTION - END.length) + END;
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const space = cut.lastIndexOf(" ");
  return (space > 0 ? cut.slice(0, space) : text.slice(0, longest)).toWellFormed();
}
