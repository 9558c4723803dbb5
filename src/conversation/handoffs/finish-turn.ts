import type { Transaction } from "kysely";
import type { Handoff } from "../../handoff/advance.ts";
import { stateOf } from "../../handoff/apply.ts";
import { instantInWords } from "../../handoff/placing/promise-in-words.ts";
import { speakerOf } from "../../handoff/states.ts";
import { fr } from "../../i18n/fr/placing.ts";
import type { PendingInbound } from "../../store/conversation-inbound.ts";
import type { Tables } from "../../store/database.ts";
import { latestHandoff, markAcknowledged } from "../../store/handoffs.ts";
import { insertMedia } from "../../store/media.ts";
import { appendTranscript } from "../../store/transcript-writing.ts";
import type { TurnResult } from "../bot.ts";
import type { KeptFiles } from "../media/keep-files.ts";
import { registered } from "../registered.ts";
import { type SayTo, say } from "../say.ts";
import { citizenEntries } from "../transcript.ts";
import { carryOut } from "./carry-out.ts";
import type { Intent } from "./intent.ts";
import { type MoveDeps, moveHandoff } from "./move-handoff.ts";
import { placeIn } from "./place.ts";
import { requestOf } from "./request-of.ts";
import { sayNotice } from "./say-notice.ts";

/** Someone moved the hand-off while the answer was prepared: the turn is taken again from what is true now. */
export class HandoffMoved extends Error {
  constructor() {
    super("The hand-off moved during the turn");
    this.name = "HandoffMoved";
  }
}

export interface FinishedTurn {
  readonly conversation: SayTo;
  readonly events: readonly PendingInbound[];
  /** The hand-off as it stood when the turn was opened. */
  readonly seen: Handoff | null;
  readonly intent: Intent;
  readonly result: Pick<TurnResult, "said" | "turn">;
  /** What a person is to see of the files sent. */
  readonly kept: KeptFiles;
  /** Id of the record of `result.turn`. */
  readonly answerRecordId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Writes what a turn says: the bot's answer while it is the one who speaks, nothing while a person is expected or
 * holds the conversation (emergency numbers excepted until one does), and the passage to a person when the answer asks
 * for one. In the transaction that ends the turn.
 *
 * @returns id of another conversation that changed with it; null when none did.
 * @throws HandoffMoved
 */
export async function finishTurn(
  transaction: Transaction<Tables>,
  finished: FinishedTurn,
  deps: MoveDeps,
): Promise<string | null> {
  const { conversation, seen, intent, at } = finished;
  const latest = await latestHandoff(transaction, conversation.id);
  if (latest?.id !== seen?.id || latest?.state !== seen?.state) throw new HandoffMoved();
  await insertMedia(transaction, finished.kept.rows);
  if (intent.kind !== "converse") return carryOut(transaction, finished, intent, deps);
  const speaker = speakerOf(stateOf(latest));
  if (speaker === "bot") {
    await converse(transaction, finished, deps);
    return null;
  }
  await appendTranscript(
    transaction,
    conversation.id,
    citizenEntries(finished.events, true, finished.kept.files),
  );
  await moveHandoff(transaction, conversation, { event: "citizen-writes" }, deps, { at });
  if (speaker === "none" && latest !== null) await keepWaiting(transaction, finished, latest, deps);
  return null;
}

/** Whoever waits still hears of emergency numbers, and once that what they add is read. */
async function keepWaiting(
  transaction: Transaction<Tables>,
  { conversation, result, answerRecordId, at, events }: FinishedTurn,
  handoff: Handoff,
  deps: MoveDeps,
): Promise<void> {
  if (result.turn?.record.answer.kind === "emergency") {
    const sayings = result.said.map((activity) => ({
      activity,
      author: "assistant" as const,
      answerRecordId,
    }));
    return say(transaction, conversation, sayings, { at, ids: deps.ids, channels: deps.channels });
  }
  if (handoff.acknowledged === 1 || !events.some(({ mergeable }) => mergeable)) return;
  await markAcknowledged(transaction, handoff.id);
  await sayNotice(transaction, conversation, { kind: "handoff-noted", text: fr.noted }, deps, at);
}

async function converse(
  transaction: Transaction<Tables>,
  { conversation, events, seen, result, answerRecordId, at }: FinishedTurn,
  deps: MoveDeps,
): Promise<void> {
  const collectivity = deps.collectivity();
  const wanted = result.turn === null ? null : requestOf(result.turn, answerRecordId, collectivity);
  const request = wanted !== null && mayRequest(seen, wanted.reason === "asked") ? wanted : null;
  const { hub } = registered(deps.channels, conversation.channel).capabilities;
  const placed = request && (await placeIn(transaction, collectivity, request.service, at, hub));
  const promised = stateOf(seen) === "promised_callback" && placed?.kind === "offer-callback" ? seen : null;
  const goes = request !== null && placed !== null && placed.kind !== "none" && promised === null;
  await appendTranscript(transaction, conversation.id, citizenEntries(events, goes));
  await moveHandoff(transaction, conversation, { event: "citizen-writes" }, deps, { at });
  // Whoever asks for a person is put through: the phone number of the service would be beside the point.
  const said = (goes || promised) && request?.reason === "asked" ? [] : result.said;
  await say(
    transaction,
    conversation,
    said.map((activity) => ({
      activity: rateable(activity, answerRecordId),
      author: "assistant" as const,
      ...(result.turn === null ? {} : { answerRecordId }),
    })),
    { at, ids: deps.ids, channels: deps.channels },
  );
  if (promised !== null) await remindPromise(transaction, conversation, promised, deps, at);
  if (!goes) return;
  const routed = { ...request, service: placed.service };
  await moveHandoff(transaction, conversation, routed, deps, { at, placed });
}

/** Nobody can answer sooner than was promised. */
async function remindPromise(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  { due_at }: Handoff,
  deps: MoveDeps,
  at: number,
): Promise<void> {
  const isLate = due_at === null || due_at <= at;
  const text = isLate
    ? fr.promiseLate
    : fr.alreadyPromised(instantInWords(deps.collectivity(), new Date(due_at), new Date(at)));
  await sayNotice(transaction, conversation, { kind: "handoff-callback", text }, deps, at);
}

/** An offer or a promise stands until the citizen asks for a person in so many words: no loop of offers. */
function mayRequest(handoff: Handoff | null, asked: boolean): boolean {
  const state = stateOf(handoff);
  return state === "bot" || state === "closed" || asked;
}

/** Only certified answers are put to the citizens' vote. */
function rateable(activity: TurnResult["said"][number], answerRecordId: string): typeof activity {
  const data = activity.channelData?.parvis;
  if (data?.kind !== "answered") return activity;
  return {
    ...activity,
    channelData: { parvis: { ...data, feedback: { kind: "answer", target: answerRecordId } } },
  };
}
