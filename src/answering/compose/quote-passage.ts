import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { cutBlocks, type TextBlock } from "./blocks.ts";
import { chooseUnits } from "./choose-units.ts";
import type { ExpectedAnswer } from "./expected-answer.ts";
import { safeMarkdown } from "./safe-markdown.ts";
import { termWeights } from "./term-weights.ts";
import { type Unit, unitsOf } from "./units.ts";

const WHOLE_WHEN_UNDER = 320;
const LONGEST_FAQ = 1_500;
const LISTS_IN_FULL: ReadonlySet<ExpectedAnswer["kind"]> = new Set(["documents", "how", "other", "yes-no"]);
const CUT = " […] ";

/** The sentences, list or rows of one passage that answer, verbatim and in order; the whole of a short passage. */
export function quotePassage(
  asked: string,
  { passage }: ScoredPassage,
  expected: ExpectedAnswer,
  evidence: Evidence,
): string {
  const text = safeMarkdown(passage.text);
  const blocks = cutBlocks(text);
  const hasTable = blocks.some(({ kind }) => kind === "table");
  if (!hasTable && text.length <= (passage.kind === "faq" ? LONGEST_FAQ : WHOLE_WHEN_UNDER)) return text;
  const others = evidence.passages
    .filter((other) => other.passage !== passage)
    .map((other) => other.passage.text);
  const weights = termWeights(asked, [...blocks.flatMap(linesOf), ...others]);
  const units = unitsOf(blocks, weights, !LISTS_IN_FULL.has(expected.kind));
  return render(units, chooseUnits(units, weights, expected));
}

function linesOf(block: TextBlock): readonly string[] {
  if (block.kind === "prose") return block.sentences;
  return block.kind === "list" ? block.items : block.rows.map((row) => row.join(" "));
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
