import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";
import { latestHandoffId } from "./inbox-scope.ts";

export interface ReadableConversation {
  readonly id: string;
  readonly channel: string;
  readonly last_inbound_at: number;
}

/**
 * The conversation, when this account may read it: its present or else last hand-off is for one of the services
 * (`null`: all), or reserved for the account; or the account held it once; or it never had a hand-off. Null otherwise,
 * as when it does not exist.
 */
export async function readableConversation(
  database: Kysely<Tables>,
  id: string,
  { me, services }: { readonly me: string; readonly services: readonly string[] | null },
): Promise<ReadableConversation | null> {
  const row = await database
    .selectFrom("conversation")
    .leftJoin("handoff", (join) => join.on("handoff.id", "=", latestHandoffId("conversation.id")))
    .select(["conversation.id", "conversation.channel", "conversation.last_inbound_at"])
    .where("conversation.id", "=", id)
    .$if(services !== null, (found) =>
      found.where((rows) =>
        rows.or([
          rows("handoff.id", "is", null),
          rows("handoff.service", "in", services ?? []),
          rows("handoff.reserved_for", "=", me),
          rows("handoff.agent_id", "=", me),
          rows.exists(
            rows
              .selectFrom("handoff_event")
              .innerJoin("handoff as past", "past.id", "handoff_event.handoff_id")
              .select("handoff_event.sequence")
              .whereRef("past.conversation_id", "=", "conversation.id")
              .where("handoff_event.event", "=", "claim")
              .where("handoff_event.to_state", "=", "with_agent")
              .where("handoff_event.account_id", "=", me),
          ),
        ]),
      ),
    )
    .executeTakeFirst();
  return row ?? null;
}
