import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { cutBlocks } from "./blocks.ts";
import { chooseUnits } from "./choose-units.ts";
import type { Draft } from "./draft.ts";
import { type ExpectedAnswer, expectedAnswer, fits } from "./expected-answer.ts";
import { safeMarkdown } from "./safe-markdown.ts";
import { termWeights } from "./term-weights.ts";
import { type Unit, unitsOf } from "./units.ts";

const WHOLE_WHEN_UNDER = 320;
const LONGEST_FAQ = 1_500;
const LISTS_IN_FULL: ReadonlySet<ExpectedAnswer["kind"]> = new Set(["documents", "how", "other", "yes-no"]);
const CUT = " […] ";

/** The exact official words that answer, from one passage of the best document; null when it has no text. */
export function composeExtract(asked: string, evidence: Evidence): Draft | null {
  const expected = expectedAnswer(asked);
  const source = choosePassage(evidence, expected);
  if (source === null) return null;
  const body = quote(asked, source, expected, evidence);
  if (body === "") return null;
  const trail = source.passage.kind === "faq" ? [] : source.passage.headings.slice(-2);
  return {
    heading: trail.length > 0 ? safeMarkdown(trail.join(" › ")) : null,
    body,
    source,
    fitsQuestion: !expected.strict || fits(expected, body),
  };
}

/** Of the best document's passages, the best that holds what the question expects; summaries only point to the others. */
function choosePassage(evidence: Evidence, expected: ExpectedAnswer): ScoredPassage | null {
  const best = evidence.passages[0];
  if (best === undefined) return null;
  const same = evidence.passages.filter(({ document }) => document.id === best.document.id);
  const real = same.filter(({ passage }) => passage.kind !== "summary");
  if (real.length === 0) return best;
  const fitting = expected.strict ? real.find(({ passage }) => holds(expected, passage.text)) : undefined;
  return fitting ?? real[0] ?? best;
}

function holds(expected: ExpectedAnswer, text: string): boolean {
  return fits(expected, safeMarkdown(text));
}

function quote(
  asked: string,
  { passage }: ScoredPassage,
  expected: ExpectedAnswer,
  evidence: Evidence,
): string {
  const text = safeMarkdown(passage.text);
  const blocks = cutBlocks(text);
  const hasTable = blocks.some(({ kind }) => kind === "table");
  if (!hasTable && text.length <= (passage.kind === "faq" ? LONGEST_FAQ : WHOLE_WHEN_UNDER)) return text;
  const sentences = blocks.flatMap((block) =>
    block.kind === "prose"
      ? block.sentences
      : block.kind === "list"
        ? block.items
        : block.rows.map((row) => row.join(" ")),
  );
  const others = evidence.passages
    .filter((other) => other.passage !== passage)
    .map((other) => other.passage.text);
  const weights = termWeights(asked, [...sentences, ...others]);
  const units = unitsOf(blocks, weights, !LISTS_IN_FULL.has(expected.kind));
  return render(units, chooseUnits(units, weights, expected));
}

function render(units: readonly Unit[], chosen: readonly number[]): string {
  let text = "";
  let label: string | null = null;
  let previous: number | null = null;
  for (const index of chosen) {
    const unit = units[index];
    if (unit === undefined) continue;
    const together = previous !== null && units[previous]?.block === unit.block;
    if (previous !== null) text += together ? (index === previous + 1 ? " " : CUT) : "\n\n";
    if (unit.label !== null && unit.label !== label) text += `${unit.label}\n`;
    text += unit.text;
    label = unit.label;
    previous = index;
  }
  return text;
}
