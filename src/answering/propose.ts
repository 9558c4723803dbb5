import { analyse } from "../retrieval/analysis/analyse.ts";
import type { ScoredPassage } from "../retrieval/evidence.ts";
import type { Proposal } from "./answer.ts";

const LONGEST_LABEL = 60;
const LONGEST_CARRIED = 140;

/** A button that asks the same question of one document. */
export function propose(asked: string, { document, passage }: ScoredPassage): Proposal {
  const subject = passage.question ?? document.title;
  const carried = passage.question === null && asked.length <= LONGEST_CARRIED;
  return { label: shorten(subject), question: carried ? `${document.title} : ${asked}` : subject };
}

/** Whether a question names a document (or asks its FAQ question) word for word, as a pressed proposal does. */
export function names(asked: string, { document, passage }: ScoredPassage): boolean {
  const terms = new Set(analyse(asked));
  const within = (text: string) => {
    const wanted = analyse(text);
    return wanted.length > 1 && wanted.every((term) => terms.has(term));
  };
  return within(document.title) || (passage.question !== null && within(passage.question));
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 30 ? cut.lastIndexOf(" ") : undefined).replace(/[\s,;:(]+$/, "")}…`;
}
