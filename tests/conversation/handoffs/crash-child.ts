/**
 * The process that `crash.test.ts` kills: citizens ask for people, two agents claim, answer and give back, and what
 * each side knows (replies acknowledged to agents, messages received by citizens) is noted in plain files.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startConversations } from "../../../src/conversation/start-conversations.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { CAMILLE, DENIS, hire } from "../desk-people.ts";
import { settled } from "../installation.ts";
import { messageEvent, recordingChannel, silentLog } from "../recording-channel.ts";
import { MONDAY_MORNING, OPEN_TOWN, scriptedAnswer } from "./town-hall.ts";

const [folder = ".", mode = "work", life = "0"] = process.argv.slice(2);
const database = await openDatabase(join(folder, "parvis.db"));
if (life === "0") await hire(database, [CAMILLE, DENIS], MONDAY_MORNING.getTime());

const begun = Date.now();
const channel = recordingChannel("web", undefined, async ({ key, conversation }) => {
  await sleep(Math.random() * 4);
  appendFileSync(join(folder, "received"), `${JSON.stringify({ key, conversation })}\n`);
  return { kind: "delivered", id: key };
});
const conversations = startConversations({
  database,
  channels: new Map([["web", channel]]),
  answer: async (question) => {
    await sleep(Math.random() * 8);
    return scriptedAnswer(question);
  },
  collectivity: () => OPEN_TOWN,
  clock: () => new Date(MONDAY_MORNING.getTime() + Number(life) * 1000 + Date.now() - begun),
  ids: randomUUID,
  random: Math.random,
  log: silentLog,
  burst: { quiet: 2, complete: 2, longest: 10 },
  limits: { lease: 300, poll: 30, attempts: 1000, sendAttempts: 1000 },
});
await import("../../../src/conversation/bot.ts");
console.log("ready");

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

if (mode === "work") {
  const { agents, inbox } = conversations;
  const words = ["un humain", "Une question", "Un sujet inconnu", "annuler", "Encore un mot"];
  const citizen = async () => {
    for (let count = 0; ; count++) {
      const name = pick(["c0", "c1", "c2"]);
      await inbox.accept(messageEvent(name, `e${life}-${count}`, pick(words)));
      await sleep(Math.random() * 6);
    }
  };
  const agent = async (by: typeof CAMILLE) => {
    for (let count = 0; ; count++) {
      await sleep(Math.random() * 4);
      const ids = await database.selectFrom("conversation").select("id").execute();
      if (ids.length === 0) continue;
      const { id } = pick(ids);
      const what = Math.random();
      const key = `${by.id}-${life}-${count}`;
      if (what < 0.4) await agents.claim(id, by);
      else if (what < 0.8) {
        const reply = { key, text: `Réponse ${key}`, citations: [], by: "channel" as const };
        const outcome = await agents.reply(id, by, reply);
        if (outcome.kind === "done") appendFileSync(join(folder, "acknowledged"), `agent-${id}-${key}\n`);
      } else if (what < 0.9) await agents.giveBack(id, by);
      else await agents.close(id, by, "answered");
    }
  };
  await Promise.all([citizen(), agent(CAMILLE), agent(DENIS)]);
}
while (!(await settled(database))) await sleep(20);
await conversations.stop();
await database.destroy();
