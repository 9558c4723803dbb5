import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { choosePassages } from "./choose-passages.ts";
import type { Draft, DraftPart } from "./draft.ts";
import { type ExpectedAnswer, expectedAnswer, fits } from "./expected-answer.ts";
import { quotePassage } from "./quote-passage.ts";
import { safeMarkdown } from "./safe-markdown.ts";

const TOO_SHORT = 220;
const LONGEST_WITH_SECOND = 900;
const HEADINGS_SHOWN = 2;

/** The exact official words that answer, from the best document; null when it has no text. */
export function composeExtract(asked: string, evidence: Evidence): Draft | null {
  const expected = expectedAnswer(asked);
  const [first, second] = choosePassages(asked, evidence, expected).map((source) => ({
    source,
    heading: headingOf(source),
    body: quotePassage(asked, source, expected, evidence),
  }));
  if (first === undefined || first.body === "") return null;
  const settled = expected.strict && fits(expected, first.body);
  const parts = settled ? [first] : withSecond(first, second);
  return {
    parts: parts.toSorted((a, b) => a.source.passage.ordinal - b.source.passage.ordinal),
    source: first.source,
    fit: fitOf(expected, parts),
  };
}

function fitOf(expected: ExpectedAnswer, parts: readonly DraftPart[]): Draft["fit"] {
  if (!expected.strict) return "open";
  return parts.some(({ body }) => fits(expected, body)) ? "exact" : "missing";
}

/** A line or two seldom answer alone: the next best passage follows when both stay short. */
function withSecond(first: DraftPart, second: DraftPart | undefined): DraftPart[] {
  if (second === undefined || first.source.passage.kind === "faq") return [first];
  const short = first.body.length < TOO_SHORT && first.body.length + second.body.length < LONGEST_WITH_SECOND;
  return short && second.body !== "" ? [first, second] : [first];
}

function headingOf({ passage }: ScoredPassage): string | null {
  if (passage.kind === "faq" || passage.headings.length === 0) return null;
  return safeMarkdown(passage.headings.slice(-HEADINGS_SHOWN).join(" › "));
}
