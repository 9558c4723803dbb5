import {
  claimLease,
  type Lease,
  LeaseLost,
  nextClaimable,
  releaseLease,
  renewLease,
} from "../store/conversation-leases.ts";
import type { WorkKind } from "../store/conversation-tables.ts";
import type { Database } from "../store/database.ts";
import type { Log } from "../telemetry/log.ts";
import { createPump, type Pump } from "./pump.ts";

export interface PumpLimits {
  /** Conversations worked on at the same time. */
  readonly concurrency: number;
  /** Milliseconds; see `PumpDeps.poll`. */
  readonly poll: number;
  /** Milliseconds after which a conversation whose process died is free again. */
  readonly lease: number;
}

export interface LeasedPumpDeps {
  readonly kind: WorkKind;
  readonly database: Database;
  /** Conversations of other channels wait until theirs is there. */
  readonly channels: ReadonlyMap<string, unknown>;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly log: Log;
  readonly limits: PumpLimits;
  /** Must end by releasing the lease; a `LeaseLost` is logged and forgotten. */
  run(lease: Lease): Promise<void>;
}

/** A pump over conversations, each worked on by one process at a time. */
export function createLeasedPump(deps: LeasedPumpDeps): Pump {
  const { kind, database, clock, limits, log } = deps;
  const held = new Set<Lease>();
  const now = () => clock().getTime();
  const pump = createPump<Lease>({
    name: kind,
    claim: () =>
      claimLease(database, {
        kind,
        channels: [...deps.channels.keys()],
        now: now(),
        until: now() + limits.lease,
        token: deps.ids(),
      }),
    nextDue: () => nextClaimable(database, kind, [...deps.channels.keys()]),
    run,
    clock,
    log,
    concurrency: limits.concurrency,
    poll: limits.poll,
  });

  async function run(lease: Lease): Promise<void> {
    held.add(lease);
    const renewal = setInterval(() => {
      renewLease(database, lease, now() + limits.lease).catch(() => log.warn(`${kind}.renewal-failed`));
    }, limits.lease / 3);
    try {
      await deps.run(lease);
    } catch (fault) {
      if (!(fault instanceof LeaseLost)) throw fault;
      log.warn(`${kind}.lease-lost`, { conversation: lease.conversationId });
    } finally {
      clearInterval(renewal);
      held.delete(lease);
    }
  }

  return {
    wake: pump.wake,
    async stop(deadline) {
      const finished = await pump.stop(deadline);
      // A turn cut short is taken up at once at the next start; a message being sent waits for its lease to
      // expire, because it may still arrive.
      if (!finished && kind === "turn") {
        await Promise.allSettled([...held].map((lease) => releaseLease(database, lease, now())));
      }
      return finished;
    },
  };
}
