import type { ShownDraft } from "../../answering/answer.ts";
import type { Database } from "../../store/database.ts";
import { lastDraft } from "../../store/drafts.ts";
import { lastAgentReplyAt } from "../../store/transcript.ts";
import type { SuggestionView } from "../api/conversation.ts";

/**
 * The assistant's draft for the citizen's last question; null when it has none, when the citizen has already read it as
 * an answer, and when an agent has used it, rejected it, or replied since.
 */
export async function suggestion(database: Database, conversationId: string): Promise<SuggestionView | null> {
  const last = await lastDraft(database, conversationId);
  if (last === null || last.draft === null || last.draft_use !== null) return null;
  if (last.kind === "answered" && last.said) return null;
  const repliedAt = await lastAgentReplyAt(database, conversationId);
  if (repliedAt !== null && repliedAt >= last.at) return null;
  const { text, citations } = JSON.parse(last.draft) as ShownDraft;
  return { answerRecordId: last.id, text, confidence: last.confidence, citations };
}
