import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** How far a reader of changes has come. */
export interface ChangeMark {
  readonly event: number;
  readonly entry: number;
}

export interface DeskChanges {
  readonly mark: ChangeMark;
  /** Conversations whose hand-off or transcript grew. */
  readonly conversations: readonly string[];
  /** Those that entered a queue. */
  readonly arrived: ReadonlyArray<{ readonly conversationId: string; readonly service: string }>;
}

/** What brings who waits already before other people: another service's, or all once the colleague did not come. */
const REQUEUED: readonly string[] = ["transfer", "release"];

/** The present end of everything, to read on from. */
export async function presentMark(database: Kysely<Tables>): Promise<ChangeMark> {
  const [event, entry] = await Promise.all([
    database
      .selectFrom("handoff_event")
      .select((select) => select.fn.max<number | null>("sequence").as("last"))
      .executeTakeFirst(),
    database
      .selectFrom("transcript")
      .select((select) => select.fn.max<number | null>("sequence").as("last"))
      .executeTakeFirst(),
  ]);
  return { event: event?.last ?? 0, entry: entry?.last ?? 0 };
}

/** What has happened after `mark`, by whichever process. */
export async function changesAfter(database: Kysely<Tables>, mark: ChangeMark): Promise<DeskChanges> {
  const events = await database
    .selectFrom("handoff_event")
    .innerJoin("handoff", "handoff.id", "handoff_event.handoff_id")
    .select(["sequence", "conversation_id", "service", "event", "from_state", "to_state"])
    .where("sequence", ">", mark.event)
    .orderBy("sequence")
    .execute();
  const entries = await database
    .selectFrom("transcript")
    .select(["sequence", "conversation_id"])
    .where("sequence", ">", mark.entry)
    .orderBy("sequence")
    .execute();
  return {
    mark: { event: events.at(-1)?.sequence ?? mark.event, entry: entries.at(-1)?.sequence ?? mark.entry },
    conversations: [...new Set([...events, ...entries].map((row) => row.conversation_id))],
    arrived: events
      .filter(
        ({ event, from_state, to_state }) =>
          to_state === "waiting" && (from_state !== "waiting" || REQUEUED.includes(event)),
      )
      .map(({ conversation_id, service }) => ({ conversationId: conversation_id, service })),
  };
}

/** Our id of a channel's conversation, when an agent holds it; null otherwise. */
export async function heldConversation(
  database: Kysely<Tables>,
  channel: string,
  externalId: string,
): Promise<string | null> {
  const row = await database
    .selectFrom("conversation")
    .innerJoin("handoff", "handoff.conversation_id", "conversation.id")
    .select("conversation.id")
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .where("handoff.state", "=", "with_agent")
    .where("handoff.ended_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}
