import type { Transaction } from "kysely";
import type { Tables } from "../../store/database.ts";
import { appendTranscript } from "../../store/transcript-writing.ts";
import type { FinishedTurn } from "../handoffs/finish-turn.ts";
import type { MoveDeps } from "../handoffs/move-handoff.ts";
import { sayNotice } from "../handoffs/say-notice.ts";
import { citizenEntries } from "../transcript.ts";
import type { CarryIntent } from "./carry-intent.ts";
import { withoutCarryToken } from "./carry-token.ts";
import { offerLink } from "./offer-link.ts";
import { arrive, consent } from "./take-up.ts";

/**
 * Does what a batch asked about carrying the conversation between channels, whoever speaks in it.
 *
 * @returns id of the other conversation that changed; null when none did.
 */
export async function carryOver(
  transaction: Transaction<Tables>,
  { conversation, events, at }: FinishedTurn,
  carry: CarryIntent,
  deps: MoveDeps,
): Promise<string | null> {
  const scrubbed = events.map((event) => ({ ...event, activity: withoutCarryToken(event.activity) }));
  await appendTranscript(transaction, conversation.id, citizenEntries(scrubbed, false));
  switch (carry.kind) {
    case "wish": {
      const { carryLinks } = deps;
      if (carryLinks === undefined) throw new Error("A wish was read without links to answer it");
      const text = await offerLink(transaction, conversation, carry.network, carryLinks, deps, at);
      await sayNotice(transaction, conversation, { kind: "carry-link", text }, deps, at);
      return null;
    }
    case "arrive":
      await arrive(transaction, conversation, carry.id, deps, at);
      return null;
    case "consent":
      return consent(transaction, conversation, carry.yes, deps, at);
  }
}
