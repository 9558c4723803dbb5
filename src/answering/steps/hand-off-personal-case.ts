import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import { hearWords } from "../hear-words.ts";
import { mentions } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { ASKED, COMPLAINTS } from "../vocabulary/complaints.ts";
import { NOT_PERSONAL, PERSONAL_CASES } from "../vocabulary/personal-cases.ts";

/** Hands off what no public document can answer: the citizen's own file, a complaint that asks nothing. */
export function handOffPersonalCase(turn: Turn): Turn | Answer {
  const heard = hearWords(turn.plain);
  if (mentions(heard, PERSONAL_CASES) && !mentions(heard, NOT_PERSONAL)) {
    return handOff("personal-case", fr.handoff.personalCase, contactForTurn(turn));
  }
  if (mentions(heard, COMPLAINTS) && !ASKED.test(heard)) {
    return handOff("personal-case", fr.handoff.complaint, contactForTurn(turn));
  }
  return turn;
}
