import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

const LAST = 20;
const WITHIN = 14 * 24 * 60 * 60 * 1000;
/** Fewer waits of a service than this say less than those of all. */
const ENOUGH = 3;

/**
 * How long the last citizens waited for an agent, in milliseconds, newest first: of the service over 14 days, at most
 * 20; of all services when it has fewer than three. Answers promised for later, and agents who took over unasked, are
 * no waits.
 */
export async function recentWaits(
  database: Kysely<Tables>,
  service: string,
  now: number,
): Promise<readonly number[]> {
  const waits = database
    .selectFrom("handoff")
    .select(["requested_at", "claimed_at"])
    .where("claimed_at", "is not", null)
    .where("requested_at", ">=", now - WITHIN)
    .where("claimed_at", "<=", now)
    .where("consented_at", "is", null)
    .where("reason", "not in", ["took-over", "elsewhere"])
    .orderBy("claimed_at", "desc")
    .limit(LAST);
  const own = await waits.where("service", "=", service).execute();
  const rows = own.length < ENOUGH ? await waits.execute() : own;
  return rows.map(({ requested_at, claimed_at }) => Math.max(0, Number(claimed_at) - Number(requested_at)));
}
