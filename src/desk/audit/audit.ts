import type { Kysely } from "kysely";
import type { Tables } from "../../store/database.ts";
import type { AuditView } from "../api/accounts.ts";

const KEPT_DAYS = 365;
const DAY = 24 * 60 * 60_000;
const PAGE = 100;

export interface AuditEntry {
  /** Who did it; null for nobody signed in. */
  readonly accountId: string | null;
  /** Dotted name such as `handoff.claimed`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly target: string | null;
  /** Never a citizen's words. */
  readonly detail: string | null;
}

export interface Audit {
  /** Pass the transaction of what was done: both are kept, or neither. */
  write(database: Kysely<Tables>, entry: AuditEntry): Promise<void>;
  /** Newest first, `before` a sequence. */
  list(before: number | null): Promise<AuditView>;
  /** Forgets what is older than a year; gives how many entries. */
  purge(): Promise<number>;
}

/** Who did what at the Desk. */
export function createAudit(deps: { readonly database: Kysely<Tables>; readonly clock: () => Date }): Audit {
  return {
    async write(database, { accountId, action, target, detail }) {
      await database
        .insertInto("audit")
        .values({ at: deps.clock().getTime(), account_id: accountId, action, target, detail })
        .execute();
    },
    async list(before) {
      const rows = await deps.database
        .selectFrom("audit")
        .leftJoin("account", "account.id", "audit.account_id")
        .select(["sequence", "at", "account.name as who", "action", "target", "detail"])
        .where("sequence", "<", before ?? Number.MAX_SAFE_INTEGER)
        .orderBy("sequence", "desc")
        .limit(PAGE + 1)
        .execute();
      const shown = rows.slice(0, PAGE);
      return {
        entries: shown.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
        next: rows.length > PAGE ? (shown.at(-1)?.sequence ?? null) : null,
      };
    },
    async purge() {
      const result = await deps.database
        .deleteFrom("audit")
        .where("at", "<", deps.clock().getTime() - KEPT_DAYS * DAY)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
