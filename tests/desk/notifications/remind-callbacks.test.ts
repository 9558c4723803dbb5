import type { Transaction } from "kysely";
import { describe, expect, it } from "vitest";
import type { Notification } from "../../../src/desk/notifications/notification.ts";
import { remindCallbacks } from "../../../src/desk/notifications/remind-callbacks.ts";
import { openDatabase, type Tables } from "../../../src/store/database.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";
import { addHandoff, changeHandoff, deskWithNotifications } from "./desk-with-notifications.ts";
import { startMailServer } from "./mail-server.ts";

const collectivity = await fixtureCollectivity();

/** Reminders as "kind at", looking every half hour of local time, from several processes when asked. */
async function remindersOf(
  due: string,
  from: string,
  to: string,
  { processes = 1, ended = null as string | null } = {},
): Promise<readonly string[]> {
  const database = await openDatabase(":memory:");
  await addHandoff(database, "h1", {
    state: "promised_callback",
    service: "mairie",
    due_at: paris(due).getTime(),
  });
  const sent: string[] = [];
  const keys = new Set<string>();
  for (let at = paris(from).getTime(); at <= paris(to).getTime(); at += 30 * 60_000) {
    if (ended !== null && at >= paris(ended).getTime()) {
      await changeHandoff(database, "h1", { state: "closed", ended_at: at });
    }
    const local = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Paris",
      dateStyle: "short",
      timeStyle: "short",
    }).format(at);
    const enqueue = async (_transaction: Transaction<Tables>, { kind, key }: Notification) => {
      sent.push(`${kind} ${local}`);
      expect(keys.has(key)).toBe(false);
      keys.add(key);
    };
    const deps = { database, clock: () => new Date(at), collectivity: () => collectivity, enqueue };
    const before = sent.length;
    const queued = await Promise.all(Array.from({ length: processes }, () => remindCallbacks(deps)));
    expect(queued.reduce((total, count) => total + count, 0)).toBe(sent.length - before);
  }
  await database.destroy();
  return sent;
}

describe("reminders of promised answers", () => {
  it("come at the opening of the day promised, when it is broken, then at each opening day's opening", async () => {
    expect(await remindersOf("2026-11-27 17:00", "2026-11-26 08:00", "2026-12-01 20:00")).toEqual([
      "callback-due 2026-11-27 09:00",
      "callback-overdue 2026-11-27 17:00",
      "callback-overdue 2026-11-28 09:00",
      "callback-overdue 2026-11-30 09:00",
      "callback-overdue 2026-12-01 09:00",
    ]);
  });

  it("come once, however many processes look", async () => {
    expect(
      await remindersOf("2026-11-26 17:00", "2026-11-26 08:00", "2026-11-26 20:00", { processes: 4 }),
    ).toEqual(["callback-due 2026-11-26 09:00", "callback-overdue 2026-11-26 17:00"]);
  });

  it("stop once the answer is given", async () => {
    expect(
      await remindersOf("2026-11-26 17:00", "2026-11-26 08:00", "2026-11-30 20:00", {
        ended: "2026-11-26 15:00",
      }),
    ).toEqual(["callback-due 2026-11-26 09:00"]);
  });

  it("come in the morning when the Desk was closed on that day after all, and skip closed days", async () => {
    expect(await remindersOf("2026-12-24 17:00", "2026-12-24 00:00", "2026-12-29 20:00")).toEqual([
      "callback-due 2026-12-24 08:00",
      "callback-overdue 2026-12-24 17:00",
      "callback-overdue 2026-12-28 10:00",
    ]);
  });

  it("are caught up by one message after a stop of several days", async () => {
    expect(await remindersOf("2026-11-23 17:00", "2026-11-26 12:00", "2026-11-26 20:00")).toEqual([
      "callback-overdue 2026-11-26 12:00",
    ]);
  });

  it("reach the agents with the time that was promised", async () => {
    const mail = await startMailServer();
    const from = "contact@valcour-sur-alize.example";
    const desk = await deskWithNotifications({
      settings: { email: { host: "127.0.0.1", port: mail.port, from } },
      collectivity: () => collectivity,
      recipients: async () => [{ email: "amel@valcour-sur-alize.example", name: "Amel" }],
    });
    await addHandoff(desk.database, "h1", {
      state: "promised_callback",
      service: "mairie",
      due_at: paris("2026-11-20 17:00").getTime(),
    });
    const { database, notifications, time } = desk;
    await remindCallbacks({
      database,
      clock: () => new Date(time.now),
      collectivity: () => collectivity,
      enqueue: notifications.enqueue,
    });
    await desk.after(60_000);
    expect(mail.received[0]?.text).toContain(
      "1 réponse promise est en retard :\n- Accueil de la mairie, promise pour vendredi 20 novembre, 17 h : https://",
    );
  });
});
