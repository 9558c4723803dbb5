import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { installation, settled } from "./installation.ts";
import { echoAnswer, messageEvent, until } from "./recording-channel.ts";

describe("a turn that goes wrong", () => {
  it("is tried again, then answered with an excuse, and harms nothing else", async () => {
    let tries = 0;
    const { conversations, channel, database } = await installation(async (question) => {
      if (question.text !== "poison") return echoAnswer(question);
      tries++;
      throw new Error(`secret: ${question.text}`);
    });
    await conversations.inbox.accept(messageEvent("c1", "e1", "poison"));
    await until(() => settled(database), "the excuse");
    await conversations.inbox.accept(messageEvent("c1", "e2", "suite"));
    await until(() => settled(database), "the next answer");
    expect(tries).toBe(3);
    expect(channel.texts()).toEqual([
      expect.stringMatching(/^Désolé, un incident technique/),
      expect.stringMatching(/Réponse à : suite$/),
    ]);
    const [failed] = await database.selectFrom("inbound").selectAll().where("event_id", "=", "e1").execute();
    expect(failed).toMatchObject({ status: "failed", attempts: 3, activity: null });
    expect(failed?.error).toMatch(/^Error at turns-cut-short\.test\.ts:\d+$/);
  });

  it("is ended when it never answers", async () => {
    const { conversations, channel, database } = await installation(() => new Promise(() => {}), {
      limits: { turn: 20, attempts: 2 },
    });
    await conversations.inbox.accept(messageEvent("c1", "e1", "trou noir"));
    await until(() => settled(database), "the excuse");
    expect(channel.texts()).toEqual([expect.stringMatching(/^Désolé/)]);
  });

  it("is not begun again for ever when it kills the process", async () => {
    const { conversations, channel, database } = await installation(echoAnswer, { channels: new Map() });
    await conversations.inbox.accept(messageEvent("c1", "e1", "mortel"));
    await database.updateTable("inbound").set({ attempts: 3 }).execute();
    const { channel: next } = await installation(echoAnswer, { database, channel });
    await until(() => settled(database), "the excuse");
    expect(next.texts()).toEqual([expect.stringMatching(/^Désolé/)]);
  });

  it("changes nothing when the lease was lost meanwhile", async () => {
    const gate = Promise.withResolvers<void>();
    let tries = 0;
    const { conversations, channel, database } = await installation(async (question) => {
      if (++tries === 1) await gate.promise;
      return echoAnswer(question);
    });
    await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
    await until(() => tries === 1, "the first turn");
    await database.updateTable("conversation_work").set({ lease: null, lease_until: null }).execute();
    conversations.wake();
    await until(() => channel.texts().length === 1, "the second turn's answer");
    gate.resolve();
    await until(() => settled(database), "the end");
    await conversations.stop();
    expect(tries).toBe(2);
    expect(channel.texts()).toHaveLength(1);
    expect(await database.selectFrom("answer_record").selectAll().execute()).toHaveLength(1);
  });
});

describe("stop", () => {
  it("lets the turn under way finish and begins no other", async () => {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const { conversations, channel, database } = await installation(async (question) => {
      begun++;
      await gate.promise;
      return echoAnswer(question);
    });
    await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
    await until(() => begun === 1, "the turn");
    const stopped = conversations.stop();
    await conversations.inbox.accept(messageEvent("c2", "e2", "Trop tard"));
    gate.resolve();
    await stopped;
    const statuses = await database.selectFrom("inbound").select(["event_id", "status"]).execute();
    expect(statuses).toEqual([
      { event_id: "e1", status: "done" },
      { event_id: "e2", status: "pending" },
    ]);
    const next = await installation(echoAnswer, { database, channel });
    await until(() => settled(database), "the rest, at the next start");
    expect(next.channel.texts("c2")).toHaveLength(1);
    expect(next.channel.texts("c1")).toHaveLength(1);
  });

  it("gives back at the deadline the turn that does not finish, for the next start to answer at once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parvis-stop-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const database = await openDatabase(join(folder, "parvis.db"));
    let begun = 0;
    const stuck = await installation(
      () => {
        begun++;
        return new Promise(() => {});
      },
      { database, limits: { grace: 30 } },
    );
    await stuck.conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
    await until(() => begun === 1, "the turn");
    await stuck.conversations.stop();
    const { channel } = await installation(echoAnswer, {
      database: await openDatabase(join(folder, "parvis.db")),
    });
    await until(() => channel.texts().length === 1, "the answer");
  });
});
