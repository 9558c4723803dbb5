import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { mentions } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { OUT_OF_COMPETENCE } from "../vocabulary/out-of-competence.ts";

/** Politely refuses what is no business of a town hall. */
export function refuseOutOfCompetence(turn: Turn): Turn | Answer {
  const found = OUT_OF_COMPETENCE.find((subject) => mentions(turn.plain, subject.wordings));
  if (found === undefined) return turn;
  const text = found.topic === "other" ? fr.refused.other(turn.collectivity.called) : fr.refused[found.topic];
  return { kind: "refused", reason: "out-of-competence", text };
}
