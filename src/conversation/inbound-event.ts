import type { Transaction } from "kysely";
import type { Tables } from "../store/database.ts";

/** One verified event of a channel, ready to be stored. */
export interface InboundEvent {
  /** `web`, `messenger`… */
  readonly channel: string;
  /** The town's account on the channel (page, number, site). */
  readonly accountId: string;
  /** The channel's own conversation id, unique within the account. */
  readonly conversationId: string;
  /** Pseudonymous id of the citizen within the account. */
  readonly userId: string;
  /** The platform's id of the event; the same event delivered twice has the same id. */
  readonly eventId: string;
  /** When the citizen sent it. */
  readonly at: Date;
  /** The Bot Framework Activity, as JSON. */
  readonly activity: object;
}

/** Port of the channels onto the conversation. */
export interface Inbox {
  /**
   * Stores the event durably, once. The caller acknowledges to the platform after this resolves.
   *
   * @param also runs in the same transaction, only when the event is new.
   * @throws when the database cannot commit: answer 5xx so that the platform retries.
   */
  accept(
    event: InboundEvent,
    also?: (transaction: Transaction<Tables>) => Promise<void>,
  ): Promise<"accepted" | "duplicate">;
}
