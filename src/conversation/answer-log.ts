import type { Evidence } from "../retrieval/evidence.ts";
import type { ConversationTables } from "../store/conversation-tables.ts";
import type { Turn } from "./take-turn.ts";

/** What is kept of a turn to replay and explain it: no citizen's words but the masked question, no passage texts. */
export function answerRow(
  id: string,
  conversationId: string,
  at: Date,
  { asked, record }: Turn,
): ConversationTables["answer_record"] {
  const { answer, confidence, evidence, steps, draft } = record;
  return {
    id,
    conversation_id: conversationId,
    at: at.getTime(),
    question: asked,
    kind: answer.kind,
    reason: answer.kind === "handoff" || answer.kind === "refused" ? answer.reason : null,
    answer: JSON.stringify(answer),
    confidence,
    generation: evidence?.generation ?? null,
    evidence: evidence === null ? null : JSON.stringify(traceOf(evidence)),
    steps: JSON.stringify(steps),
    draft: draft === null ? null : JSON.stringify(draft),
    draft_use: null,
  };
}

function traceOf(evidence: Evidence) {
  return {
    confidence: evidence.confidence,
    features: evidence.features,
    passages: evidence.passages.map(({ passage, score, parts }) => ({ id: passage.id, score, parts })),
  };
}
