import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import { mentions } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { NOT_PERSONAL, PERSONAL_CASES } from "../vocabulary/guard.ts";

/** Hands off questions on the citizen's own file, which no public document can answer. */
export function handOffPersonalCase(turn: Turn): Turn | Answer {
  if (!mentions(turn.plain, PERSONAL_CASES) || mentions(turn.plain, NOT_PERSONAL)) return turn;
  return handOff("personal-case", fr.handoff.personalCase, contactForTurn(turn));
}
