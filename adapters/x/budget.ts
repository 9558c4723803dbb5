import { z } from "zod";
import type { Log } from "../../src/telemetry/log.ts";
import type { ChannelMemory } from "../channel-definition.ts";

export interface Limits {
  /** Messages a day, UTC: the town's purse. */
  readonly daily: number;
  /** Messages in any fifteen minutes: X's own limit. */
  readonly quarterly: number;
}

export interface Spent {
  /** `2026-11-25`, UTC. */
  readonly day: string;
  readonly sent: number;
  /** When messages left during the last quarter of an hour, milliseconds since 1970, oldest first. */
  readonly recent: readonly number[];
}

export type Leave =
  | { readonly kind: "granted"; readonly spent: Spent }
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "exhausted" };

const QUARTER = 15 * 60_000;

/** Whether one more message may leave at `now`, and what is spent then. */
export function spend(spent: Spent, limits: Limits, now: Date): Leave {
  const day = now.toISOString().slice(0, 10);
  const sent = spent.day === day ? spent.sent : 0;
  if (sent >= limits.daily) return { kind: "exhausted" };
  const at = now.getTime();
  const recent = spent.recent.filter((time) => time > at - QUARTER);
  const first = recent[recent.length - limits.quarterly];
  if (first !== undefined) return { kind: "wait", milliseconds: first + QUARTER - at };
  return { kind: "granted", spent: { day, sent: sent + 1, recent: [...recent, at] } };
}

export type AskLeave = () => Promise<Exclude<Leave, { kind: "granted" }> | { readonly kind: "granted" }>;

const kept = z.object({ day: z.string(), sent: z.number(), recent: z.array(z.number()) });
const KEY = "budget";

/**
 * Counts messages before they leave, durably: a restart does not give the day's money again. A call that fails counts,
 * since X may charge for it.
 */
export function createBudget(memory: ChannelMemory, limits: Limits, clock: () => Date, log: Log): AskLeave {
  let turn: Promise<unknown> = Promise.resolve();
  let alerted = "";

  async function ask(): ReturnType<AskLeave> {
    const leave = spend(await read(memory), limits, clock());
    if (leave.kind === "granted") {
      await memory.write(KEY, JSON.stringify(leave.spent));
      return { kind: "granted" };
    }
    const day = clock().toISOString().slice(0, 10);
    if (leave.kind === "exhausted" && alerted !== day) {
      alerted = day;
      log.error("channel.alert", { channel: "x", what: "daily-messages-used-up" });
    }
    return leave;
  }

  return () => {
    const asked = turn.then(ask);
    turn = asked.catch(() => null);
    return asked;
  };
}

async function read(memory: ChannelMemory): Promise<Spent> {
  const nothing = { day: "", sent: 0, recent: [] };
  const text = await memory.read(KEY);
  return text === null ? nothing : (kept.safeParse(JSON.parse(text)).data ?? nothing);
}
