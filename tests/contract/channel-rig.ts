import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Channel } from "../../adapters/channel.ts";
import type { ChannelDefinition } from "../../adapters/channel-definition.ts";
import { createMediaFolder } from "../../src/conversation/media/media-folder.ts";
import { type Conversations, startConversations } from "../../src/conversation/start-conversations.ts";
import { startHttp } from "../../src/http/server.ts";
import { openChannels } from "../../src/open-channels.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { type Agent, CAMILLE, hire } from "../conversation/desk-people.ts";
import { MONDAY_MORNING, OPEN_TOWN } from "../conversation/handoffs/town-hall.ts";
import { until } from "../conversation/recording-channel.ts";
import type { PlatformEvent, Simulator, Speaking } from "../simulators/simulator.ts";
import { createScriptedAnswer, type ScriptedAnswer } from "./scripted-answer.ts";

export type Simulate = (settings: object, clock: () => Date) => Promise<Simulator>;

/** One network connected to the real engine: real HTTP both ways, a real database, an agent at her Desk. */
export interface Rig {
  readonly simulator: Simulator;
  readonly channel: Channel;
  readonly database: Database;
  readonly conversations: Conversations;
  readonly script: ScriptedAnswer;
  /** The citizen writes, and everything that follows has settled. */
  writes(text: string, by?: Speaking): Promise<PlatformEvent>;
  /** Waits for the end of every turn and message; time passes at once where only the clock is waited for. */
  settle(): Promise<void>;
  /** Lets time pass at once. */
  pass(milliseconds: number): void;
  clock(): Date;
  /** What the town said on a citizen's screen. */
  heard(citizen?: string): readonly string[];
  state(): Promise<string>;
  /** Our id of the only conversation. */
  conversation(): Promise<string>;
  /** What the log holds so far. */
  logged(): string;
  /** Data folder of the installation. */
  readonly folder: string;
  /** Calls that take longer than this count as unanswered. Milliseconds. */
  patience: number;
}

export async function channelRig(
  definition: ChannelDefinition,
  simulate: Simulate,
  {
    settings = {},
    holding = 60_000,
    staff = [CAMILLE],
    publicUrl = null,
  }: {
    readonly publicUrl?: string | null;
    readonly settings?: object;
    readonly holding?: number;
    readonly staff?: readonly Agent[];
  } = {},
): Promise<Rig> {
  let offset = MONDAY_MORNING.getTime() - Date.now();
  const clock = () => new Date(Date.now() + offset);
  const folder = mkdtempSync(join(tmpdir(), "parvis-channel-"));
  const simulator = await simulate(settings, clock);
  const database = await openDatabase(":memory:");
  const lines: string[] = [];
  const write = (event: string, fields?: object) => void lines.push(JSON.stringify({ event, ...fields }));
  const log = { info: write, warn: write, error: write };
  const script = createScriptedAnswer();
  const channels = new Map<string, Channel>();
  const conversations = startConversations({
    ...{ database, channels, clock, answer: script.answer, log },
    ids: randomUUID,
    media: createMediaFolder(join(folder, "media")),
    collectivity: () => OPEN_TOWN,
    random: () => 0,
    burst: { quiet: 0, complete: 0, longest: 0 },
    limits: { poll: 20, backoff: 1, grace: 2000, sweep: 3_600_000, holding },
  });
  const read = definition.read(simulator.settings, (variable) => simulator.environment[variable]);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.problems));
  const rig = { patience: 20_000 };
  const [channel] = await openChannels([read.channel], {
    ...{ database, inbox: conversations.inbox, clock, log, dataFolder: folder },
    publicUrl,
    ids: randomUUID,
    random: () => 0,
    fetch: (input, init) => {
      const limit = AbortSignal.timeout(rig.patience);
      return fetch(input, {
        ...init,
        signal: init?.signal == null ? limit : AbortSignal.any([init.signal, limit]),
      });
    },
  });
  if (channel === undefined) throw new Error("no channel");
  channels.set(channel.name, channel);
  const http = await startHttp([channel], { port: 0, host: "127.0.0.1", trustedProxies: 0, log });
  simulator.connect(http.url);
  await channel.start?.();
  if (staff.length > 0) await hire(database, staff, clock().getTime());
  onTestFinished(async () => {
    await channel.close?.();
    script.release();
    await conversations.stop();
    await http.close(0);
    await simulator.close();
    await database.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  async function settle(): Promise<void> {
    await until(async () => {
      const waiting = await database
        .selectFrom("conversation_work")
        .select(["due_at", "lease"])
        .where((where) => where.or([where("due_at", "is not", null), where("lease", "is not", null)]))
        .execute();
      if (waiting.length === 0) return true;
      const later = Math.min(...waiting.map(({ due_at }) => due_at ?? 0)) - clock().getTime();
      if (later > 50 && waiting.every(({ lease }) => lease === null)) offset += later;
      return false;
    }, "the end of every turn and message");
  }

  async function conversation(): Promise<string> {
    const { id } = await database.selectFrom("conversation").select("id").executeTakeFirstOrThrow();
    return id;
  }

  return Object.assign(rig, {
    ...{ simulator, channel, database, conversations, script, clock, settle, conversation, folder },
    logged: () => lines.join("\n"),
    async writes(text: string, by?: Speaking) {
      const event = simulator.message(text, by);
      const status = await simulator.deliver([event]);
      if (status >= 300) throw new Error(`Not acknowledged: ${status}`);
      await settle();
      // Platforms order by their own clock: two messages never have the same instant.
      await sleep(2);
      return event;
    },
    pass(milliseconds: number) {
      offset += milliseconds;
    },
    heard: (citizen?: string) =>
      simulator
        .screen(citizen)
        .filter(({ from }) => from === "town")
        .map(({ text }) => text),
    async state() {
      const row = await database
        .selectFrom("handoff")
        .select("state")
        .orderBy("ended_at")
        .orderBy("requested_at", "desc")
        .executeTakeFirst();
      return row?.state ?? "bot";
    },
  });
}
