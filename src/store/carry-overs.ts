import type { Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";

interface CarryOver {
  readonly id: string;
  /** Where the conversation began. */
  readonly conversationId: string;
}

/** Keeps a new link; those made before for the same conversation end here. */
export async function makeCarryOver(
  transaction: Transaction<Tables>,
  made: CarryOver & { readonly toChannel: string; readonly at: number; readonly expiresAt: number },
): Promise<void> {
  await transaction
    .updateTable("carry_over")
    .set({ expires_at: made.at })
    .where("conversation_id", "=", made.conversationId)
    .where("used_at", "is", null)
    .where("expires_at", ">", made.at)
    .execute();
  await transaction
    .insertInto("carry_over")
    .values({
      id: made.id,
      conversation_id: made.conversationId,
      to_channel: made.toChannel,
      made_at: made.at,
      expires_at: made.expiresAt,
      used_at: null,
      used_by: null,
    })
    .execute();
}

/**
 * Keeps a link for the conversation that came with it, until it consents or declines; whoever comes last holds it.
 *
 * @returns null for a link that is unknown, used, expired, or made for another channel.
 */
export async function claimCarryOver(
  transaction: Transaction<Tables>,
  id: string,
  by: { readonly conversationId: string; readonly channel: string; readonly at: number },
): Promise<CarryOver | null> {
  await transaction
    .updateTable("carry_over")
    .set({ used_by: null })
    .where("used_by", "=", by.conversationId)
    .where("used_at", "is", null)
    .execute();
  const claimed = await transaction
    .updateTable("carry_over")
    .set({ used_by: by.conversationId })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", by.at)
    .where("to_channel", "=", by.channel)
    .where("conversation_id", "!=", by.conversationId)
    .returning(["id", "conversation_id as conversationId"])
    .executeTakeFirst();
  return claimed ?? null;
}

/** Uses up the link that a conversation holds; null when it holds none that is still good. */
export async function useCarryOver(
  transaction: Transaction<Tables>,
  by: string,
  at: number,
): Promise<CarryOver | null> {
  const used = await transaction
    .updateTable("carry_over")
    .set({ used_at: at })
    .where("used_by", "=", by)
    .where("used_at", "is", null)
    .where("expires_at", ">", at)
    .returning(["id", "conversation_id as conversationId"])
    .executeTakeFirst();
  return used ?? null;
}

/** Copies what was said last, in its order; what agents wrote to each other only where they follow. */
export async function copyTranscript(
  transaction: Transaction<Tables>,
  from: string,
  to: string,
  { limit, notes }: { readonly limit: number; readonly notes: boolean },
): Promise<void> {
  const rows = await transaction
    .selectFrom("transcript")
    .select(["at", "author", "account_id", "text", "detail", "answer_record_id", "event_id"])
    .where("conversation_id", "=", from)
    .$if(!notes, (said) => said.where("author", "!=", "note"))
    .orderBy("sequence", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return;
  const copies = rows.reverse().map((row) => ({ ...row, conversation_id: to, outgoing_key: null }));
  await transaction.insertInto("transcript").values(copies).execute();
}

/** Gives an open hand-off, with the agent who holds it, to another conversation, which must have none open. */
export async function moveHandoffTo(
  transaction: Transaction<Tables>,
  { id, state, agent_id }: Pick<HandoffTables["handoff"], "id" | "state" | "agent_id">,
  to: string,
  at: number,
): Promise<void> {
  await transaction
    .updateTable("handoff")
    .set((row) => ({ conversation_id: to, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
  await transaction
    .insertInto("handoff_event")
    .values({
      ...{ handoff_id: id, at, event: "carried-over", account_id: agent_id },
      ...{ from_state: state, to_state: state },
    })
    .execute();
}
