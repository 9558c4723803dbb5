import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import type { DraftPart } from "../compose/draft.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import type { Turn } from "../turn.ts";
import { unsupportedClaims } from "../verify/unsupported-claims.ts";

/** Refuses a draft with an amount, date, hour, phone, address or number that its source does not hold. */
export function verifyDraft(turn: Turn): Turn | Answer {
  if (turn.draft === null || turn.draft.parts.every(isSupported)) return turn;
  return handOff("unverified", `${fr.handoff.unverified} ${fr.handoff.canAnswer}`, contactForTurn(turn));
}

function isSupported({ heading, body, source: { passage, document } }: DraftPart): boolean {
  const sources = [passage.text, passage.headings.join("\n"), passage.question ?? "", document.title];
  return unsupportedClaims(`${heading ?? ""}\n${body}`, sources).length === 0;
}
