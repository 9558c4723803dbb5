import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { z } from "zod";
import {
  createNotifications,
  type Notifications,
  type NotificationsDeps,
} from "../../../src/desk/notifications/create-notifications.ts";
import type { Notification } from "../../../src/desk/notifications/notification.ts";
import { notificationSettings } from "../../../src/desk/notifications/settings.ts";
import { blankHandoff } from "../../../src/handoff/advance.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import type { DeskTables } from "../../../src/store/desk-tables.ts";
import type { HandoffTables } from "../../../src/store/handoff-tables.ts";
import { notificationOutcome } from "../../../src/store/notifications.ts";
import { TOWN } from "../../answering/turn-of.ts";
import { silentLog } from "../../conversation/recording-channel.ts";

/** Monday 23 November 2026, 11:00 in Paris. */
export const NOW = Date.parse("2026-11-23T10:00:00Z");
/** Unlike any wait: tells what is being sent from what waits. */
const LEASE = 123_457;
export const SECRET = "a secret of more than thirty-two characters";

export interface DeskWithNotifications {
  readonly database: Database;
  readonly notifications: Notifications;
  /** The clock; moves only when told. */
  readonly time: { now: number };
  queue(...notifications: readonly Notification[]): Promise<void>;
  /** Waits until nothing is due, moving the clock by `milliseconds` first. */
  after(milliseconds: number): Promise<void>;
  outcome(key: string): ReturnType<typeof notificationOutcome>;
}

type Options = Partial<Omit<NotificationsDeps, "settings">> & {
  readonly settings?: z.input<typeof notificationSettings>;
};

/** The queue of notifications on a real database, stopped when the test ends. */
export async function deskWithNotifications(options: Options = {}): Promise<DeskWithNotifications> {
  const { settings = {}, database = await openDatabase(":memory:"), ...deps } = options;
  const time = { now: NOW };
  const notifications = createNotifications({
    database,
    clock: () => new Date(time.now),
    random: () => 0,
    log: silentLog,
    settings: notificationSettings.parse(settings),
    deskUrl: "https://chat.valcour-sur-alize.example/desk",
    collectivity: () => TOWN,
    ...deps,
    limits: { poll: 20, firstWait: 1000, lease: LEASE, ...deps.limits },
  });
  onTestFinished(async () => {
    await notifications.stop();
    await database.destroy();
  });
  return {
    database,
    notifications,
    time,
    async queue(...queued) {
      await database.transaction().execute(async (transaction) => {
        for (const notification of queued) await notifications.enqueue(transaction, notification);
      });
      notifications.wake();
    },
    async after(milliseconds) {
      time.now += milliseconds;
      notifications.wake();
      while ((await busy(database, time.now)) > 0) await sleep(5);
    },
    outcome: (key) => notificationOutcome(database, key),
  };
}

/** Notifications due or being sent. */
async function busy(database: Database, now: number): Promise<number> {
  const rows = await database
    .selectFrom("notification")
    .select("sequence")
    .where("status", "=", "pending")
    .where((where) =>
      where.or([
        where("due_at", "<=", now),
        where.and([where("due_at", "=", now + LEASE), where("attempts", ">", 0)]),
      ]),
    )
    .execute();
  return rows.length;
}

export async function addAccount(
  database: Database,
  id: string,
  changes: Partial<DeskTables["account"]> = {},
): Promise<void> {
  await database
    .insertInto("account")
    .values({
      id,
      login: `${id}@valcour-sur-alize.example`,
      name: id,
      role: "agent",
      services: "[]",
      password: "opened",
      oidc_subject: null,
      created_at: NOW,
      disabled_at: null,
      seen_at: null,
      away: 0,
      preferences: null,
      ...changes,
    })
    .execute();
}

/** A conversation `c-<id>` and its hand-off `<id>`, waiting at the desk of the town hall unless changed. */
export async function addHandoff(
  database: Database,
  id: string,
  changes: Partial<HandoffTables["handoff"]> = {},
): Promise<void> {
  const conversation = `c-${id}`;
  await database
    .insertInto("conversation")
    .values({
      id: conversation,
      channel: "web",
      account_id: "default",
      external_id: conversation,
      user_id: conversation,
      reference: "{}",
      state: null,
      last_inbound_at: NOW,
    })
    .execute();
  await database
    .insertInto("handoff")
    .values({
      ...blankHandoff(id, conversation, NOW),
      state: "waiting",
      reason: "asked",
      service: "accueil",
      waiting_since: NOW,
      ...changes,
    })
    .execute();
}

export async function changeHandoff(
  database: Database,
  id: string,
  changes: Partial<HandoffTables["handoff"]>,
): Promise<void> {
  await database.updateTable("handoff").set(changes).where("id", "=", id).execute();
}
