import type { Transaction } from "kysely";
import type { Citation } from "../../answering/answer.ts";
import type { Handoff } from "../../handoff/advance.ts";
import type { Tables } from "../../store/database.ts";

/** Port onto whatever tells agents who are not at their Desk; called in the transaction of what it tells of. */
export interface TellAgents {
  /** A hand-off has moved, and stands as given. */
  moved(transaction: Transaction<Tables>, handoff: Handoff): Promise<void>;
  /** The citizen added to a conversation that an agent holds. */
  citizenWrote(transaction: Transaction<Tables>, handoff: Handoff): Promise<void>;
  /** Queues an agent's reply as an e-mail to the citizen; the same key is sent once. */
  emailReply(transaction: Transaction<Tables>, reply: EmailReply): Promise<void>;
}

export interface EmailReply {
  readonly key: string;
  readonly conversationId: string;
  readonly to: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Id of the service that answers. */
  readonly service: string;
}

/** For an installation that tells nobody outside the Desk. */
export const TELL_NOBODY: TellAgents = {
  async moved() {},
  async citizenWrote() {},
  async emailReply() {},
};
