import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { mentions } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { INJECTED_MARKUP, INJECTIONS } from "../vocabulary/guard.ts";

const LONGEST_MARKUP_READ = 20_000;

/** Refuses attempts to change what the assistant does; markup is looked for in the message as written. */
export function refuseInjection(turn: Turn): Turn | Answer {
  const written = turn.question.text.slice(0, LONGEST_MARKUP_READ);
  if (!mentions(turn.plain, INJECTIONS) && !mentions(written, INJECTED_MARKUP)) return turn;
  return { kind: "refused", reason: "injection", text: fr.refused.injection(turn.collectivity.called) };
}
