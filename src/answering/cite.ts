import type { Evidence, ScoredPassage } from "../retrieval/evidence.ts";
import type { Citation } from "./answer.ts";
import { bestOfEach } from "./best-of-each.ts";
import { safeMarkdown } from "./compose/safe-markdown.ts";
import { splitSentences } from "./compose/sentences.ts";

const MOST_OTHERS = 2;
const PLAUSIBLE_SCORE = 0.2;
const PLAUSIBLE_COVERAGE = 0.5;

/** The source of `quote`. */
export function cite({ document, passage }: ScoredPassage, quote: string): Citation {
  return {
    documentId: document.id,
    title: document.title,
    url:
      document.url !== null && passage.anchor !== null ? `${document.url}#${passage.anchor}` : document.url,
    producer: document.producer,
    updated: document.updated,
    heading: passage.headings.at(-1) ?? null,
    page: passage.page,
    quote,
  };
}

/** At most two other documents close enough to the best to be worth reading. */
export function citeOthers(evidence: Evidence, source: ScoredPassage): Citation[] {
  return plausible(evidence)
    .filter(({ document }) => document.id !== source.document.id)
    .slice(0, MOST_OTHERS)
    .map((other) => cite(other, splitSentences(safeMarkdown(other.passage.text))[0] ?? ""));
}

/** The best passage of each document that comes close to the best of all, best first. */
export function plausible(evidence: Evidence): ScoredPassage[] {
  const best = evidence.passages[0];
  if (best === undefined) return [];
  const close = ({ score, parts }: ScoredPassage) =>
    score >= best.score * PLAUSIBLE_SCORE && parts.coverage >= best.parts.coverage * PLAUSIBLE_COVERAGE;
  return bestOfEach(evidence.passages.filter(close));
}
