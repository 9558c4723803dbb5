/** The engine and one channel on a database file, with an assistant that takes three seconds for each answer. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Channel } from "../../adapters/channel.ts";
import { KNOWLEDGE } from "../../scripts/simulate/start-simulation.ts";
import { loadCollectivity } from "../../src/collectivity/load.ts";
import { configuredChannels } from "../../src/configured-channels.ts";
import { startConversations } from "../../src/conversation/start-conversations.ts";
import { startHttp } from "../../src/http/server.ts";
import { openChannels } from "../../src/open-channels.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createLog } from "../../src/telemetry/log.ts";
import type { TownOrder } from "./town.ts";

const THINKING = 3000;

const [order] = (await once(process, "message")) as [TownOrder];
const { folder, channel: name, settings, environment } = order;
const loaded = await loadCollectivity(KNOWLEDGE);
const { channels: configured, problems } = configuredChannels({ [name]: settings }, { ...environment });
if (loaded.kind === "invalid" || problems.length > 0) throw new Error(JSON.stringify(problems));
const log = createLog("silent");
const common = { clock: () => new Date(), ids: randomUUID, random: Math.random, log };
const database = await openDatabase(join(folder, "parvis.db"));
const channels = new Map<string, Channel>();
const conversations = startConversations({
  ...common,
  database,
  channels,
  collectivity: () => loaded.collectivity,
  async answer({ text }) {
    await sleep(THINKING);
    return {
      answer: { kind: "smalltalk", text: `Réponse à : ${text}` },
      confidence: 1,
      evidence: null,
      steps: [],
      draft: null,
    };
  },
});
const opened = await openChannels(configured, {
  ...{ ...common, database, inbox: conversations.inbox, fetch, publicUrl: null },
  dataFolder: folder,
});
for (const channel of opened) channels.set(channel.name, channel);
const http = await startHttp(opened, { port: 0, host: "127.0.0.1", trustedProxies: 0, log });
for (const channel of opened) await channel.start?.();

process.on("message", async (asked) => {
  if (asked === "count") {
    const messages = database.selectFrom("inbound").where("mergeable", "=", 1);
    const { count } = await messages
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    process.send?.(count);
    return;
  }
  await http.close(0);
  for (const channel of opened) await channel.close?.();
  await conversations.stop();
  await database.destroy();
  process.disconnect();
});
// Also when whoever measures was cut short.
process.on("disconnect", () => process.exit());
process.send?.(http.url);
