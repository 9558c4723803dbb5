import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { foreignLanguage } from "../foreign-language.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import type { Turn } from "../turn.ts";

/** Says, in their language and in French, that the service answers in French, and whom to contact. */
export function handOffOtherLanguage(turn: Turn): Turn | Answer {
  const language = foreignLanguage(turn.text);
  if (language === null) return turn;
  const note = `${fr.inTheirLanguage[language]}\n\n${fr.frenchOnly}`;
  return handOff("other-language", note, contactForTurn(turn));
}
