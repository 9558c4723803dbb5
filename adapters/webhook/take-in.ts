import type { Inbox } from "../../src/conversation/inbound-event.ts";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import type { Log } from "../../src/telemetry/log.ts";
import { hashedId } from "../platform/hashed-id.ts";
import type { ChannelEvent, Where } from "./channel-event.ts";

export interface TakeInDeps {
  /** Name of the channel. */
  readonly channel: string;
  readonly inbox: Inbox;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Stores what a verified delivery tells, in its order. @throws when the database cannot commit. */
export type TakeIn = (events: readonly ChannelEvent[]) => Promise<void>;

/** Messages a minute from one citizen beyond which they are dropped: more is a machine, or a stuck key. */
const MESSAGES_PER_MINUTE = 60;

/** Makes Activities of a channel's events and hands them to the conversation. */
export function createTakeIn({ channel, inbox, clock, log }: TakeInDeps): TakeIn {
  const tooMany = createRateLimit(MESSAGES_PER_MINUTE, clock);
  const accept = (where: Where, activity: object, byCitizen: boolean) =>
    inbox.accept({ channel, ...where, byCitizen, activity: { ...envelope(channel, where), ...activity } });

  async function take(event: ChannelEvent): Promise<unknown> {
    switch (event.kind) {
      case "said": {
        if (tooMany(event.where.conversationId) > 0) {
          return log.warn("channel.flood", { channel, citizen: hashedId(event.where.userId) });
        }
        const { text, locale, channelData, attachments = [] } = event;
        return accept(
          event.where,
          {
            type: "message",
            text,
            textFormat: "plain",
            ...(attachments.length === 0 ? {} : { attachments }),
            ...(locale === undefined ? {} : { locale }),
            ...(channelData === undefined ? {} : { channelData }),
          },
          true,
        );
      }
      case "opened": {
        const value = event.entry === undefined ? {} : { value: { entry: event.entry } };
        return accept(event.where, { type: "event", name: "parvis/start", ...value }, true);
      }
      case "agent-wrote": {
        const { text, platformId } = event;
        const value = { text, platformId };
        return accept(event.where, { type: "event", name: "parvis/agent-wrote", value }, false);
      }
      case "hub":
        return accept(
          event.where,
          { type: "event", name: "handoff.status", value: { state: event.state } },
          false,
        );
      case "erased":
        return inbox.erase({ channel, ...event.where });
      case "report": {
        const { key, platformId, status, error } = event;
        return inbox.report({ channel, key, platformId, status, error });
      }
      case "renamed":
        return log.info("channel.renamed", { channel, citizen: hashedId(event.where.userId) });
      case "ignored":
        return log.info("channel.ignored", { channel, what: event.what });
      case "alert":
        return log.error("channel.alert", { channel, what: event.what });
    }
  }

  return async (events) => {
    for (const event of events) await take(event);
  };
}

/** Who speaks, where and when is never read from a client: the platform's signed word alone. */
function envelope(channel: string, { accountId, conversationId, userId, eventId, at }: Where) {
  return {
    id: eventId,
    timestamp: at.toISOString(),
    channelId: channel,
    from: { id: userId, role: "user" },
    recipient: { id: accountId },
    conversation: { id: conversationId, conversationType: "personal" },
  };
}
