import type { Database } from "../../store/database.ts";
import { endedPage, type InboxRow, openPage, quietPage } from "../../store/inbox.ts";
import { countBoxes } from "../../store/inbox-counts.ts";
import type { Scope } from "../../store/inbox-scope.ts";
import { lastWords } from "../../store/last-words.ts";
import type { Box, InboxView } from "../api/inbox.ts";
import { inboxItem } from "./inbox-item.ts";
import { type InboxPlace, writePlace } from "./inbox-place.ts";

const PAGE = 50;
/** How long a conversation that the assistant holds may be taken over from the inbox. */
const QUIET_FOR = 7 * 24 * 60 * 60 * 1000;

export interface InboxDeps {
  readonly database: Database;
  readonly clock: () => Date;
}

type Placed = InboxRow & Pick<InboxPlace, "part">;

/** One page of a box, and how many conversations each box holds; `after` ends the page before. */
export async function readInbox(
  { database, clock }: InboxDeps,
  box: Box,
  scope: Scope,
  after: InboxPlace | null,
): Promise<InboxView> {
  const now = clock().getTime();
  const since = now - QUIET_FOR;
  const counts = await countBoxes(database, scope, { now, since });
  // One more than is shown tells whether there is a next page.
  const rows = await pageOf(database, box, scope, since, after, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const words = await lastWords(
    database,
    shown.map(({ id }) => id),
  );
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    counts: {
      waiting: counts.waiting,
      mine: counts.mine,
      all: counts.open + counts.quiet,
      callbacks: counts.callbacks,
      closed: counts.ended,
    },
    overdue: counts.overdue,
    items: shown.map((row) => inboxItem(row, words.get(row.id), now)),
    next: last === undefined ? null : writePlace({ box, part: last.part, key: last.key, id: last.id }),
  };
}

async function pageOf(
  database: Database,
  box: Box,
  scope: Scope,
  since: number,
  after: InboxPlace | null,
  limit: number,
): Promise<Placed[]> {
  switch (box) {
    case "waiting":
    case "mine":
    case "callbacks":
      return placed("open", await openPage(database, box, scope, { after, limit }));
    case "closed":
      return placed("rest", await endedPage(database, scope, { after, limit }));
    case "all": {
      if (after?.part === "rest") {
        return placed("rest", await quietPage(database, scope, since, { after, limit }));
      }
      const open = placed("open", await openPage(database, "open", scope, { after, limit }));
      const left = limit - open.length;
      if (left === 0) return open;
      const rest = await quietPage(database, scope, since, { after: null, limit: left });
      return [...open, ...placed("rest", rest)];
    }
  }
}

function placed(part: InboxPlace["part"], rows: readonly InboxRow[]): Placed[] {
  return rows.map((row) => ({ ...row, part }));
}
