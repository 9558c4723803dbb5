/**
 * The process that `crash.test.ts` kills: accepts numbered messages in four conversations, answers and delivers
 * them, and notes what a platform would know (acknowledged events, received messages) in plain files.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startConversations } from "../../src/conversation/start-conversations.ts";
import { openDatabase } from "../../src/store/database.ts";
import { TOWN } from "../answering/turn-of.ts";
import { echoAnswer, messageEvent, recordingChannel, silentLog } from "./recording-channel.ts";

const [folder = ".", mode = "accept"] = process.argv.slice(2);
const acknowledged = join(folder, "acknowledged");
const received = join(folder, "received");

const database = await openDatabase(join(folder, "parvis.db"));
const channel = recordingChannel("web", undefined, async ({ key, conversation, text }) => {
  await sleep(Math.random() * 4);
  appendFileSync(received, `${JSON.stringify({ key, conversation, text })}\n`);
  return { kind: "delivered", id: key };
});
const conversations = startConversations({
  database,
  channels: new Map([["web", channel]]),
  answer: async (question) => {
    await sleep(Math.random() * 10);
    return echoAnswer(question);
  },
  clock: () => new Date(),
  ids: randomUUID,
  collectivity: () => TOWN,
  random: Math.random,
  log: silentLog,
  burst: { quiet: 2, complete: 2, longest: 10 },
  limits: { lease: 300, poll: 50, attempts: 1000, sendAttempts: 1000 },
});
await import("../../src/conversation/bot.ts");
console.log("ready");

if (mode === "accept") {
  const known = existsSync(acknowledged) ? readFileSync(acknowledged, "utf8").split("\n").length - 1 : 0;
  // A platform repeats what was not acknowledged, and sometimes what was.
  for (let number = Math.max(0, known - 3); ; number++) {
    await conversations.inbox.accept(messageEvent(`c${number % 4}`, `e${number}`, `#${number}#`));
    if (number >= known) appendFileSync(acknowledged, ".\n");
    await sleep(Math.random() * 4);
  }
}
for (;;) {
  const waiting = await database
    .selectFrom("conversation_work")
    .select("kind")
    .where("due_at", "is not", null)
    .execute();
  if (waiting.length === 0) break;
  await sleep(20);
}
await conversations.stop();
await database.destroy();
