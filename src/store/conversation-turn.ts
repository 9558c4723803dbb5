import type { Transaction } from "kysely";
import { countAttempt, type PendingInbound, pendingInbound, settleInbound } from "./conversation-inbound.ts";
import { confirmLease, type Lease, releaseLease } from "./conversation-leases.ts";
import type { ConversationTables } from "./conversation-tables.ts";
import type { Database, Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";
import { latestHandoff } from "./handoffs.ts";

/** A conversation under lease, with what it has to answer. */
export interface OpenTurn {
  readonly state: string | null;
  readonly reference: string;
  /** Choices of the last message sent, as a JSON list; null when it offered none. */
  readonly choices: string | null;
  readonly pending: readonly PendingInbound[];
  /** The present or else the last hand-off; null when there never was one. */
  readonly handoff: HandoffTables["handoff"] | null;
}

export interface TurnCommit {
  readonly state: string | null;
  readonly settled: {
    readonly sequences: readonly number[];
    readonly status: "done" | "stale" | "failed";
    readonly error: string | null;
  };
  readonly record: ConversationTables["answer_record"] | null;
  /** What the turn says and changes beside; throws to undo the whole turn. */
  readonly also: (transaction: Transaction<Tables>) => Promise<void>;
  /** When what is still pending becomes due. */
  readonly nextDue: (pending: readonly PendingInbound[]) => number | null;
}

/**
 * Reads what a leased conversation has to answer, counting the attempt on the events `batch` picks.
 *
 * @returns null when nothing waits: the lease is then given back, in the same transaction, so that an event that
 * arrives at this instant is not forgotten.
 */
export async function openTurn(
  database: Database,
  lease: Lease,
  batch: (pending: readonly PendingInbound[]) => readonly PendingInbound[],
): Promise<OpenTurn | null> {
  return database.transaction().execute(async (transaction) => {
    await confirmLease(transaction, lease);
    const conversation = await transaction
      .selectFrom("conversation")
      .select(["state", "reference", "choices"])
      .where("id", "=", lease.conversationId)
      .executeTakeFirstOrThrow();
    const pending = batch(await pendingInbound(transaction, lease.conversationId));
    if (pending.length === 0) {
      await releaseLease(transaction, lease, null);
      return null;
    }
    await countAttempt(
      transaction,
      pending.map((event) => event.sequence),
    );
    const handoff = await latestHandoff(transaction, lease.conversationId);
    return {
      ...conversation,
      handoff,
      pending: pending.map((event) => ({ ...event, attempts: event.attempts + 1 })),
    };
  });
}

/** An event of the turn was erased meanwhile: the turn is taken again without it. */
export class EventsErased extends Error {
  constructor() {
    super("An event of the turn was erased");
    this.name = "EventsErased";
  }
}

/**
 * State, replay record, completion of the events and whatever `also` does, all or nothing.
 *
 * @throws LeaseLost when another process took the conversation over.
 * @throws EventsErased
 */
export async function commitTurn(database: Database, lease: Lease, commit: TurnCommit): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await confirmLease(transaction, lease);
    const settled = await settleInbound(transaction, commit.settled.sequences, commit.settled);
    if (settled < commit.settled.sequences.length) throw new EventsErased();
    await transaction
      .updateTable("conversation")
      .set({ state: commit.state })
      .where("id", "=", lease.conversationId)
      .execute();
    if (commit.record !== null) {
      await transaction.insertInto("answer_record").values(commit.record).execute();
    }
    await commit.also(transaction);
    const left = await pendingInbound(transaction, lease.conversationId);
    await releaseLease(transaction, lease, commit.nextDue(left));
  });
}

/** Gives a turn up unsaid, to be taken again at once: it counts as no attempt. */
export async function abandonTurn(
  database: Database,
  lease: Lease,
  sequences: readonly number[],
  now: number,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await releaseLease(transaction, lease, now);
    await transaction
      .updateTable("inbound")
      .set((event) => ({ attempts: event("attempts", "-", 1) }))
      .where("sequence", "in", sequences)
      .execute();
  });
}
