import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { compareWithOthers } from "../agreement.ts";
import type { Draft } from "../compose/draft.ts";
import { expectedAnswer } from "../compose/expected-answer.ts";
import type { Turn } from "../turn.ts";
import { suitedAsWell } from "./bare-question.ts";
import { addsCase, goesOnAbout } from "./earlier-exchanges.ts";

const MORE_LIKELY_THAN_NOT = 0.5;
/** Closeness (0..1) to the best document from which another may well be the one meant. */
const RIVAL = 0.6;
/** Share (0..1) of the question's weight. */
const MOST_WORDS = 2 / 3;
const NEARLY_AS_MUCH = 0.1;
const FAQ_ASKED_AGAIN = 0.9;
const FAQ_COVERS_QUESTION = 0.7;

/** Whether the draft may be said: its document is right, by its probability and by what stands beside it. */
export function isSure(turn: Turn, evidence: Evidence, draft: Draft): boolean {
  const { probabilities, thresholds } = evidence;
  const { agreeing, others } = compareWithOthers(evidence, draft);
  if (others.some((other) => rivals(other, evidence.passages[0] ?? draft.source))) return false;
  if (suitedAsWell(turn.asked, evidence).length > 0 || !coversQuestion(turn.asked, draft.source))
    return false;
  if (draft.fit === "exact") {
    // Two official documents that say the same figures prove each other: either may be the right one.
    if (agreeing.length > 0 && probabilities.amongThree >= thresholds.answer) return true;
    const likely = Math.min(probabilities.first, probabilities.answerable);
    if (aloneHasTheWords(evidence, draft) && likely >= thresholds.propose) return true;
  }
  // The exchange before has settled the subject.
  const settled = addsCase(turn) || goesOnAbout(turn, draft.source.document.id);
  return (
    probabilities.first >= (settled ? Math.min(thresholds.answer, MORE_LIKELY_THAN_NOT) : thresholds.answer)
  );
}

/** The passage with the figure asked for holds most of the question, and no other document nearly as much. */
function aloneHasTheWords({ passages }: Evidence, { source }: Draft): boolean {
  const { coverage } = source.parts;
  const others = passages.filter(({ document }) => document.id !== source.document.id);
  return coverage >= MOST_WORDS && others.every(({ parts }) => parts.coverage < coverage - NEARLY_AS_MUCH);
}

/**
 * A FAQ pair answers one question: words of the citizen's that it lacks ask for something else, and so does a question
 * of another kind ("comment louer" is not "peut-on visiter").
 */
function coversQuestion(asked: string, { passage, parts }: ScoredPassage): boolean {
  if (passage.question === null || parts.faq >= FAQ_ASKED_AGAIN) return true;
  const kinds = [asked, passage.question].map((text) => expectedAnswer(text).kind);
  const sameKind = kinds.includes("other") || kinds[0] === kinds[1];
  return sameKind && parts.coverage >= FAQ_COVERS_QUESTION;
}

/** Another document comes so close that the question may well be about it. */
function rivals(other: ScoredPassage, best: ScoredPassage): boolean {
  if (best.parts.faq >= FAQ_ASKED_AGAIN || best.document.origin !== other.document.origin) return false;
  return other.score >= RIVAL && other.parts.coverage >= best.parts.coverage;
}
