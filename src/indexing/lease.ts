import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fr } from "../i18n/fr/indexing.ts";
import type { Database } from "../store/database.ts";

/** The right to index, held by one run at a time over all processes that share the database. */
export interface IndexingLease {
  readonly holder: string;
  release(): Promise<void>;
}

/** Another run holds the lease, or took it over. Nothing was published. */
class IndexingBusy extends Error {
  readonly remedy: string;

  constructor({ message, remedy }: { message: string; remedy: string }) {
    super(message);
    this.name = "IndexingBusy";
    this.remedy = remedy;
  }
}

/** A holder that stops renewing loses the lease after this long (ms). */
const EXPIRY = 20_000;
const RENEWAL = 5000;
const POLL = 250;

interface Deps {
  readonly database: Database;
  readonly clock: () => Date;
  /** Unique to this run. */
  readonly holder: string;
  /** How long to wait for another run (ms). */
  readonly patience: number;
}

/**
 * Takes the lease, waiting for its holder; a holder that died on this machine is replaced at once.
 *
 * @throws IndexingBusy when it is still held after `patience`.
 */
export async function acquireLease(deps: Deps): Promise<IndexingLease> {
  for (let waited = 0; ; waited += POLL) {
    if (await take(deps)) break;
    const row = await deps.database.selectFrom("indexing_lease").selectAll().executeTakeFirst();
    if (row !== undefined) {
      if (row.host === hostname() && !isAlive(row.pid)) {
        await deps.database.deleteFrom("indexing_lease").where("holder", "=", row.holder).execute();
        continue;
      }
      if (waited >= deps.patience) throw new IndexingBusy(fr.busy(row.host, row.pid));
    }
    await sleep(POLL);
  }
  const renewal = setInterval(() => renew(deps).catch(() => {}), RENEWAL).unref();
  return {
    holder: deps.holder,
    release: async () => {
      clearInterval(renewal);
      await deps.database.deleteFrom("indexing_lease").where("holder", "=", deps.holder).execute();
    },
  };
}

/**
 * Fences a publication: call it first in the transaction that publishes.
 *
 * @throws IndexingBusy when another run has taken over since.
 */
export async function confirmLease(transaction: Database, holder: string): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable("indexing_lease")
    .set({ holder })
    .where("holder", "=", holder)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new IndexingBusy(fr.leaseLost);
}

async function take({ database, clock, holder }: Deps): Promise<boolean> {
  const now = clock().getTime();
  const row = { holder, host: hostname(), pid: process.pid, expires: now + EXPIRY };
  const taken = await database
    .insertInto("indexing_lease")
    .values({ id: 1, ...row })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(row).where("indexing_lease.expires", "<", now),
    )
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

async function renew({ database, clock, holder }: Deps): Promise<void> {
  await database
    .updateTable("indexing_lease")
    .set({ expires: clock().getTime() + EXPIRY })
    .where("holder", "=", holder)
    .execute();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
