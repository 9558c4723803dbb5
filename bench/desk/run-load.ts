import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { workAsAgent } from "./agent.ts";
import { type Citizen, comeAsCitizen } from "./citizen.ts";
import { type DeskSession, hireAgent, openAdministrator } from "./desk-session.ts";
import type { Shown } from "./held-conversation.ts";
import { scriptOf } from "./script.ts";
import { emptyTimings, type Timings } from "./timings.ts";
import type { ProcessFigures, Town } from "./town.ts";

export interface Load {
  readonly citizens: number;
  readonly agents: number;
  readonly replies: number;
  /** Citizens who are in the chat at the same time. */
  readonly together: number;
  /** Milliseconds between the arrivals of the first ones. */
  readonly arrival: number;
  /** Milliseconds before each message of a citizen, and of an agent in one conversation. */
  readonly citizenPause: readonly [number, number];
  readonly agentPause: readonly [number, number];
  /** Milliseconds after which whoever is not served counts as lost. */
  readonly patience: number;
}

export interface LoadRun {
  readonly citizens: readonly Citizen[];
  readonly timings: Timings;
  readonly seconds: number;
  readonly conflicts: Readonly<Record<"claim" | "changed", number>>;
  /** What went wrong under way. */
  readonly faults: readonly string[];
  /** Its processor time is that of the exchanges alone. */
  readonly server: ProcessFigures;
  /** How late the timers of whoever measures ran, in milliseconds. */
  readonly ownLoopDelayP99: number;
}

/** Lets citizens come and scripted agents answer them all. */
export async function runLoad(town: Town, load: Load): Promise<LoadRun> {
  const timings = emptyTimings();
  const conflicts = { claim: 0, changed: 0 };
  const faults: string[] = [];
  const stopping = new AbortController();
  const onFault = (fault: unknown) => {
    if (!stopping.signal.aborted) faults.push(fault instanceof Error ? fault.message : String(fault));
  };
  const scripts = new Map(
    Array.from({ length: load.citizens }, (_, number) => scriptOf(number, load)).map((script) => [
      script.file,
      script,
    ]),
  );
  const sentAt = new Map<string, number>();
  const shown = new Map<string, Shown>();
  const delay = monitorEventLoopDelay({ resolution: 5 });

  const administrator = await openAdministrator(town.url, town.firstLink);
  const sessions: DeskSession[] = [];
  for (let number = 1; number <= load.agents; number++) {
    sessions.push(await hireAgent(town.url, administrator, number));
  }
  const before = await town.figures();
  const started = performance.now();
  delay.enable();
  await Promise.all(
    sessions.map((session, at) =>
      workAsAgent({
        ...{ session, scripts, timings, sentAt, shown, onFault },
        colleague: sessions.length < 2 ? null : (sessions[(at + 1) % sessions.length]?.accountId ?? null),
        atOnce: Math.ceil((2 * load.together) / load.agents),
        pause: load.agentPause,
        onConflict: (kind) => conflicts[kind]++,
        signal: stopping.signal,
      }),
    ),
  );
  const citizens: Citizen[] = [];
  const left = [...scripts.values()].entries();
  const seat = async (_: unknown, place: number) => {
    await sleep(place * load.arrival);
    for (const [number, script] of left) {
      const citizen = await comeAsCitizen(town.url, number, script, load.citizenPause);
      citizens.push(citizen);
      await Promise.race([citizen.over, tired(load.patience, script.file)]).catch(onFault);
    }
  };
  await Promise.all(Array.from({ length: load.together }, seat)).catch(onFault);
  const seconds = (performance.now() - started) / 1000;
  // What should not come any more has the time to come.
  await sleep(1500);
  delay.disable();
  const after = await town.figures();
  const server = { ...after, cpuSeconds: after.cpuSeconds - before.cpuSeconds };
  stopping.abort();
  for (const citizen of citizens) {
    citizen.over.catch(() => {});
    citizen.leave();
  }
  collect(citizens, timings, sentAt, shown);
  const ownLoopDelayP99 = delay.percentile(99) / 1e6;
  return { citizens, timings, seconds, conflicts, faults, server, ownLoopDelayP99 };
}

async function tired(milliseconds: number, file: string): Promise<never> {
  await sleep(milliseconds, undefined, { ref: false });
  throw new Error(`${file}: still not served after ${milliseconds / 1000} s`);
}

function collect(
  citizens: readonly Citizen[],
  timings: Timings,
  sentAt: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, Shown>,
): void {
  for (const { received, said } of citizens) {
    for (const { text, at, kind } of received) {
      const sent = kind === "agent" ? sentAt.get(text) : undefined;
      if (sent !== undefined) timings.toCitizen.push(at - sent);
    }
    // The request itself was read by a claim, when an agent had the time.
    for (const { text, at } of said.slice(1)) {
      const seen = shown.get(text);
      if (seen === undefined) continue;
      timings.toAgent.push(seen.shownAt - at);
      // An event from before belongs to something else: the message was only read along with it.
      if (seen.eventAt !== null && seen.eventAt >= at) timings.toEvent.push(seen.eventAt - at);
    }
  }
}
