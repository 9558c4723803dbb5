import { maskPersonal } from "../../privacy/mask.ts";
import type { Database } from "../../store/database.ts";
import { oneLine } from "./address.ts";
import type { Audience, Notice, NoticeKind } from "./notification.ts";

/** A notice that is still true, with what the database knows of it at this instant. */
export interface StandingNotice {
  readonly notice: Notice;
  readonly audience: Audience;
  readonly conversationId: string;
  /** Id of the competent service. */
  readonly service: string;
  /** Code of `handoff/reasons.ts`. */
  readonly reason: string;
  /** Since when it waits, or by when it is promised; milliseconds since 1970. */
  readonly since: number;
  /** Citizen's words, masked, one line; null unless they were asked for. */
  readonly words: string | null;
}

const LONGEST_WORDS = 300;

/**
 * Leaves out what is no longer to be told: claimed, ended or erased hand-offs, agents who came back to their Desk, and
 * repeats. Reads the citizen's words only when `withWords`.
 */
export async function standingNotices(
  database: Database,
  notices: readonly Notice[],
  withWords: boolean,
): Promise<readonly StandingNotice[]> {
  const first = new Map<string, Notice>();
  for (const notice of notices) {
    const same = `${notice.kind} ${notice.handoffId}`;
    if (!first.has(same)) first.set(same, notice);
  }
  if (first.size === 0) return [];
  const rows = await openHandoffs(
    database,
    [...first.values()].map(({ handoffId }) => handoffId),
  );
  const standing: StandingNotice[] = [];
  for (const notice of first.values()) {
    const row = rows.get(notice.handoffId);
    const told = row && toldOf(row, notice);
    if (!row || !told) continue;
    const { conversation_id: conversationId, service, reason } = row;
    const words = withWords ? await wordsOf(database, row, notice.kind) : null;
    standing.push({ notice, conversationId, service, reason, ...told, words });
  }
  return standing;
}

type Row = Awaited<ReturnType<typeof openHandoffs>> extends Map<string, infer R> ? R : never;

async function openHandoffs(database: Database, ids: readonly string[]) {
  const rows = await database
    .selectFrom("handoff")
    .leftJoin("account", "account.id", "handoff.agent_id")
    .select([
      "handoff.id",
      "conversation_id",
      "state",
      "reason",
      "service",
      "question",
      "requested_at",
      "waiting_since",
      "agent_id",
      "reserved_for",
      "last_agent_at",
      "last_citizen_at",
      "due_at",
      "account.seen_at",
    ])
    .where("handoff.id", "in", ids)
    .where("ended_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function toldOf(row: Row, { kind, at }: Notice): Pick<StandingNotice, "audience" | "since"> | null {
  const service: Audience = { kind: "service", service: row.service };
  const agent = (accountId: string): Audience => ({ kind: "agent", accountId });
  switch (kind) {
    case "waiting":
      return row.state === "waiting" || row.state === "requested"
        ? {
            audience: row.reserved_for === null ? service : agent(row.reserved_for),
            since: row.waiting_since ?? row.requested_at,
          }
        : null;
    case "citizen-replied": {
      const cameBack = Math.max(row.last_agent_at ?? 0, row.seen_at ?? 0) > at;
      return row.state === "with_agent" && row.agent_id !== null && !cameBack
        ? { audience: agent(row.agent_id), since: row.last_citizen_at ?? at }
        : null;
    }
    case "callback-due":
    case "callback-overdue":
      return row.state === "promised_callback" && row.due_at !== null
        ? { audience: service, since: row.due_at }
        : null;
  }
}

async function wordsOf(database: Database, row: Row, kind: NoticeKind): Promise<string | null> {
  const words = kind === "citizen-replied" ? await lastWords(database, row.conversation_id) : row.question;
  return words === null ? null : oneLine(maskPersonal(words), LONGEST_WORDS);
}

async function lastWords(database: Database, conversationId: string): Promise<string | null> {
  const row = await database
    .selectFrom("transcript")
    .select("text")
    .where("conversation_id", "=", conversationId)
    .where("author", "=", "citizen")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.text ?? null;
}
