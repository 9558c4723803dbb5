import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { mentions, without } from "../plain-words.ts";
import { topicWords } from "../topic-words.ts";
import type { Turn } from "../turn.ts";
import { INSULTS, THREATS } from "../vocabulary/guard.ts";

const A_QUESTION = 2;

/** Refuses insults and threats; an insult around a real question lets the question through. */
export function refuseAbuse(turn: Turn): Turn | Answer {
  const civil = without(turn.plain, INSULTS);
  const insulted = civil.trim() !== turn.plain.trim();
  if (!mentions(turn.plain, THREATS) && (!insulted || topicWords(civil).length >= A_QUESTION)) return turn;
  return { kind: "refused", reason: "abuse", text: fr.refused.abuse(turn.collectivity.called) };
}
