import { describeFault } from "../telemetry/fault.ts";
import type { Log } from "../telemetry/log.ts";

export interface PumpDeps<Job> {
  /** For logs. */
  readonly name: string;
  /** Takes one job, or null when none is due. */
  claim(): Promise<Job | null>;
  /** Does it; faults are logged, the job comes back when its lease expires. */
  run(job: Job): Promise<void>;
  /** When to claim again (milliseconds since 1970); null when only `wake` or the poll can tell. */
  nextDue(): Promise<number | null>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly concurrency: number;
  /** Longest sleep, in milliseconds: work that another process or a late channel made claimable is found by then. */
  readonly poll: number;
}

/** Draws jobs from the database, several at once, as soon as they are due. */
export interface Pump {
  wake(): void;
  /** Claims no more and waits for the jobs under way; false when some were still running at the deadline. */
  stop(deadlineMilliseconds: number): Promise<boolean>;
}

export function createPump<Job>(deps: PumpDeps<Job>): Pump {
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let drawing: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function wake(): void {
    if (stopped) return;
    again = true;
    drawing ??= draw().finally(() => {
      drawing = null;
      if (again) wake();
    });
  }

  async function draw(): Promise<void> {
    clearTimeout(timer);
    let sleep = deps.poll;
    try {
      while (again && !stopped) {
        again = false;
        await claimAll();
      }
      const full = running.size >= deps.concurrency;
      const due = full ? null : await deps.nextDue();
      if (due !== null) sleep = Math.min(sleep, Math.max(5, due - deps.clock().getTime()));
    } catch (fault) {
      deps.log.error(`${deps.name}.claim-failed`, { fault: describeFault(fault) });
    }
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, sleep);
  }

  async function claimAll(): Promise<void> {
    while (!stopped && running.size < deps.concurrency) {
      const job = await deps.claim();
      if (job === null) return;
      const work = deps
        .run(job)
        .catch((fault) => deps.log.error(`${deps.name}.job-failed`, { fault: describeFault(fault) }))
        .finally(() => {
          running.delete(work);
          wake();
        });
      running.add(work);
    }
  }

  return {
    wake,
    async stop(deadline) {
      stopped = true;
      clearTimeout(timer);
      await drawing;
      const late = Promise.withResolvers<boolean>();
      const limit = setTimeout(() => late.resolve(false), deadline);
      const done = Promise.all(running).then(() => true);
      return Promise.race([done, late.promise]).finally(() => clearTimeout(limit));
    },
  };
}
