import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { ChannelMemory } from "../channel-definition.ts";
import type { TakeIn } from "../webhook/take-in.ts";
import type { BotApi } from "./bot-api.ts";
import { readUpdate, tapId } from "./read-update.ts";
import { botIdOf } from "./webhook.ts";

export interface PollingDeps {
  readonly api: BotApi;
  readonly botToken: string;
  readonly memory: ChannelMemory;
  readonly takeIn: TakeIn;
  readonly answerTap: (id: string) => void;
  readonly clock: () => Date;
  readonly log: Log;
}

const KEY = "next-update";
/** Seconds that Telegram holds a request open. */
const HELD = 25;
/** Wait after a failure. Milliseconds. */
const PAUSE = 5000;
const updates = z.object({ ok: z.literal(true), result: z.array(z.looseObject({ update_id: z.number() })) });

/** Asks Telegram for updates, one request after the other; the next is asked for once the last is stored. */
export function createPolling({ api, botToken, memory, takeIn, answerTap, clock, log }: PollingDeps) {
  const ended = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function poll(): Promise<void> {
    const offset = Number((await memory.read(KEY)) ?? 0);
    const answer = await api("getUpdates", { offset, timeout: HELD }, (HELD + 10) * 1000);
    const read = answer.kind === "answered" ? updates.safeParse(answer.body).data : undefined;
    if (read === undefined) throw new Error("No updates were given");
    for (const update of read.result) {
      const id = tapId(update);
      if (id !== null) answerTap(id);
      await takeIn(
        readUpdate(update, botIdOf(botToken), clock()) ?? [{ kind: "ignored", what: "unreadable" }],
      );
      await memory.write(KEY, `${update.update_id + 1}`);
    }
  }

  async function run(): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        await poll();
      } catch (fault) {
        if (ended.signal.aborted) return;
        log.warn("telegram.polling-failed", { fault: describeFault(fault) });
        await sleep(PAUSE, undefined, { signal: ended.signal }).catch(() => {});
      }
    }
  }

  return {
    async start() {
      running = run();
    },
    /** The request held open is left to end by itself: nothing of it is stored any more. */
    async close() {
      ended.abort();
      await Promise.race([running, sleep(500)]);
    },
  };
}
