import { fr } from "../../i18n/fr/answering.ts";
import { fold } from "../../retrieval/analysis/fold.ts";
import type { Answer } from "../answer.ts";
import { hearWords } from "../hear-words.ts";
import { mentions, without } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { BYGONE, NOW } from "../vocabulary/emergencies/families.ts";
import { FOREIGN_DANGERS } from "../vocabulary/emergencies/foreign.ts";
import type { ForeignDanger } from "../vocabulary/emergencies/foreign-danger.ts";
import { INNOCENT } from "../vocabulary/emergencies/innocent.ts";
import { BUSINESS, SIGNS, SOMEONE } from "../vocabulary/emergencies/signs.ts";
import { type Danger, EMERGENCIES } from "../vocabulary/emergencies.ts";

const MOST_SIGNPOSTED = 2;

/** Gives the emergency numbers of a danger, before anything else is looked at. */
export function signpostEmergency(turn: Turn): Turn | Answer {
  const told = without(hearWords(turn.plain), INNOCENT);
  const current = withoutBygone(told);
  const foreign = foreignDangers(turn.text);
  const proven = EMERGENCIES.filter(
    ({ id, wordings, lasting }) =>
      mentions(current, wordings) || mentions(told, lasting) || foreign.some((danger) => danger.id === id),
  );
  const likely = proven.length > 0 ? proven : EMERGENCIES.filter(({ id }) => showsSigns(current, id));
  const found = likely.slice(0, MOST_SIGNPOSTED);
  if (found.length === 0) return turn;
  const numbers = [...new Set(found.flatMap((emergency) => emergency.numbers))];
  const lines: string[] = found.map((emergency) => fr.emergency[emergency.id]);
  const [said] = foreign;
  if (said !== undefined) lines.unshift(fr.emergency.inTheirLanguage[said.language]);
  if (numbers.includes("114")) lines.push(fr.emergency.bySms);
  return { kind: "emergency", numbers, text: [...lines, fr.emergency.notTheRescue].join("\n\n") };
}

/** Whether a sentence that asks nothing of a town hall shows a sign of the danger, said of someone. */
function showsSigns(current: string, id: Danger): boolean {
  if (id === "numbers") return false;
  return current
    .split(" . ")
    .some((sentence) => !BUSINESS.test(sentence) && SOMEONE.test(sentence) && mentions(sentence, SIGNS[id]));
}

/** Dangers told in another language, which the folded words of the message alone reveal. */
function foreignDangers(text: string): readonly ForeignDanger[] {
  const folded = fold(text).replaceAll("ı", "i").replaceAll("ł", "l");
  const spaced = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  return FOREIGN_DANGERS.filter(({ wordings }) => wordings.test(spaced));
}

/** `plain` without the sentences that tell of a time long past. */
function withoutBygone(plain: string): string {
  const current = plain.split(" . ").filter((sentence) => !BYGONE.test(sentence) || NOW.test(sentence));
  return ` ${current.join(" . ").trim()} `;
}
