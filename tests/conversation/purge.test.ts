import { expect, it } from "vitest";
import { DEFAULT_RETENTION, purgeConversations } from "../../src/conversation/purge.ts";
import { createChannelMemory } from "../../src/store/channel-memory.ts";
import { installation, settled } from "./installation.ts";
import { echoAnswer, messageEvent, until } from "./recording-channel.ts";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

it("removes each kind of record after its own time and never what is still to do", async () => {
  const { conversations, database } = await installation(echoAnswer);
  await conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
  await until(() => settled(database), "the answer");
  await conversations.stop();
  await conversations.inbox.accept(messageEvent("c2", "e2", "En attente"));

  const purge = (days: number) => purgeConversations(database, inDays(days), DEFAULT_RETENTION);
  const memory = createChannelMemory(database, "web", () => new Date());
  await memory.write("citizen/42", "another name");
  await memory.write("last-mail", "17");
  const nothing = {
    carry_over: 0,
    channel_memory: 0,
    inbound: 0,
    outgoing: 0,
    conversation: 0,
    answer_record: 0,
    transcript: 0,
  };
  expect(await purge(7.9)).toEqual(nothing);
  expect(await purge(8.1)).toEqual({ ...nothing, inbound: 1 });
  expect(await purge(31)).toEqual({ ...nothing, outgoing: 1, transcript: 2 });
  expect(await purge(91)).toEqual({ ...nothing, answer_record: 1, conversation: 1, channel_memory: 1 });
  expect(await database.selectFrom("conversation").select("external_id").execute()).toEqual([
    { external_id: "c2" },
  ]);
  expect(await memory.read("last-mail")).toBe("17");
  expect(await database.selectFrom("inbound").select("status").execute()).toEqual([{ status: "pending" }]);
});
