import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import type { Turn } from "../turn.ts";
import { unsupportedClaims } from "../verify/unsupported-claims.ts";

/** Refuses a draft with an amount, date, hour, phone, address or number that its source does not hold. */
export function verifyDraft(turn: Turn): Turn | Answer {
  const { draft } = turn;
  if (draft === null) return turn;
  const { passage, document } = draft.source;
  const sources = [passage.text, passage.headings.join("\n"), passage.question ?? "", document.title];
  if (unsupportedClaims(`${draft.heading ?? ""}\n${draft.body}`, sources).length === 0) return turn;
  return handOff("unverified", `${fr.handoff.unverified} ${fr.handoff.canAnswer}`, contactForTurn(turn));
}
