import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { handOff } from "../hand-off.ts";
import { mentions } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { RIGHTS } from "../vocabulary/requests.ts";

/** Hands off requests about the citizen's own personal data. */
export function takeRightsRequest(turn: Turn): Turn | Answer {
  if (!mentions(turn.plain, RIGHTS)) return turn;
  return handOff("rights", fr.handoff.rights, contactOf(turn.collectivity, null, turn.question.at));
}
