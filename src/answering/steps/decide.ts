import type { Answer } from "../answer.ts";
import { answerFrom } from "../decision/answer-from.ts";
import { askBetweenDocuments, askBetweenSections } from "../decision/ask-back.ts";
import { asksOf } from "../decision/chosen.ts";
import { clarifiedInVain } from "../decision/earlier-exchanges.ts";
import {
  handOffOutOfScope,
  handOffUnanswered,
  isOutOfScope,
  isWorthAsking,
} from "../decision/hand-off-undecided.ts";
import { isSure } from "../decision/is-sure.ts";
import { offerProposals } from "../decision/offer-proposals.ts";
import type { Turn } from "../turn.ts";

/**
 * Answers, asks a question back, offers up to three proposals, or hands off, by the probabilities of what was found.
 * Always ends the turn.
 */
export function decide(turn: Turn): Answer {
  const { evidence, draft } = turn;
  if (evidence === null || draft === null) return handOffUnanswered(turn);
  const chosen = asksOf(turn.text, draft.source);
  if (!chosen && isOutOfScope(turn, evidence)) return handOffOutOfScope(turn);
  const mayAsk = !clarifiedInVain(turn);
  if (chosen || isSure(turn, evidence, draft)) {
    if (!chosen && draft.fit === "missing") return handOffUnanswered(turn);
    return (mayAsk ? askBetweenSections(turn, draft) : null) ?? answerFrom(turn, evidence, draft);
  }
  if (!mayAsk || !isWorthAsking(evidence)) return handOffUnanswered(turn);
  return askBetweenDocuments(turn) ?? offerProposals(turn, evidence, draft) ?? handOffUnanswered(turn);
}
