import { fr } from "../../i18n/fr/distinctions.ts";
import type { ScoredPassage } from "../../retrieval/evidence.ts";
import type { Answer } from "../answer.ts";
import type { Draft } from "../compose/draft.ts";
import { plainWords } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { askOf, askWithCase } from "./chosen.ts";
import { separateDocuments } from "./document-cases.ts";
import { type SectionCase, type SectionSeparation, separateSections } from "./section-cases.ts";
import type { SeparatedCase } from "./separation.ts";

const MORE_LIKELY_THAN_NOT = 0.5;
const MOST_CASES = 4;
/** Share of the best section's score from which another one competes with it. */
const COMPETES = 0.6;

/** Asks which case is meant when it is what tells the best documents apart, the right one likely among them; null otherwise. */
export function askBetweenDocuments(turn: Turn): Answer | null {
  const found = turn.evidence === null ? null : separateDocuments(turn.evidence);
  const likely = (turn.evidence?.probabilities.amongThree ?? 0) >= MORE_LIKELY_THAN_NOT;
  if (!likely || found === null || found.cases.some((one) => isSaid(turn, one))) return null;
  return askBack(
    found.question,
    found.cases.map(({ label, says, readings: [reading] }) => ({
      label,
      question: askWithCase(
        reading === undefined ? turn.asked : askOf(reading.document.title, turn.asked),
        says,
      ),
    })),
  );
}

/** Asks which case is meant when the draft answers one case only, and the citizen has not said theirs; null otherwise. */
export function askBetweenSections(turn: Turn, draft: Draft): Answer | null {
  const separations = separateSections(draft.source, turn.evidence?.passages ?? []);
  const open = separations.find((found) => isOpen(turn, draft, found));
  if (open === undefined) return null;
  return askBack(
    open.question,
    open.cases.map(({ label, says }) => ({ label, question: askWithCase(turn.asked, says) })),
  );
}

function isOpen(turn: Turn, draft: Draft, { depth, cases }: SectionSeparation): boolean {
  if (cases.length > MOST_CASES || cases.some((one) => isSaid(turn, one))) return false;
  const quoted = draft.parts.map(({ source }) => source.passage.id);
  const left = cases.filter(({ passages }) => !passages.some(({ passage }) => quoted.includes(passage.id)));
  return left.some((one) => competes(one, draft.source, depth));
}

/** The other case says something else, in the same place or as close to the question. */
function competes({ passages }: SectionCase, source: ScoredPassage, depth: number): boolean {
  const place = source.passage.headings.slice(depth + 1).join("\n");
  const all = passages.map(({ passage }) => passage.text);
  if (all.includes(source.passage.text)) return false;
  return passages.some(
    ({ passage, score }) =>
      passage.headings.slice(depth + 1).join("\n") === place || score >= source.score * COMPETES,
  );
}

function isSaid(turn: Turn, one: SeparatedCase): boolean {
  return one.isSaid(plainWords(turn.asked));
}

function askBack(
  question: string,
  proposals: ReadonlyArray<{ readonly label: string; readonly question: string }>,
): Answer {
  return { kind: "clarify", text: `${fr.opening} ${question}\n\n${fr.otherwise}`, proposals };
}
