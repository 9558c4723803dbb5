import type { Channel } from "../../adapters/channel.ts";
import { stateOf } from "../handoff/apply.ts";
import { speakerOf } from "../handoff/states.ts";
import { fr } from "../i18n/fr/conversation.ts";
import type { PendingInbound } from "../store/conversation-inbound.ts";
import { type Lease, releaseLease } from "../store/conversation-leases.ts";
import {
  abandonTurn,
  commitTurn,
  EventsErased,
  type OpenTurn,
  openTurn,
} from "../store/conversation-turn.ts";
import type { Database } from "../store/database.ts";
import { describeFault } from "../telemetry/fault.ts";
import type { Log } from "../telemetry/log.ts";
import { answerRow } from "./answer-log.ts";
import type { RunTurn, TurnResult } from "./bot.ts";
import { type BurstWindow, batchDueAt, leadingBatch } from "./burst.ts";
import { readArrival, readCarryWish } from "./carry/carry-intent.ts";
import { type ConversationState, readState } from "./conversation-state.ts";
import { finishTurn, HandoffMoved } from "./handoffs/finish-turn.ts";
import { type Intent, intentOf } from "./handoffs/intent.ts";
import type { MoveDeps } from "./handoffs/move-handoff.ts";
import { holdTheLine } from "./hold-the-line.ts";
import { hearVoice, type Transcriber, withHeard } from "./media/hear-voice.ts";
import { keepFiles, NO_FILES } from "./media/keep-files.ts";
import type { MediaFolder } from "./media/media-folder.ts";
import { replyToFiles } from "./media/reply-to-files.ts";
import { type Burst, mergeBurst } from "./merge-burst.ts";
import { withChoice } from "./numbered-choice.ts";
import { registered } from "./registered.ts";
import { renderNotice } from "./render-answer.ts";
import { withTimeout } from "./with-timeout.ts";

/** Milliseconds, unless said otherwise. */
export interface TurnLimits {
  /** Longest turn before it counts as failed. */
  readonly turn: number;
  /** Times the same events are tried before the citizen is told it failed. */
  readonly attempts: number;
  /** Wait after a failed turn, doubled each time. */
  readonly backoff: number;
  /** After which the citizen is told that the answer is being sought. */
  readonly holding: number;
  /** Older messages are stored and not answered. */
  readonly stale: number;
}

export interface TurnDeps extends MoveDeps {
  readonly database: Database;
  readonly runTurn: RunTurn;
  readonly clock: () => Date;
  readonly log: Log;
  readonly burst: BurstWindow;
  readonly limits: TurnLimits;
  /** Where files for agents are kept; none is when left out. */
  readonly media?: MediaFolder;
  /** Hears voice notes for the assistant; left out, it says that it reads only text. */
  readonly transcriber?: Transcriber;
  /** Called after a commit that has something to send. */
  readonly onOutgoing: () => void;
  /** Called after every turn's commit. */
  readonly onChanged: (conversationId: string) => void;
}

type Outcome =
  | { readonly kind: "retry"; readonly at: number }
  | {
      readonly kind: "done" | "stale" | "failed";
      readonly intent: Intent;
      readonly result: Pick<TurnResult, "said" | "turn"> & { readonly state: ConversationState | null };
      readonly error: string | null;
    };

const NOTHING_SAID = { said: [], turn: null, state: null } as const;
const CONVERSE = { kind: "converse" } as const;

/** Answers what waits in one leased conversation, and commits the answer with the end of the events. */
export async function processTurn(lease: Lease, deps: TurnDeps): Promise<void> {
  const { database, log } = deps;
  const started = deps.clock().getTime();
  const isStale = (event: PendingInbound) => started - event.sentAt > deps.limits.stale;
  const turn = await openTurn(database, lease, (pending) => {
    const stale = pending.filter(isStale);
    return stale.length > 0 ? stale : leadingBatch(pending);
  });
  if (turn === null) return;
  const outcome: Outcome = turn.pending.every(isStale)
    ? { kind: "stale", intent: CONVERSE, result: NOTHING_SAID, error: null }
    : await answerPending(lease, turn, registered(deps.channels, lease.channel), deps);
  if (outcome.kind === "retry") return releaseLease(database, lease, outcome.at);
  const { result, intent } = outcome;
  const { media } = deps;
  // While the assistant speaks nobody would look at them: nothing is read that nobody needs.
  const kept =
    media === undefined || speakerOf(stateOf(turn.handoff)) === "bot"
      ? NO_FILES
      : await keepFiles(lease.conversationId, turn.pending, registered(deps.channels, lease.channel), {
          ...deps,
          media,
        });
  const now = deps.clock();
  const answerRecordId = deps.ids();
  const sequences = turn.pending.map((event) => event.sequence);
  let other: string | null = null;
  try {
    await commitTurn(database, lease, {
      state:
        result.state === null || speakerOf(stateOf(turn.handoff)) !== "bot"
          ? turn.state
          : JSON.stringify(result.state),
      settled: {
        sequences,
        status: outcome.kind,
        error: outcome.error,
      },
      record: result.turn && answerRow(answerRecordId, lease.conversationId, now, result.turn),
      also: async (transaction) => {
        other = await finishTurn(
          transaction,
          {
            conversation: { id: lease.conversationId, channel: lease.channel, reference: turn.reference },
            events: turn.pending,
            seen: turn.handoff,
            intent,
            result,
            kept,
            answerRecordId,
            at: now.getTime(),
          },
          deps,
        );
      },
      nextDue: (left) => batchDueAt(left, deps.burst),
    });
  } catch (fault) {
    await media?.remove(
      lease.conversationId,
      kept.rows.map(({ id }) => id),
    );
    if (!(fault instanceof HandoffMoved || fault instanceof EventsErased)) throw fault;
    log.info("turn.again", { conversation: lease.conversationId });
    return abandonTurn(database, lease, sequences, now.getTime());
  }
  deps.onOutgoing();
  deps.onChanged(lease.conversationId);
  if (other !== null) deps.onChanged(other);
  log.info(`turn.${outcome.kind}`, {
    conversation: lease.conversationId,
    channel: lease.channel,
    events: turn.pending.length,
    milliseconds: now.getTime() - started,
    answer: result.turn?.record.answer.kind ?? null,
    confidence: result.turn?.record.confidence ?? null,
    fault: outcome.error,
  });
}

async function answerPending(
  lease: Lease,
  turn: OpenTurn,
  channel: Channel,
  deps: TurnDeps,
): Promise<Outcome> {
  const { limits, log } = deps;
  const attempts = Math.max(...turn.pending.map((event) => event.attempts));
  if (attempts > limits.attempts) return failed(channel, "the process ended during the last attempt");
  try {
    const now = deps.clock().getTime();
    const burst = withChoice(mergeBurst(turn.pending, now), turn.choices);
    const intent = intentIn(burst, turn, now, deps);
    if (intent.kind !== "converse") return { kind: "done", intent, result: NOTHING_SAID, error: null };
    const awaited = turn.pending[0]?.mergeable === true && speakerOf(stateOf(turn.handoff)) === "bot";
    if (awaited) showTyping(channel, turn, deps);
    const rendering = {
      channel: channel.name,
      capabilities: channel.capabilities,
      called: deps.collectivity().called,
    };
    const state = readState(turn.state);
    const unread = awaited && burst.text.trim() === "";
    const heard =
      unread && deps.transcriber ? await hearVoice(turn.pending, channel, deps.transcriber, log) : null;
    const helpful = unread && heard === null ? replyToFiles(turn.pending, state, burst.at, rendering) : null;
    if (helpful !== null) return { kind: "done", intent, result: helpful, error: null };
    const answered = awaited ? holdTheLine(lease, turn.reference, deps) : () => {};
    const work = deps.runTurn({ ...burst, text: heard ?? burst.text, state, rendering });
    const result = await withTimeout(work, limits.turn).finally(answered);
    const said = heard === null ? result.said : withHeard(result.said, heard);
    return { kind: "done", intent, result: { ...result, said }, error: null };
  } catch (fault) {
    const error = describeFault(fault);
    if (attempts >= limits.attempts) return failed(channel, error);
    log.warn("turn.retry", { channel: channel.name, attempts, fault: error });
    return { kind: "retry", at: deps.clock().getTime() + limits.backoff * 2 ** (attempts - 1) };
  }
}

/** A link that brings a conversation comes before all; a wish to go on elsewhere is only what nothing else claims. */
function intentIn(burst: Burst, turn: OpenTurn, now: number, { carryLinks }: TurnDeps): Intent {
  if (carryLinks === undefined) return intentOf(burst, turn.handoff, now);
  const arrival = readArrival(burst, turn.choices, carryLinks.key);
  if (arrival !== null) return { kind: "carry", carry: arrival };
  const intent = intentOf(burst, turn.handoff, now);
  const wish = intent.kind === "converse" ? readCarryWish(burst.text) : null;
  return wish === null ? intent : { kind: "carry", carry: wish };
}

function failed(channel: Channel, error: string): Outcome {
  const said = [renderNotice("failed", fr.failed, channel.capabilities)];
  return { kind: "failed", intent: CONVERSE, result: { said, turn: null, state: null }, error };
}

/** Best effort, outside the outbox: a typing sign that arrives late or not at all harms nobody. */
function showTyping(channel: Channel, turn: OpenTurn, deps: TurnDeps): void {
  if (!channel.capabilities.typing) return;
  Promise.resolve()
    .then(() => channel.deliver(JSON.parse(turn.reference), { type: "typing" }, deps.ids()))
    .catch((fault) => deps.log.warn("typing.failed", { fault: describeFault(fault) }));
}
