import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { hearWords } from "../hear-words.ts";
import { mentions, without } from "../plain-words.ts";
import { topicWords } from "../topic-words.ts";
import type { Turn } from "../turn.ts";
import { ASKED } from "../vocabulary/complaints.ts";
import { INSULTS, THREATS } from "../vocabulary/guard.ts";

/** Words of a topic that make a question: fewer when it is put as one. */
const A_QUESTION = 2;
const A_TOPIC = 4;

/** Refuses insults and threats; an insult around a real question lets the question through. */
export function refuseAbuse(turn: Turn): Turn | Answer {
  const heard = hearWords(turn.plain);
  const civil = without(heard, INSULTS);
  const insulted = civil.trim() !== heard.trim();
  if (!mentions(heard, THREATS) && (!insulted || holdsQuestion(civil))) return turn;
  return { kind: "refused", reason: "abuse", text: fr.refused.abuse(turn.collectivity.called) };
}

function holdsQuestion(civil: string): boolean {
  return topicWords(civil).length >= (ASKED.test(civil) ? A_QUESTION : A_TOPIC);
}
