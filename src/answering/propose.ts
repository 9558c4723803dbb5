import type { ScoredPassage } from "../retrieval/evidence.ts";
import type { Proposal } from "./answer.ts";
import { askOf } from "./decision/chosen.ts";

const LONGEST_LABEL = 60;
const LONGEST_CARRIED = 600;

/** A button that asks the same question of one document. */
export function propose(asked: string, { document, passage }: ScoredPassage): Proposal {
  const subject = passage.question ?? document.title;
  const carried = passage.question === null && asked.length <= LONGEST_CARRIED;
  return { label: shorten(subject), question: carried ? askOf(document.title, asked) : subject };
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 30 ? cut.lastIndexOf(" ") : undefined).replace(/[\s,;:(]+$/, "")}…`;
}
