import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { mentions, without } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { EMERGENCIES, INNOCENT } from "../vocabulary/emergencies.ts";

const MOST_SIGNPOSTED = 2;

/** Gives the emergency numbers of a danger under way, before anything else is looked at. */
export function signpostEmergency(turn: Turn): Turn | Answer {
  const plain = without(turn.plain, INNOCENT);
  const found = EMERGENCIES.filter((emergency) => mentions(plain, emergency.wordings)).slice(
    0,
    MOST_SIGNPOSTED,
  );
  if (found.length === 0) return turn;
  const numbers = [...new Set(found.flatMap((emergency) => emergency.numbers))];
  const lines: string[] = found.map((emergency) => fr.emergency[emergency.id]);
  if (numbers.includes("114")) lines.push(fr.emergency.bySms);
  return { kind: "emergency", numbers, text: [...lines, fr.emergency.notTheRescue].join("\n\n") };
}
