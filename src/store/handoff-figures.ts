import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";

/** What the figures of one hand-off are made of. */
export type HandoffFigures = Pick<
  HandoffTables["handoff"],
  "service" | "reason" | "requested_at" | "claimed_at" | "first_reply_at" | "ended_at" | "end_reason"
>;

/** One line of the export: no words, no contact, no name. */
export type ExportedHandoff = HandoffFigures &
  Pick<HandoffTables["handoff"], "id" | "state" | "due_at"> & { readonly channel: string };

const FIGURES = [
  "handoff.service",
  "handoff.reason",
  "handoff.requested_at",
  "handoff.claimed_at",
  "handoff.first_reply_at",
  "handoff.ended_at",
  "handoff.end_reason",
] as const;

/** Hand-offs requested at or after an instant (milliseconds since 1970). */
export function handoffFigures(database: Kysely<Tables>, since: number): Promise<HandoffFigures[]> {
  return database.selectFrom("handoff").select(FIGURES).where("requested_at", ">=", since).execute();
}

/** The same, oldest first, with what the export says of each. */
export function exportedHandoffs(database: Kysely<Tables>, since: number): Promise<ExportedHandoff[]> {
  return database
    .selectFrom("handoff")
    .innerJoin("conversation", "conversation.id", "handoff.conversation_id")
    .select([...FIGURES, "handoff.id", "handoff.state", "handoff.due_at", "conversation.channel"])
    .where("requested_at", ">=", since)
    .orderBy("requested_at")
    .orderBy("handoff.id")
    .execute();
}

/** Hand-offs that somebody has still to deal with. */
export function openHandoffs(database: Kysely<Tables>) {
  return database
    .selectFrom("handoff")
    .select(["state", "requested_at", "waiting_since", "due_at", "agent_id"])
    .where("state", "in", ["requested", "waiting", "with_agent", "promised_callback"])
    .where("ended_at", "is", null)
    .execute();
}

export interface Ratings {
  readonly useful: number;
  readonly total: number;
}

/** What citizens thought of answers and of exchanges with agents, at or after an instant. */
export async function ratingsSince(
  database: Kysely<Tables>,
  since: number,
): Promise<Readonly<Record<HandoffTables["feedback"]["kind"], Ratings>>> {
  const rows = await database
    .selectFrom("feedback")
    .select(({ fn }) => ["kind", fn.sum("useful").as("useful"), fn.countAll().as("total")])
    .where("at", ">=", since)
    .groupBy("kind")
    .execute();
  const of = (kind: string) => {
    const row = rows.find((one) => one.kind === kind);
    return { useful: Number(row?.useful ?? 0), total: Number(row?.total ?? 0) };
  };
  return { answer: of("answer"), handoff: of("handoff") };
}

/** Accounts whose Desk was open at or after an instant and who did not set themselves away, by name. */
export function accountsSeen(database: Kysely<Tables>, since: number) {
  return database
    .selectFrom("account")
    .select(["id", "name", "role"])
    .where("seen_at", ">=", since)
    .where("away", "=", 0)
    .where("disabled_at", "is", null)
    .orderBy("name")
    .execute();
}
