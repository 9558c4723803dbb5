import type { Transaction } from "kysely";
import type { Tables } from "../store/database.ts";

/** Where something happened, and the platform's name for it. */
export interface EventAddress {
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
  /** When it happened, by the platform's clock. */
  readonly at: Date;
}

/** One verified event of a channel, ready to be stored. */
export interface InboundEvent extends EventAddress {
  /** The Bot Framework Activity, as JSON. */
  readonly activity: object;
  /** False for what the town's side did (an echo, a change of speaker): it opens no reply window. True when left out. */
  readonly byCitizen?: boolean;
}

/** What a platform says of a message that we sent. */
export interface DeliveryReport {
  readonly channel: string;
  /** The key we gave with the message, where the platform hands it back; else null. */
  readonly key: string | null;
  /** The platform's id of the message; null when unknown. */
  readonly platformId: string | null;
  /** `arrived`: it has it, whatever we saw of our call. `failed`: it will never reach the citizen. */
  readonly status: "arrived" | "failed";
  /** `code: reason` of a failure, for the agent's view; see `DeliveryOutcome`. */
  readonly error: string | null;
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
  /**
   * Erases what the citizen wrote under `eventId` wherever it is kept, because they deleted it; a message that comes
   * after its own deletion is not taken in.
   */
  erase(address: EventAddress): Promise<void>;
  /** Notes what became of a message; unknown ones are ignored. */
  report(report: DeliveryReport): Promise<void>;
}
