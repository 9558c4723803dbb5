import { fr } from "../../i18n/fr/facts.ts";
import type { Answer } from "../answer.ts";
import type { Topic } from "./topic.ts";

const MOST_PROPOSALS = 3;
const LONGEST_LABEL = 60;

/** Asks which of several services of the same name is meant; each proposal asks the same thing of one of them. */
export function clarifyService({ kinds, candidates, asked }: Topic): Extract<Answer, { kind: "clarify" }> {
  const [kind = "hours"] = kinds;
  const date = asked?.kind === "days" && asked.dates.length === 1 ? (asked.dates[0] ?? null) : null;
  const proposals = candidates.slice(0, MOST_PROPOSALS).map(({ name }) => ({
    label: name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name,
    question: kind === "hours" ? fr.asked.hours(name, date) : fr.asked[kind](name),
  }));
  return { kind: "clarify", text: fr.clarify, proposals };
}
