import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { asksOf } from "../decision/chosen.ts";
import { separateDocuments } from "../decision/document-cases.ts";
import { separateSections } from "../decision/section-cases.ts";
import { isForOthers, type SeparatedCase } from "../decision/separation.ts";
import { plainWords } from "../plain-words.ts";
import type { Turn } from "../turn.ts";

/** Leaves out documents other than the one the citizen pressed, and the texts of cases other than the one they said. */
export function keepWhatWasChosen(turn: Turn): Turn {
  if (turn.evidence === null) return turn;
  const plain = plainWords(turn.asked);
  const kept = keepSections(keepDocuments(keepPressed(turn.text, turn.evidence), plain), plain);
  return { ...turn, evidence: kept };
}

function keepPressed(text: string, evidence: Evidence): Evidence {
  const pressed = evidence.passages.find((passage) => asksOf(text, passage));
  if (pressed === undefined) return evidence;
  return keep(evidence, ({ document }) => document.id === pressed.document.id);
}

function keepDocuments(evidence: Evidence, plain: string): Evidence {
  const others = unsaid(separateDocuments(evidence)?.cases ?? [], plain);
  const left = new Set(others.flatMap(({ readings }) => readings.map(({ document }) => document.id)));
  return keep(evidence, ({ document }) => !left.has(document.id));
}

function keepSections(evidence: Evidence, plain: string): Evidence {
  const best = evidence.passages[0]?.document.id;
  const left = new Set(
    evidence.passages
      .filter(({ document }) => document.id === best)
      .flatMap((source) => separateSections(source, evidence.passages))
      .flatMap(({ cases }) => unsaid(cases, plain).flatMap(({ passages }) => passages)),
  );
  const isLeft = (one: ScoredPassage) =>
    one.document.id === best && one.passage.headings.some((heading) => isForOthers(heading, plain));
  const kept = evidence.passages.filter((passage) => !left.has(passage));
  const forThem = kept.filter((passage) => !isLeft(passage));
  return { ...evidence, passages: forThem[0]?.document.id === best ? forThem : kept };
}

/** The other cases, once one is said. */
function unsaid<T extends SeparatedCase>(cases: readonly T[], plain: string): readonly T[] {
  const others = cases.filter(({ isSaid }) => !isSaid(plain));
  return others.length < cases.length ? others : [];
}

function keep(evidence: Evidence, isKept: (passage: ScoredPassage) => boolean): Evidence {
  return { ...evidence, passages: evidence.passages.filter(isKept) };
}
