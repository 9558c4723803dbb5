import type { Answer } from "../answer.ts";
import { answerFromFacts } from "../facts/answer-from-facts.ts";
import type { Turn } from "../turn.ts";

/** Answers hours, addresses, phones and competences exactly, from the collectivity's own facts. */
export function answerStructuredFacts(turn: Turn): Turn | Answer {
  return answerFromFacts(turn.collectivity, { ...turn.question, text: turn.asked })?.answer ?? turn;
}
