import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Channel } from "../../adapters/channel.ts";
import type { AnswerQuestion } from "../../src/answering/answer.ts";
import {
  type Conversations,
  type ConversationsDeps,
  startConversations,
} from "../../src/conversation/start-conversations.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import {
  echoAnswer,
  messageEvent,
  type RecordingChannel,
  recordingChannel,
  silentLog,
  until,
} from "./recording-channel.ts";

const closing: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(
  answer: AnswerQuestion = echoAnswer,
  options: Partial<ConversationsDeps> & { channel?: RecordingChannel; database?: Database } = {},
): Promise<{ conversations: Conversations; channel: RecordingChannel; database: Database }> {
  const { channel = recordingChannel(), database = await openDatabase(":memory:"), ...deps } = options;
  closing.push(() => database.destroy());
  const conversations = startConversations({
    database,
    channels: new Map<string, Channel>([[channel.name, channel]]),
    answer,
    clock: () => new Date(),
    ids: randomUUID,
    random: () => 0,
    log: silentLog,
    burst: { quiet: 0, longest: 0 },
    ...deps,
  });
  closing.push(() => conversations.stop());
  return { conversations, channel, database };
}

describe("startConversations", () => {
  it("answers a message through the outbox and ends its event", async () => {
    const { conversations, channel, database } = await start();
    expect(await conversations.inbox.accept(messageEvent("c1", "e1", "Quand ouvre la mairie ?"))).toBe(
      "accepted",
    );
    await until(() => channel.texts().length === 1, "the answer");
    expect(channel.texts()[0]).toContain("Réponse à : Quand ouvre la mairie ?");
    await until(
      async () =>
        (await database.selectFrom("outgoing").selectAll().execute()).every(
          (row) => row.status === "delivered",
        ),
      "the delivery on record",
    );
    const inbound = await database.selectFrom("inbound").selectAll().execute();
    expect(inbound).toMatchObject([{ status: "done", activity: null, attempts: 1 }]);
  });
});
