import { describe, expect, it } from "vitest";
import { installation, settled } from "./installation.ts";
import { echoAnswer, messageEvent, recordingChannel, type Sent, until, WEB } from "./recording-channel.ts";

const delivered = ({ key }: Sent) => ({ kind: "delivered", id: key }) as const;
const retry = { kind: "retry", reason: "503" } as const;

describe("the outbox", () => {
  it("tries again under the same key while later messages of the conversation wait", async () => {
    let refusals = 3;
    const channel = recordingChannel("web", { ...WEB, typing: false }, (sent) =>
      sent.text.endsWith("un") && refusals-- > 0 ? { ...retry, afterMilliseconds: 5 } : delivered(sent),
    );
    const { conversations, database } = await installation(echoAnswer, { channel });
    await conversations.inbox.accept(messageEvent("c1", "e1", "un"));
    await until(() => channel.sent.length > 0, "the first attempt");
    await conversations.inbox.accept(messageEvent("c1", "e2", "deux"));
    await conversations.inbox.accept(messageEvent("c2", "e3", "ailleurs"));
    await until(() => settled(database), "all sent");
    const attempts = channel.sent.filter((one) => one.conversation === "c1");
    expect(attempts.map((one) => one.text.split(" ").at(-1))).toEqual(["un", "un", "un", "un", "deux"]);
    expect(new Set(attempts.slice(0, 4).map((one) => one.key)).size).toBe(1);
    expect(channel.texts("c2")).toHaveLength(1);
    expect(await database.selectFrom("outgoing").select(["status", "attempts"]).execute()).toContainEqual({
      status: "delivered",
      attempts: 4,
    });
  });

  it("gives a message up after the last attempt, or at once when the platform says so, and sends the next", async () => {
    const channel = recordingChannel("web", { ...WEB, typing: false }, (sent) => {
      if (sent.text.endsWith("jamais")) throw new Error("unreachable");
      if (sent.text.endsWith("refusé"))
        return { kind: "undeliverable", code: "window-closed", reason: "24 h" };
      return delivered(sent);
    });
    const { conversations, database } = await installation(echoAnswer, {
      channel,
      limits: { sendAttempts: 2 },
    });
    for (const [id, text] of Object.entries({ e1: "jamais", e2: "refusé", e3: "bien" })) {
      await conversations.inbox.accept(messageEvent("c1", id, text));
      await until(() => settled(database), `the end of ${text}`);
    }
    const rows = await database.selectFrom("outgoing").select(["status", "attempts", "error"]).execute();
    expect(rows).toEqual([
      {
        status: "undeliverable",
        attempts: 2,
        error: expect.stringMatching(/^attempts-exhausted: Error at /),
      },
      { status: "undeliverable", attempts: 1, error: "window-closed: 24 h" },
      { status: "delivered", attempts: 1, error: null },
    ]);
    expect(channel.texts()).toEqual(["Réponse à : bien"]);
  });

  it("does not try for ever a message that kills the process", async () => {
    const channel = recordingChannel();
    const stopped = await installation(echoAnswer, { channel });
    await stopped.conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
    await until(() => settled(stopped.database), "the answer");
    await stopped.conversations.stop();
    const { database } = stopped;
    await database.updateTable("outgoing").set({ status: "pending", attempts: 8 }).execute();
    await database.updateTable("conversation_work").set({ due_at: 0 }).where("kind", "=", "send").execute();
    await installation(echoAnswer, { database, channel });
    await until(() => settled(database), "the end");
    expect(await database.selectFrom("outgoing").select(["status", "error"]).execute()).toEqual([
      { status: "undeliverable", error: "attempts-exhausted: the process ended while sending" },
    ]);
    expect(channel.texts()).toHaveLength(1);
  });
});
