import type { Channel } from "../../../adapters/channel.ts";
import { collectivitySchema } from "../../../src/collectivity/schema.ts";
import type { ConversationsDeps } from "../../../src/conversation/start-conversations.ts";
import { OPEN_TOWN, townHall } from "../handoffs/town-hall.ts";
import { messageEvent, recordingChannel, WEB } from "../recording-channel.ts";

export const LINKS = {
  key: "a-key-of-at-least-thirty-two-characters",
  publicUrl: "https://chat.town.example",
};

export const LISTED_TOWN = collectivitySchema.parse({
  ...OPEN_TOWN,
  channels: [
    { network: "messenger", address: "https://m.me/town" },
    { network: "telegram", address: "https://t.me/town_bot" },
    { network: "instagram", address: "https://www.instagram.com/town" },
    { network: "email", address: "mairie@town.example" },
  ],
});

/** A town on the web and on Messenger, whose channels keep what they are sent. */
export async function carriedTown(options: Partial<ConversationsDeps> = {}) {
  const web = recordingChannel();
  const messenger = recordingChannel("messenger", { ...WEB, markup: "none", cards: false });
  const hall = await townHall({
    channel: web,
    channels: new Map<string, Channel>([web, messenger].map((channel) => [channel.name, channel])),
    collectivity: () => LISTED_TOWN,
    carryLinks: LINKS,
    ...options,
  });
  let count = 0;
  const event = (activity: object, conversation: string) => {
    const id = `m${++count}`;
    const { activity: said, ...address } = messageEvent(conversation, id, "", hall.now);
    return { ...address, channel: "messenger", activity: { ...said, channelId: "messenger", ...activity } };
  };
  return {
    ...{ hall, web, messenger },
    /** The last link given on the web. */
    token: () => /suite-[0-9a-f]{56}/.exec(web.texts().at(-1) ?? "")?.[0] ?? "",
    /** A citizen of Messenger opens it by a link. */
    async opens(entry: string, conversation = "p1") {
      const activity = { type: "event", name: "parvis/start", value: { entry } };
      await hall.conversations.inbox.accept(event(activity, conversation));
      await hall.settle();
    },
    async writes(text: string, conversation = "p1") {
      await hall.conversations.inbox.accept(event({ text }, conversation));
      await hall.settle();
    },
  };
}
