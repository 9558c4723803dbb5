import { safeMarkdown } from "../../answering/compose/safe-markdown.ts";
import { splitSentences } from "../../answering/compose/sentences.ts";

const LONGEST = 1200;

/** Official words as Markdown that is safe to show, of at most 1,200 characters, cut where a sentence or a line ends. */
export function passageText(text: string): string {
  const safe = safeMarkdown(text);
  if (safe.length <= LONGEST) return safe;
  let end = 0;
  for (const sentence of splitSentences(safe)) {
    const next = safe.indexOf(sentence, end) + sentence.length;
    if (next > LONGEST) break;
    end = next;
  }
  if (end > 0) return safe.slice(0, end);
  const word = safe.lastIndexOf(" ", LONGEST - 1);
  return `${safe.slice(0, word > 0 ? word : LONGEST - 1).toWellFormed()}…`;
}
