import type { Transaction } from "kysely";
import { instantAt, localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { nextDeskOpening } from "../../handoff/placing/desk-hours.ts";
import type { Database, Tables } from "../../store/database.ts";
import type { Notification } from "./notification.ts";

export interface RemindDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly collectivity: () => Collectivity;
  readonly enqueue: (transaction: Transaction<Tables>, notification: Notification) => Promise<void>;
}

interface Reminder {
  readonly kind: "callback-due" | "callback-overdue";
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Said in the morning when the Desk no longer opens on the day that was promised. */
const MORNING = "08:00";

/**
 * Queues a reminder of each promised answer: when the Desk opens on the day it is due, when the promise is broken, then
 * at each later day's opening. Call it every minute, from as many processes as there are. Returns how many were queued.
 */
export async function remindCallbacks(deps: RemindDeps): Promise<number> {
  const { database, clock, collectivity, enqueue } = deps;
  const now = clock();
  const promised = await database
    .selectFrom("handoff")
    .select(["id", "service", "due_at", "reminded_at"])
    .where("state", "=", "promised_callback")
    .where("ended_at", "is", null)
    .where("due_at", "is not", null)
    .execute();
  let queued = 0;
  for (const { id, service, due_at: dueAt, reminded_at: remindedAt } of promised) {
    if (dueAt === null) continue;
    const reminder = latestReminder(collectivity(), service, dueAt, now);
    if (reminder === null || (remindedAt ?? Number.NEGATIVE_INFINITY) >= reminder.at) continue;
    queued += await database.transaction().execute(async (transaction) => {
      // A write comes first: of two processes, one finds it done.
      const marked = await transaction
        .updateTable("handoff")
        .set({ reminded_at: now.getTime() })
        .where("id", "=", id)
        .where("state", "=", "promised_callback")
        .where("ended_at", "is", null)
        .where((where) =>
          where.or([where("reminded_at", "is", null), where("reminded_at", "<", reminder.at)]),
        )
        .executeTakeFirst();
      if (marked.numUpdatedRows === 0n) return 0;
      const key = `${reminder.kind}:${id}:${reminder.at}`;
      await enqueue(transaction, { kind: reminder.kind, key, handoffId: id });
      return 1;
    });
  }
  return queued;
}

/** The reminder that should have been sent last at `now`; null before the first. */
function latestReminder(
  collectivity: Collectivity,
  service: string,
  dueAt: number,
  now: Date,
): Reminder | null {
  const dueDay = localDay(collectivity, new Date(dueAt)).date;
  const today = localDay(collectivity, now).date;
  const morning = openingOn(collectivity, service, dueDay) ?? instantAt(collectivity, dueDay, MORNING);
  const later = today > dueDay ? openingOn(collectivity, service, today) : null;
  const reminders: Reminder[] = [
    { kind: "callback-due", at: morning.getTime() },
    { kind: "callback-overdue", at: dueAt },
    ...(later === null ? [] : [{ kind: "callback-overdue", at: later.getTime() } as const]),
  ];
  return reminders.findLast(({ at }) => at <= now.getTime()) ?? null;
}

/** When the Desk first opens on a local day; null when it stays closed. */
function openingOn(collectivity: Collectivity, service: string, date: string): Date | null {
  const before = new Date(instantAt(collectivity, date, "00:00").getTime() - 1);
  const opening = nextDeskOpening(collectivity, service, before);
  return opening?.date === date ? opening.at : null;
}
