import { competentService } from "../../collectivity/competent-service.ts";
import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import type { Answer } from "../answer.ts";
import { contactForTurn, documentContact, handOff } from "../hand-off.ts";
import type { Turn } from "../turn.ts";

/** Probability under which no document answers, whatever the first ones look like. */
const HARDLY_ANY = 0.1;

/** Whether the question is none for this authority: nothing it has speaks of such things, and no service of its own is named. */
export function isOutOfScope(turn: Turn, { probabilities, thresholds }: Evidence): boolean {
  return probabilities.onTopic < thresholds.topic && competentService(turn.collectivity, turn.asked) === null;
}

/** Whether one of the first three documents may well be the right one, and some document answer at all. */
export function isWorthAsking({ probabilities, thresholds }: Evidence): boolean {
  return probabilities.amongThree >= thresholds.propose && probabilities.answerable >= HARDLY_ANY;
}

/** Says that the question is none for this authority, without shutting the door. */
export function handOffOutOfScope({ collectivity, question }: Turn): Answer {
  const opening = `${fr.handoff.outOfScope(collectivity.called)}\n\n${fr.handoff.inDoubt}`;
  return handOff("out-of-scope", opening, contactOf(collectivity, null, question.at));
}

/** Says honestly that no answer is sure, and which service has one. */
export function handOffUnanswered(turn: Turn): Answer {
  const of = turn.collectivity.called;
  const { evidence } = turn;
  const found = evidence !== null && isWorthAsking(evidence);
  const opening = found ? fr.handoff.lowConfidence(of) : fr.handoff.noEvidence(of);
  const best = found ? evidence.passages[0] : undefined;
  const contact = best?.document.service ? documentContact(turn, best) : contactForTurn(turn);
  return handOff(found ? "low-confidence" : "no-evidence", `${opening} ${fr.handoff.canAnswer}`, contact);
}
