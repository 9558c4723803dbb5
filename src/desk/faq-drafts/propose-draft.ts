import type { Collectivity } from "../../collectivity/schema.ts";
import type { AnsweredHandoff } from "../../store/faq-draft-sources.ts";
import type { FaqDraftChange } from "../api/knowledge.ts";
import { maskOthers } from "./mask-others.ts";
import { tidyQuestion } from "./tidy-question.ts";
import { trimCourtesies } from "./trim-courtesies.ts";

/** Characters of an answer of the FAQ, at most. */
export const LONGEST_ANSWER = 4000;

/** A question and its answer drawn from a hand-off, without courtesies nor personal numbers; the agent mends them. */
export function proposeDraft(
  { question, service, replies }: AnsweredHandoff,
  collectivity: Pick<Collectivity, "services">,
): FaqDraftChange {
  const names = replies.flatMap(({ name }) => (name === null ? [] : [name, name.split(" ")[0] ?? name]));
  const answer = replies
    .map(({ text }) => trimCourtesies(text, names))
    .filter((text) => text !== "")
    .join("\n\n");
  return {
    question: tidyQuestion(maskOthers(question ?? "", collectivity)),
    answer: maskOthers(answer, collectivity).slice(0, LONGEST_ANSWER).toWellFormed(),
    service,
  };
}
