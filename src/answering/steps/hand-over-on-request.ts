import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import { hearWords } from "../hear-words.ts";
import { mentions, without } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { HUMAN_WANTED, NOT_HUMAN_WANTED } from "../vocabulary/requests.ts";

/** Hands off to a person when the citizen asks for one. */
export function handOverOnRequest(turn: Turn): Turn | Answer {
  if (!mentions(without(hearWords(turn.plain), NOT_HUMAN_WANTED), HUMAN_WANTED)) return turn;
  return handOff("asked", fr.handoff.asked, contactForTurn(turn));
}
