import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { enqueueNotification } from "../../../src/desk/notifications/enqueue-notification.ts";
import { notificationSettings } from "../../../src/desk/notifications/settings.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { addAccount, addHandoff } from "./desk-with-notifications.ts";
import { startMailServer } from "./mail-server.ts";

const REPLIES = 30;
const KILLS = 3;
/** Messages a process sends at the same time. */
const AT_ONCE = 4;
const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parvis-notifications-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fill(database: Database): Promise<void> {
  const email = { host: "127.0.0.1", port: 1, from: "contact@valcour-sur-alize.example" };
  const settings = notificationSettings.parse({ email, batchSeconds: 0 });
  await addAccount(database, "amel");
  await addHandoff(database, "h1");
  await database.transaction().execute(async (transaction) => {
    await enqueueNotification(transaction, { kind: "waiting", key: "w1", handoffId: "h1" }, settings, 0);
    for (let number = 0; number < REPLIES; number++) {
      const to = `citizen${number}@citoyens.example`;
      const reply = { to, conversationId: "c-h1", text: "Oui.", citations: [], service: "accueil" };
      await enqueueNotification(
        transaction,
        { kind: "callback-reply", key: `r${number}`, ...reply },
        settings,
        0,
      );
    }
  });
}

describe("processes killed after the mail server took a message, before they noted it", () => {
  it("lose nothing, and repeat only what was being sent, under the same message id", {
    timeout: 120_000,
  }, async () => {
    const database = await openDatabase(join(folder, "parvis.db"));
    await fill(database);
    await database.destroy();
    const mail = await startMailServer();
    const life = () =>
      spawn(process.execPath, [child, folder, String(mail.port)], { stdio: ["ignore", "ignore", "inherit"] });

    for (let kill = 0; kill < KILLS; kill++) {
      const victim = life();
      let countdown = 3;
      // Taken by the server, but the process dies before it hears so.
      mail.verdict = () => {
        countdown -= 1;
        if (countdown === 0) victim.kill("SIGKILL");
        return null;
      };
      await once(victim, "exit");
      expect(victim.signalCode).toBe("SIGKILL");
    }
    mail.verdict = () => null;
    const codes = await Promise.all([life(), life()].map((process) => once(process, "exit")));
    expect(codes.map(([code]) => code)).toEqual([0, 0]);

    const sent = new Map<string, number>();
    for (const { to, headers } of mail.received) {
      const one = `${to.join()} ${headers.get("message-id")}`;
      sent.set(one, (sent.get(one) ?? 0) + 1);
    }
    const repeats = [...sent.values()].reduce((total, count) => total + count - 1, 0);
    expect(sent.size).toBe(REPLIES + 1);
    expect(new Set(mail.received.flatMap(({ to }) => to)).size).toBe(REPLIES + 1);
    expect(repeats).toBeGreaterThan(0);
    expect(repeats).toBeLessThanOrEqual(KILLS * AT_ONCE);
    const after = await openDatabase(join(folder, "parvis.db"));
    const rows = await after.selectFrom("notification").select(["status", "payload"]).distinct().execute();
    await after.destroy();
    expect(rows).toEqual([{ status: "sent", payload: "{}" }]);
  });
});
