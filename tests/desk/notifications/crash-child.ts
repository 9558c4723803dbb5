/** The process that `crash.test.ts` kills: sends what waits in a database to a mail server, until nothing is left. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createNotifications } from "../../../src/desk/notifications/create-notifications.ts";
import { notificationSettings } from "../../../src/desk/notifications/settings.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { TOWN } from "../../answering/turn-of.ts";
import { silentLog } from "../../conversation/recording-channel.ts";

const [folder = ".", port = "0"] = process.argv.slice(2);
const database = await openDatabase(join(folder, "parvis.db"));
const from = "contact@valcour-sur-alize.example";
const notifications = createNotifications({
  database,
  clock: () => new Date(),
  random: Math.random,
  log: silentLog,
  settings: notificationSettings.parse({
    email: { host: "127.0.0.1", port: Number(port), from },
    batchSeconds: 0,
  }),
  deskUrl: null,
  collectivity: () => TOWN,
  limits: { lease: 2000, poll: 20, firstWait: 1 },
});

const left = () =>
  database
    .selectFrom("notification")
    .select("sequence")
    .where("status", "=", "pending")
    .limit(1)
    .executeTakeFirst();
while ((await left()) !== undefined) await sleep(20);
await notifications.stop();
await database.destroy();
