import type { Answer, ShownDraft } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { answerFrom } from "./answer-from.ts";

/** What an agent may start from: the answer itself, or the verified draft it was not sure enough to say. */
export function shownDraft(turn: Turn, outcome: Answer): ShownDraft | null {
  if (outcome.kind === "answered") return { text: outcome.text, citations: outcome.citations };
  const { draft, evidence } = turn;
  const refuted = outcome.kind === "handoff" && outcome.reason === "unverified";
  if (draft === null || evidence === null || refuted) return null;
  const answer = answerFrom(turn, evidence, draft);
  return answer.kind === "answered" ? { text: answer.text, citations: answer.citations } : null;
}
