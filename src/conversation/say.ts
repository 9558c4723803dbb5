import type { Transaction } from "kysely";
import type { Channel } from "../../adapters/channel.ts";
import { maskPersonal } from "../privacy/mask.ts";
import { scheduleWork } from "../store/conversation-leases.ts";
import { insertOutgoing, rememberChoices } from "../store/conversation-outgoing.ts";
import type { Tables } from "../store/database.ts";
import { appendTranscript } from "../store/transcript-writing.ts";
import { withoutCarryToken } from "./carry/carry-token.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";
import { partsOf } from "./parts.ts";
import { registered } from "./registered.ts";
import { saidDetail } from "./transcript.ts";

/** One message to the citizen, or an event for whoever reads the channel beside them. */
export interface Saying {
  readonly activity: OutgoingActivity;
  readonly author: "assistant" | "agent" | "notice";
  readonly accountId?: string;
  readonly answerRecordId?: string;
  /** Given by whoever may repeat the call; made here otherwise. */
  readonly key?: string;
}

export interface SayTo {
  readonly id: string;
  readonly channel: string;
  readonly reference: string;
}

export interface SayDeps {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ids: () => string;
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Commits messages to the outbox and to the transcript, in order; the caller wakes the outbox after the commit. */
export async function say(
  transaction: Transaction<Tables>,
  to: SayTo,
  sayings: readonly Saying[],
  { at, ids, channels }: SayDeps,
): Promise<void> {
  if (sayings.length === 0) return;
  const keyed = sayings.map((saying) => ({ ...saying, key: saying.key ?? ids() }));
  const { capabilities } = registered(channels, to.channel);
  const parts = keyed.flatMap(({ key, activity }) => partsOf(key, activity, capabilities));
  await insertOutgoing(
    transaction,
    to.id,
    parts.map(({ key, activity }) => ({ key, reference: to.reference, activity: JSON.stringify(activity) })),
    at,
  );
  const offered = keyed.findLast(({ activity }) => activity.type === "message")?.activity;
  if (offered !== undefined) {
    const choices = offered.channelData?.parvis.choices ?? [];
    await rememberChoices(transaction, to.id, choices.length === 0 ? null : JSON.stringify(choices));
  }
  await appendTranscript(
    transaction,
    to.id,
    keyed
      .filter(({ activity }) => activity.type === "message")
      .map(({ key, activity, author, accountId, answerRecordId }) => ({
        at,
        author,
        account_id: accountId ?? null,
        text: keptWords(activity),
        detail: JSON.stringify(saidDetail(activity)),
        answer_record_id: answerRecordId ?? null,
        outgoing_key: key,
      })),
  );
  await scheduleWork(transaction, { conversationId: to.id, kind: "send", channel: to.channel, dueAt: at });
}

/**
 * A promise repeats the address or the number given for it: these are kept with the hand-off alone, which erases them.
 * A link to carry the conversation elsewhere is for the citizen alone.
 */
function keptWords({ text, channelData }: OutgoingActivity): string {
  const words = text ?? "";
  if (channelData?.parvis?.kind === "carry-link") return withoutCarryToken(words);
  const repeats = channelData?.parvis?.kind === "handoff-callback" || channelData?.parvis?.heard === true;
  return repeats ? maskPersonal(words) : words;
}
