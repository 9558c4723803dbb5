import type { Channel } from "../../adapters/channel.ts";
import type { AnswerQuestion } from "../answering/answer.ts";
import type { Collectivity } from "../collectivity/schema.ts";
import type { Database } from "../store/database.ts";
import { describeFault } from "../telemetry/fault.ts";
import type { Log } from "../telemetry/log.ts";
import type { RunTurn } from "./bot.ts";
import { type BurstWindow, DEFAULT_BURST } from "./burst.ts";
import type { CarryLinks } from "./carry/offer-link.ts";
import { type AgentCommands, createAgentCommands } from "./handoffs/agent-commands.ts";
import type { CommandDeps } from "./handoffs/command-on.ts";
import { sweepHandoffs } from "./handoffs/sweep.ts";
import { TELL_NOBODY, type TellAgents } from "./handoffs/tell-agents.ts";
import type { Inbox } from "./inbound-event.ts";
import { createInbox } from "./inbox.ts";
import { createLeasedPump, type PumpLimits } from "./leased-pump.ts";
import type { Transcriber } from "./media/hear-voice.ts";
import type { MediaFolder } from "./media/media-folder.ts";
import { purgeMedia } from "./media/purge-media.ts";
import { processTurn, type TurnLimits } from "./process-turn.ts";
import { DEFAULT_RETENTION, purgeConversations, type Retention } from "./purge.ts";
import { sendOutgoing } from "./send-outgoing.ts";

/** Milliseconds, unless said otherwise. */
interface ConversationLimits extends TurnLimits, PumpLimits {
  /** Attempts before an outgoing message counts as undeliverable. */
  readonly sendAttempts: number;
  /** Between two looks at hand-offs that have stood too long. */
  readonly sweep: number;
  /** How long `stop` waits for turns and messages under way. */
  readonly grace: number;
}

const DEFAULT_LIMITS: ConversationLimits = {
  concurrency: 8,
  poll: 1000,
  lease: 15_000,
  turn: 60_000,
  attempts: 3,
  backoff: 1000,
  holding: 15_000,
  stale: 24 * 60 * 60 * 1000,
  sendAttempts: 8,
  sweep: 5000,
  grace: 10_000,
};

const PURGE_EVERY = 24 * 60 * 60 * 1000;

export interface ConversationsDeps {
  readonly database: Database;
  /** Channels by name; may be filled after the start, because a channel needs the inbox. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly answer: AnswerQuestion;
  /** Read at every turn: the file may have been edited since. */
  readonly collectivity: () => Collectivity;
  /** Tells agents who are not at their Desk; nobody by default. */
  readonly tellAgents?: TellAgents;
  /** Lets citizens go on elsewhere by a signed link; they cannot when left out. */
  readonly carryLinks?: CarryLinks;
  /** Where files for agents are kept; none is when left out. */
  readonly media?: MediaFolder;
  /** Hears voice notes; see `TurnDeps`. */
  readonly transcriber?: Transcriber;
  /** Keeps the trace of what agents do; none by default. */
  readonly trail?: CommandDeps["trail"];
  /** Called after every commit that changed a conversation. */
  readonly onChanged?: (conversationId: string) => void;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  readonly burst?: BurstWindow;
  readonly limits?: Partial<ConversationLimits>;
  readonly retention?: Partial<Retention>;
}

export interface Conversations {
  readonly inbox: Inbox;
  readonly agents: AgentCommands;
  /** Moves the hand-offs that have stood too long; done each few seconds by itself. */
  sweep(): Promise<number>;
  /** For an inbox made apart: call it when an event was accepted. */
  wake(): void;
  /** Claims nothing more, lets what is under way finish within the grace; the rest resumes at the next start. */
  stop(): Promise<void>;
}

/** Starts answering what waits in the inbox and sending what waits in the outbox. */
export function startConversations(deps: ConversationsDeps): Conversations {
  const { database, channels, clock, ids, log } = deps;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const burst = deps.burst ?? DEFAULT_BURST;
  const shared = { database, channels, clock, ids, log, limits };
  const outbox = createLeasedPump({
    ...shared,
    kind: "send",
    run: (lease) =>
      sendOutgoing(lease, {
        database,
        channels,
        clock,
        random: deps.random,
        log,
        attempts: limits.sendAttempts,
        onChanged: humans.onChanged,
      }),
  });
  const humans: CommandDeps = {
    database,
    channels,
    clock,
    ids,
    collectivity: deps.collectivity,
    tellAgents: deps.tellAgents ?? TELL_NOBODY,
    onOutgoing: () => outbox.wake(),
    onChanged: deps.onChanged ?? (() => {}),
    trail: deps.trail ?? (async () => {}),
    ...(deps.carryLinks === undefined ? {} : { carryLinks: deps.carryLinks }),
  };
  const runTurn = loadBot(deps.answer);
  const worker = createLeasedPump({
    ...shared,
    kind: "turn",
    run: (lease) =>
      processTurn(lease, {
        ...{ ...shared, ...humans, runTurn, burst },
        ...(deps.media === undefined ? {} : { media: deps.media }),
        ...(deps.transcriber === undefined ? {} : { transcriber: deps.transcriber }),
      }),
  });
  const purge = startPurge(deps);
  const sweep = () => sweepHandoffs(humans);
  const sweeping = setInterval(
    () => sweep().catch((fault) => log.error("handoffs.sweep-failed", { fault: describeFault(fault) })),
    limits.sweep,
  );
  worker.wake();
  outbox.wake();
  return {
    inbox: createInbox(database, {
      ...{ clock, ids, burst },
      onAccepted: worker.wake,
      onChanged: humans.onChanged,
      onMediaErased: (conversationId, files) =>
        void deps.media
          ?.remove(conversationId, files)
          .catch((fault) => log.error("media.erase-failed", { fault: describeFault(fault) })),
    }),
    agents: createAgentCommands(humans),
    sweep,
    wake: worker.wake,
    async stop() {
      clearInterval(purge);
      clearInterval(sweeping);
      const answered = await worker.stop(limits.grace);
      const sent = await outbox.stop(limits.grace);
      log.info("conversations.stopped", { answered, sent });
    },
  };
}

/** botbuilder takes half a second to load: begun now, off the path of the first message. */
function loadBot(answer: AnswerQuestion): RunTurn {
  const loading = import("./bot.ts").then(({ createBot }) => createBot(answer));
  loading.catch(() => {});
  return async (request) => (await loading)(request);
}

function startPurge({ database, clock, log, retention, media }: ConversationsDeps): NodeJS.Timeout {
  const days = { ...DEFAULT_RETENTION, ...retention };
  const purge = () => {
    if (media !== undefined) {
      purgeMedia(database, media, clock(), days.transcript)
        .then((removed) => log.info("media.purged", { removed }))
        .catch((fault) => log.error("media.purge-failed", { fault: describeFault(fault) }));
    }
    purgeConversations(database, clock(), days)
      .then((removed) => log.info("conversations.purged", removed))
      .catch((fault) => log.error("conversations.purge-failed", { fault: describeFault(fault) }));
  };
  purge();
  return setInterval(purge, PURGE_EVERY);
}
