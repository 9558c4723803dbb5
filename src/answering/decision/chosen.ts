import type { ScoredPassage } from "../../retrieval/evidence.ts";
import { cleanMessage } from "../read-message.ts";

/** Between the title of a document and the question asked of it. */
const OF_IT = " : ";

/** The citizen's own question, asked of one document. */
export function askOf(title: string, asked: string): string {
  return `${title}${OF_IT}${asked}`;
}

/** The citizen's own question with the case they chose. */
export function askWithCase(asked: string, says: string): string {
  return `${asked.trim()} ${says}`;
}

/** Whether a message (`cleanMessage`) asks its question of this very document, as a pressed proposal does. */
export function asksOf(text: string, { document, passage }: ScoredPassage): boolean {
  const title = cleanMessage(document.title);
  if (text === title || text.startsWith(`${title}${OF_IT}`)) return true;
  return passage.question !== null && text === cleanMessage(passage.question);
}
