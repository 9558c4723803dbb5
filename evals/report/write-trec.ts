import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";

/** A ranking to write: labels or ids, best first. */
export interface RankedQuestion {
  readonly id: string;
  readonly ranked: ReadonlyArray<{ readonly id: string; readonly score: number }>;
}

/**
 * A run file for trec_eval. It orders by score and breaks ties its own way: a score that does not fall is lowered just enough
 * to keep our order.
 *
 * @param tag name of the system.
 */
export function trecRun(questions: readonly RankedQuestion[], tag: string): string {
  return questions
    .flatMap(({ id, ranked }) => {
      let last = Number.POSITIVE_INFINITY;
      return ranked.map((document, at) => {
        last = Math.min(Math.round(document.score * 1e6), last - 1);
        return `${token(id)} Q0 ${token(document.id)} ${at + 1} ${(last / 1e6).toFixed(6)} ${token(tag)}\n`;
      });
    })
    .join("");
}

/** Relevance judgements for trec_eval: relevant or not. */
export function trecQrels(questions: readonly LabelledQuestion[]): string {
  return questions
    .flatMap(({ id, relevant }) => relevant.map((label) => `${token(id)} 0 ${token(label)} 1\n`))
    .join("");
}

/** Graded judgements, for nDCG; null when the set has no grades. */
export function trecGradedQrels(questions: readonly LabelledQuestion[]): string | null {
  if (questions.every(({ grades }) => grades === null)) return null;
  return questions
    .flatMap(({ id, relevant, grades }) =>
      Object.entries(grades ?? Object.fromEntries(relevant.map((label) => [label, 1]))).map(
        ([label, grade]) => `${token(id)} 0 ${token(label)} ${grade}\n`,
      ),
    )
    .join("");
}

/** White space separates the columns. */
function token(text: string): string {
  return text.replace(/\s+/g, "_");
}
