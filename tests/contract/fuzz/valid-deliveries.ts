import type { Request } from "express";
import type { Channel } from "../../../adapters/channel.ts";
import type { ChannelDefinition } from "../../../adapters/channel-definition.ts";
import type { Where } from "../../../adapters/webhook/channel-event.ts";
import type { Webhook } from "../../../adapters/webhook/webhook-routes.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { servePlatform } from "../../simulators/platform-server.ts";
import type { PlatformEvent, Simulator } from "../../simulators/simulator.ts";

/** One POST as the platform sends it. */
export interface Delivery {
  /** As webhooks read it. */
  readonly request: Request;
  readonly raw: Buffer;
}

const KINDS = ["image", "audio", "file", "location"] as const;

/**
 * Every kind of delivery of a network: what citizens do, what humans of the town do, and what follows our own messages.
 *
 * @param answers whether to send one: not where it takes what only the engine keeps.
 */
export async function validDeliveries(
  definition: ChannelDefinition,
  simulator: Simulator,
  webhook: Webhook,
  citizen: string,
  answers: boolean,
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  const listener = await servePlatform(async ({ method, url, headers, raw }) => {
    if (method === "POST") deliveries.push({ request: requestOf(url, headers), raw });
    return { status: 200, body: "" };
  });
  simulator.connect(listener.url);
  const by = { citizen };
  const deliver = async (event: PlatformEvent | undefined) => {
    if (event !== undefined) await simulator.deliver([event]);
  };
  try {
    const first = simulator.message("Où est né l'état civil ? 👩‍👧 https://www.valcour.example", by);
    await deliver(first);
    await simulator.deliver([simulator.message("Bonjour", by), simulator.message("Passeport", by)]);
    await deliver(simulator.opening?.(by));
    for (const kind of KINDS) await deliver(simulator.media?.(kind, by));
    await deliver(simulator.human?.("Bonjour, ici Camille", by));
    await deliver(simulator.unknown(by));
    const [said] = deliveries.flatMap(({ raw, request }) => webhook.read(raw, request) ?? []);
    if (said?.kind !== "said") throw new Error(`${simulator.name}: a message is not read as one`);
    if (answers) await answerWithButtons(await open(definition, simulator), said.where);
    const title = simulator.screen(citizen).at(-1)?.buttons[0];
    if (title !== undefined) await deliver(simulator.tap?.(title, by));
    await deliver(simulator.deletion?.(first, by));
  } finally {
    await listener.close();
  }
  return deliveries;
}

async function open(definition: ChannelDefinition, simulator: Simulator): Promise<Channel> {
  const read = definition.read(simulator.settings, (variable) => simulator.environment[variable]);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.problems));
  const memory = new Map<string, string>();
  return read.channel.create({
    inbox: { accept: async () => "accepted", erase: async () => {}, report: async () => {} },
    memory: {
      read: async (key) => memory.get(key) ?? null,
      write: async (key, value) => void memory.set(key, value),
    },
    publicUrl: "https://parvis.example",
    folder: "unused",
    fetch,
    clock: () => new Date(),
    ids: () => "id",
    random: () => 0,
    log: silentLog,
  });
}

/** Echoes and news of our own messages are deliveries too, and taps want buttons. */
async function answerWithButtons(
  channel: Channel,
  { accountId, userId, conversationId }: Where,
): Promise<void> {
  const actions = ["Passeport", "Permis"].map((title) => ({
    type: "imBack",
    title,
    value: `Je veux ${title}`,
  }));
  const outcome = await channel.deliver(
    {
      channelId: channel.name,
      user: { id: userId, name: "" },
      bot: { id: accountId, name: "" },
      conversation: { id: conversationId, isGroup: false, conversationType: "personal", name: "" },
    },
    { type: "message", text: "Lequel ?", suggestedActions: { actions, to: [] } },
    "key-1",
    { author: "assistant", lastInboundAt: Date.now() },
  );
  if (outcome.kind !== "delivered") throw new Error(`${channel.name}: ${JSON.stringify(outcome)}`);
}

/** What express would make of a request, as far as webhooks look. */
export function requestOf(url: URL, headers: Request["headers"]): Request {
  const originalUrl = `${url.pathname}${url.search}`;
  return { originalUrl, headers, query: Object.fromEntries(url.searchParams) } as unknown as Request;
}
