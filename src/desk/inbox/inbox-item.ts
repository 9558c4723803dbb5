import type { InboxRow } from "../../store/inbox.ts";
import type { LastWords } from "../../store/last-words.ts";
import type { InboxItem } from "../api/inbox.ts";
import { colleague } from "../conversations/colleague.ts";
import { readDetail } from "../conversations/read-detail.ts";
import { excerpt } from "./excerpt.ts";

/** A conversation as a line of the inbox; `now` in milliseconds since 1970. */
export function inboxItem(row: InboxRow, said: LastWords | undefined, now: number): InboxItem {
  const state = row.state ?? "bot";
  return {
    conversationId: row.id,
    state,
    channel: row.channel,
    service: row.service,
    reason: row.reason,
    excerpt: excerpt(
      said?.words ?? "",
      readDetail(said?.detail ?? null).files.map(({ name }) => name),
    ),
    requestedAt: instant(row.requested_at),
    waitingSince: instant(row.waiting_since),
    lastAt: new Date(said?.saidAt ?? row.last_inbound_at).toISOString(),
    agent: state === "bot" ? null : colleague(row.agent_id, row.agentName),
    reservedFor: row.reserved_for,
    dueAt: instant(row.due_at),
    overdue: state === "promised_callback" && row.due_at !== null && row.due_at < now,
    unanswered: isUnanswered(row),
  };
}

/** Whoever waits for a person is owed a reply; so is whoever wrote after the agent who holds the conversation. */
function isUnanswered({ state, last_agent_at, last_citizen_at }: InboxRow): boolean {
  if (state === "requested" || state === "waiting" || state === "promised_callback") return true;
  return state === "with_agent" && (last_agent_at === null || (last_citizen_at ?? 0) > last_agent_at);
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
