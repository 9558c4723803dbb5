import type { Inbox } from "../../src/conversation/inbound-event.ts";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { ChannelMemory } from "../channel-definition.ts";
import { hashedId } from "../platform/hashed-id.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import type { TeamsSettings } from "./definition.ts";
import { createEdits } from "./edits.ts";
import type { TeamsActivity } from "./payload.ts";
import { readActivity } from "./read-activity.ts";

export interface StoreActivityDeps {
  readonly channel: string;
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Messages a minute from one citizen beyond which they are dropped. */
const MESSAGES_PER_MINUTE = 60;

/** Stores what a verified activity tells, with the address to answer to. @throws when the database cannot commit. */
export function createStoreActivity(
  { channel, inbox, memory, clock, log }: StoreActivityDeps,
  { appId, handoffTo }: Pick<TeamsSettings, "appId" | "handoffTo">,
): (activity: TeamsActivity) => Promise<void> {
  const tooMany = createRateLimit(MESSAGES_PER_MINUTE, clock);
  const edits = createEdits(memory);
  const citizenKey = ({ conversation }: TeamsActivity) => `citizen/of/${hashedId(conversation.id)}`;

  async function take(event: ChannelEvent, from: TeamsActivity): Promise<unknown> {
    const accept = (where: Where, activity: object, byCitizen = true) =>
      inbox.accept({ channel, ...where, byCitizen, activity: { ...envelope(from, where), ...activity } });
    switch (event.kind) {
      case "said": {
        const { where, text, locale, attachments = [] } = event;
        if (tooMany(where.conversationId) > 0) {
          return log.warn("channel.flood", { channel, citizen: hashedId(where.userId) });
        }
        if (from.type === "messageUpdate") await edits.note(from, where.eventId);
        if (handoffTo === "hub") await memory.write(citizenKey(from), where.userId);
        return accept(where, {
          ...{ type: "message", text, textFormat: "plain" },
          ...(attachments.length === 0 ? {} : { attachments }),
          ...(locale === undefined ? {} : { locale }),
        });
      }
      case "opened":
        return accept(event.where, { type: "event", name: "parvis/start" });
      case "erased":
        for (const eventId of [event.where.eventId, ...(await edits.of(from))]) {
          await inbox.erase({ channel, ...event.where, eventId });
        }
        return;
      case "hub": {
        // The hub writes in its own name: the citizen is who wrote in this conversation before.
        const userId = handoffTo === "hub" ? await memory.read(citizenKey(from)) : null;
        if (userId === null) return log.info("channel.ignored", { channel, what: "handoff.status" });
        const where = { ...event.where, userId, conversationId: `${appId}:${userId}` };
        return accept(where, { type: "event", name: "handoff.status", value: { state: event.state } }, false);
      }
      default:
        return log.info("channel.ignored", { channel, what: "what" in event ? event.what : event.kind });
    }
  }

  return async (activity) => {
    await take(readActivity(activity, appId, clock()), activity);
  };
}

/** `conversation.id` is the platform's own, needed to write back; ours is in the event. */
function envelope(from: TeamsActivity, { userId, at }: Where) {
  const { id, channelId, serviceUrl, recipient, conversation } = from;
  const { tenantId } = conversation;
  return {
    ...{ id, channelId, serviceUrl, timestamp: at.toISOString() },
    from: { id: userId, role: "user" },
    recipient: { id: recipient.id },
    conversation: {
      ...{ id: conversation.id, conversationType: "personal" },
      ...(tenantId === undefined ? {} : { tenantId }),
    },
  };
}
