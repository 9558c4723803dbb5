import { fr } from "../../i18n/fr/answering.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import type { Answer, Proposal } from "../answer.ts";
import { bestOfEach } from "../best-of-each.ts";
import type { Draft } from "../compose/draft.ts";
import { contactForTurn, documentContact } from "../hand-off.ts";
import { propose } from "../propose.ts";
import type { Turn } from "../turn.ts";
import { suitedAsWell } from "./bare-question.ts";

const MOST_PROPOSALS = 3;
/** Closeness (0..1) to the best document under which another is hardly ever the one meant. */
const WORTH_PROPOSING = 0.1;

/** Up to three documents as buttons, and whom to ask if none fits; null when there is none to offer. */
export function offerProposals(turn: Turn, evidence: Evidence, draft: Draft): Answer | null {
  // A document without the figure asked for would answer nothing once pressed.
  const useless = draft.fit === "missing" ? draft.source.document.id : null;
  const close = bestOfEach(evidence.passages).filter(({ score }) => score >= WORTH_PROPOSING);
  const readings = bestOfEach([...close.slice(0, MOST_PROPOSALS), ...suitedAsWell(turn.asked, evidence)])
    .slice(0, MOST_PROPOSALS)
    .filter(({ document }) => document.id !== useless);
  const [best] = readings;
  if (best === undefined) return null;
  const proposals = distinct(readings.map((reading) => propose(turn.asked, reading)));
  const service = best.document.service;
  const contact = service === null ? contactForTurn(turn) : documentContact(turn, best);
  const question = proposals.length > 1 ? fr.clarify.several : fr.clarify.one;
  return { kind: "clarify", text: `${question}\n\n${fr.clarify.otherwise(contact)}`, proposals };
}

/** Two documents of the same name give one button. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ label }, at) => proposals.findIndex((other) => other.label === label) === at);
}
