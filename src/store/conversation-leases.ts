import type { Kysely } from "kysely";
import type { WorkKind } from "./conversation-tables.ts";
import type { Tables } from "./database.ts";

/** The right to work on one conversation, until `until` unless renewed. */
export interface Lease {
  readonly conversationId: string;
  readonly channel: string;
  readonly kind: WorkKind;
  readonly token: string;
}

export interface LeaseRequest {
  readonly kind: WorkKind;
  /** Only conversations of these channels. */
  readonly channels: readonly string[];
  readonly now: number;
  readonly until: number;
  readonly token: string;
}

/** Someone else took the conversation after the lease expired: whatever was prepared must not be committed. */
export class LeaseLost extends Error {
  constructor(lease: Lease) {
    super(`The ${lease.kind} lease on conversation ${lease.conversationId} was lost`);
    this.name = "LeaseLost";
  }
}

/** Takes the conversation that has waited longest, in one statement; null when none is due. */
export async function claimLease(database: Kysely<Tables>, request: LeaseRequest): Promise<Lease | null> {
  if (request.channels.length === 0) return null;
  const claimed = await database
    .updateTable("conversation_work")
    .set({ lease: request.token, lease_until: request.until })
    .where("kind", "=", request.kind)
    .where("conversation_id", "=", (query) =>
      query
        .selectFrom("conversation_work")
        .select("conversation_id")
        .where("kind", "=", request.kind)
        .where("channel", "in", request.channels)
        .where("due_at", "<=", request.now)
        .where((where) => where.or([where("lease", "is", null), where("lease_until", "<=", request.now)]))
        .orderBy("due_at")
        .limit(1),
    )
    .returning(["conversation_id as conversationId", "channel"])
    .executeTakeFirst();
  return claimed ? { ...claimed, kind: request.kind, token: request.token } : null;
}

/** When the next conversation becomes claimable; null when nothing waits. */
export async function nextClaimable(
  database: Kysely<Tables>,
  kind: WorkKind,
  channels: readonly string[],
): Promise<number | null> {
  if (channels.length === 0) return null;
  const row = await database
    .selectFrom("conversation_work")
    .select((select) =>
      select.fn
        .min<number | null>(
          select
            .case()
            .when(
              select.and([select("lease", "is not", null), select("lease_until", ">", select.ref("due_at"))]),
            )
            .then(select.ref("lease_until"))
            .else(select.ref("due_at"))
            .end(),
        )
        .as("at"),
    )
    .where("kind", "=", kind)
    .where("due_at", "is not", null)
    .where("channel", "in", channels)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function renewLease(database: Kysely<Tables>, lease: Lease, until: number): Promise<void> {
  await held(database, lease).set({ lease_until: until }).execute();
}

/**
 * Gives the conversation back, to be claimed again at `dueAt` (null: nothing left to do). First statement of
 * the transaction that commits the work, so that a lost lease undoes it all.
 *
 * @throws LeaseLost
 */
export async function releaseLease(
  database: Kysely<Tables>,
  lease: Lease,
  dueAt: number | null,
): Promise<void> {
  const { numUpdatedRows } = await held(database, lease)
    .set({ due_at: dueAt, lease: null, lease_until: null })
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LeaseLost(lease);
}

/**
 * Proves inside a transaction that the lease is still ours.
 *
 * @throws LeaseLost
 */
export async function confirmLease(database: Kysely<Tables>, lease: Lease): Promise<void> {
  const { numUpdatedRows } = await held(database, lease).set({ lease: lease.token }).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LeaseLost(lease);
}

/** Makes a conversation claimable from `dueAt` on, whether or not it is leased at this moment. */
export async function scheduleWork(
  database: Kysely<Tables>,
  work: {
    readonly conversationId: string;
    readonly kind: WorkKind;
    readonly channel: string;
    readonly dueAt: number;
  },
): Promise<void> {
  await database
    .insertInto("conversation_work")
    .values({
      conversation_id: work.conversationId,
      kind: work.kind,
      channel: work.channel,
      due_at: work.dueAt,
      lease: null,
      lease_until: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["conversation_id", "kind"]).doUpdateSet({ due_at: work.dueAt }),
    )
    .execute();
}

function held(database: Kysely<Tables>, lease: Lease) {
  return database
    .updateTable("conversation_work")
    .where("conversation_id", "=", lease.conversationId)
    .where("kind", "=", lease.kind)
    .where("lease", "=", lease.token);
}
