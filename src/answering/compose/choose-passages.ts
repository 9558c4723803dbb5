import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { type ExpectedAnswer, fits } from "./expected-answer.ts";
import { safeMarkdown } from "./safe-markdown.ts";
import { overlap, termWeights } from "./term-weights.ts";

const SEARCH_SCORE = 0.4;
const WORDS = 0.5;
const WORDS_IN_HEADING = 0.3;
const UNDER_SUCH_A_HEADING = 0.35;
const HOLDS_WHAT_IS_ASKED = 0.35;
const HAS_THE_WORDS = 0.1;
const OPENING = 0.3;
const OF_A_TITLE_WORD = 0.35;
const HEADING_OPENS = 4;
const CLOSE_ENOUGH = 0.75;
const ASIDE =
  /^(?:à propos de|contacts?|nous contacter|coordonnées|voir aussi|en savoir plus|liens utiles|textes? de (?:loi|référence)s?|où s'adresser|services en ligne et formulaires)\b/i;

/**
 * The best document's passages that answer best, at most two, best first. Its title says what the document is about:
 * within it, the question's other words and the kind of answer asked for tell passages apart. Summaries only point to
 * the other passages.
 */
export function choosePassages(asked: string, evidence: Evidence, expected: ExpectedAnswer): ScoredPassage[] {
  const best = evidence.passages[0];
  if (best === undefined) return [];
  const same = evidence.passages.filter(({ document }) => document.id === best.document.id);
  const real = same.filter(({ passage }) => passage.kind !== "summary");
  const candidates = real.length > 0 ? real : [best];
  const titled = new Set(analyse(best.document.title));
  const significant = analyse(asked);
  const titleShare = significant.filter((term) => titled.has(term)).length / Math.max(1, significant.length);
  const weights = termWeights(
    asked,
    candidates.map(({ passage }) => `${passage.headings.join(" ")} ${passage.text}`),
    (term) => (titled.has(term) ? OF_A_TITLE_WORD : 1),
  );
  const telling = Math.max(OF_A_TITLE_WORD, 1 - titleShare);
  const valued = candidates
    .map((candidate) => ({
      candidate,
      value:
        worthOf(candidate, best.score, (text) => telling * overlap(weights, text), expected) +
        (opens(candidate) ? OPENING * titleShare : 0),
    }))
    .toSorted((a, b) => b.value - a.value);
  const most = valued[0]?.value ?? 0;
  return valued
    .filter(({ candidate, value }, i) => i === 0 || (value >= most * CLOSE_ENOUGH && !isAside(candidate)))
    .slice(0, 2)
    .map(({ candidate }) => candidate);
}

function worthOf(
  { passage, score }: ScoredPassage,
  best: number,
  share: (text: string) => number,
  expected: ExpectedAnswer,
): number {
  const headings = passage.headings.join(" ");
  let value = SEARCH_SCORE * (score / Math.max(best, 1e-9));
  value += WORDS * share(`${headings} ${passage.text}`) + WORDS_IN_HEADING * share(headings);
  const start = (passage.headings.at(-1) ?? "").split(" ").slice(0, HEADING_OPENS).join(" ");
  if (expected.headings?.test(start)) value += UNDER_SUCH_A_HEADING;
  if (expected.shape !== null && fits(expected, safeMarkdown(passage.text))) {
    value += expected.strict ? HOLDS_WHAT_IS_ASKED : HAS_THE_WORDS;
  }
  return value;
}

/** The opening of a document, before its first heading, answers the question its title asks. */
function opens({ passage }: ScoredPassage): boolean {
  return passage.headings.length === 0 && passage.kind === "section";
}

function isAside({ passage }: ScoredPassage): boolean {
  return ASIDE.test(passage.headings.at(-1) ?? "");
}
