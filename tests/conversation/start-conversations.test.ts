import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel } from "../../adapters/channel.ts";
import type { Question } from "../../src/answering/question.ts";
import { openDatabase } from "../../src/store/database.ts";
import { installation, settled } from "./installation.ts";
import { echoAnswer, messageEvent, recordingChannel, until, WEB } from "./recording-channel.ts";

describe("a conversation", () => {
  it("answers a message through the outbox, ends its event and keeps no word of it", async () => {
    const { conversations, channel, database } = await installation();
    const event = messageEvent("c1", "e1", "Quand ouvre la mairie ? Je suis au 06 12 34 56 78");
    expect(await conversations.inbox.accept(event)).toBe("accepted");
    await until(() => settled(database), "the end of the turn");
    expect(channel.texts()).toEqual([expect.stringContaining("Réponse à : Quand ouvre la mairie ?")]);
    expect(channel.sent.map((one) => one.type)).toEqual(["typing", "message"]);
    expect(channel.sent[1]?.activity).not.toHaveProperty("recipient");
    expect(await database.selectFrom("inbound").selectAll().execute()).toMatchObject([
      { status: "done", activity: null, attempts: 1 },
    ]);
    expect(await database.selectFrom("answer_record").selectAll().execute()).toMatchObject([
      { kind: "smalltalk", question: "Quand ouvre la mairie ? Je suis au [téléphone]", confidence: 1 },
    ]);
    const [conversation] = await database.selectFrom("conversation").selectAll().execute();
    expect(JSON.stringify(conversation)).not.toMatch(/06 12|Dupont/);
  });

  it("greets once, whether the channel announces the citizen or the widget opens", async () => {
    const { conversations, channel, database } = await installation();
    const base = messageEvent("c1", "e1", "").activity;
    const joined = { ...base, type: "conversationUpdate", membersAdded: [{ id: "dl_c1" }, { id: "site" }] };
    const opened = { ...base, type: "event", name: "parvis/start" };
    const alone = { ...base, type: "conversationUpdate", membersAdded: [{ id: "site" }] };
    for (const [id, activity] of Object.entries({ alone, joined, opened })) {
      await conversations.inbox.accept({ ...messageEvent("c1", id, ""), activity });
    }
    await conversations.inbox.accept(messageEvent("c1", "e2", "Bonjour"));
    await until(() => settled(database), "the end");
    expect(channel.texts()).toEqual([
      expect.stringMatching(
        /^Bonjour, vous échangez avec un assistant automatique .* la commune de Valcour-sur-Alize/,
      ),
      "Réponse à : Bonjour",
    ]);
  });

  it("answers each event once under repeats and reordering", async () => {
    const deliveries = fc
      .uniqueArray(
        fc.record({ conversation: fc.integer({ min: 0, max: 2 }), id: fc.integer({ min: 0, max: 30 }) }),
        {
          minLength: 1,
          maxLength: 12,
          selector: ({ id }) => id,
        },
      )
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(deliveries, async ([events, received]) => {
        const database = await openDatabase(":memory:");
        const { conversations, channel } = await installation(echoAnswer, { database });
        const outcomes = await Promise.all(
          received.map(({ conversation, id }) =>
            conversations.inbox.accept(messageEvent(`c${conversation}`, `e${id}`, `#${id}#`)),
          ),
        );
        expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(events.length);
        await until(() => settled(database), "all answered");
        const answered = channel
          .texts()
          .flatMap((text) => [...text.matchAll(/#(\d+)#/g)].map((match) => Number(match[1])));
        expect(answered.toSorted((a, b) => a - b)).toEqual(
          events.map(({ id }) => id).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("reads a burst as one question, in the order it was written", async () => {
    const asked: Question[] = [];
    const { conversations, channel, database } = await installation(
      (question) => {
        asked.push(question);
        return echoAnswer(question);
      },
      { burst: { quiet: 150, complete: 150, longest: 2000 } },
    );
    const at = (offset: number) => new Date(Date.now() - 1000 + offset);
    await conversations.inbox.accept(messageEvent("c1", "e3", "pour mon fils ?", at(300)));
    await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour", at(100)));
    await conversations.inbox.accept(messageEvent("c1", "e2", "comment avoir un passeport", at(200)));
    await until(() => settled(database), "the answer");
    expect(asked.map(({ text }) => text)).toEqual(["Bonjour\ncomment avoir un passeport\npour mon fils ?"]);
    expect(channel.texts()).toHaveLength(1);
  });

  it("lets nobody wait for a slow neighbour, and takes one turn at a time in each conversation", async () => {
    const gate = Promise.withResolvers<void>();
    let underWay = 0;
    let most = 0;
    const { conversations, channel, database } = await installation(async (question) => {
      if (question.text.startsWith("lent")) {
        most = Math.max(most, ++underWay);
        await gate.promise;
        underWay--;
      }
      return echoAnswer(question);
    });
    await conversations.inbox.accept(messageEvent("slow", "e1", "lent 1"));
    await until(() => underWay === 1, "the slow turn");
    await conversations.inbox.accept(messageEvent("slow", "e2", "lent 2"));
    await conversations.inbox.accept(messageEvent("fast", "e3", "vite"));
    await until(() => channel.texts("fast").length === 1, "the fast answer");
    expect(channel.texts("slow")).toEqual([]);
    gate.resolve();
    await until(() => settled(database), "the end");
    expect(most).toBe(1);
    expect(channel.texts("slow").map((text) => text.slice(-6))).toEqual(["lent 1", "lent 2"]);
  });

  it("stores messages of more than a day without answering them, and answers the fresh one behind", async () => {
    const { conversations, channel, database } = await installation(echoAnswer, {
      burst: { quiet: 100, complete: 100, longest: 500 },
    });
    const old = new Date(Date.now() - 25 * 3_600_000);
    await conversations.inbox.accept(messageEvent("c1", "e1", "vieux", old));
    await conversations.inbox.accept(messageEvent("c1", "e2", "frais"));
    await until(() => settled(database), "the end");
    expect(channel.texts()).toEqual([expect.stringMatching(/Réponse à : frais$/)]);
    expect(await database.selectFrom("inbound").select(["event_id", "status", "activity"]).execute()).toEqual(
      [
        { event_id: "e1", status: "stale", activity: null },
        { event_id: "e2", status: "done", activity: null },
      ],
    );
  });

  it("waits for a channel that registers after the start", async () => {
    const channels = new Map<string, Channel>();
    const channel = recordingChannel();
    const { conversations, database } = await installation(echoAnswer, { channels });
    await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
    channels.set("web", channel);
    await until(() => settled(database), "the answer");
    expect(channel.texts()).toHaveLength(1);
  });

  it("stores the event and what the channel writes with it, or neither", async () => {
    const { conversations, database } = await installation();
    const event = messageEvent("c1", "e1", "Bonjour");
    await expect(
      conversations.inbox.accept(event, async () => {
        throw new Error("disk full");
      }),
    ).rejects.toThrow("disk full");
    expect(await database.selectFrom("inbound").selectAll().execute()).toEqual([]);
    let runs = 0;
    const also = async () => {
      runs++;
    };
    expect(await conversations.inbox.accept(event, also)).toBe("accepted");
    expect(await conversations.inbox.accept(event, also)).toBe("duplicate");
    expect(runs).toBe(1);
  });
});

describe("typing", () => {
  it("is shown where the channel has it, and its failure changes nothing", async () => {
    const failing = recordingChannel("web", WEB, ({ type, key }) => {
      if (type === "typing") throw new Error("no typing");
      return { kind: "delivered", id: key };
    });
    const silent = recordingChannel("web", { ...WEB, typing: false });
    for (const channel of [failing, silent]) {
      const { conversations, database } = await installation(echoAnswer, { channel });
      await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
      await until(() => settled(database), "the answer");
      expect(channel.texts()).toHaveLength(1);
    }
    expect(silent.sent.map((one) => one.type)).toEqual(["message"]);
  });
});
