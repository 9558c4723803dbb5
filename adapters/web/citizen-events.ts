import type { Inbox } from "../../src/conversation/inbound-event.ts";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import type { Entrances } from "../entry/entrances.ts";
import type { ActivityLog } from "./activity-log.ts";
import { BOT, CHANNEL, SITE_ACCOUNT } from "./identity.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { Claims } from "./tokens.ts";

/** Turns what a citizen's page sends into events of the conversation, stored with their echo in one commit. */
export interface CitizenEvents {
  /**
   * Opens the conversation, which the bot greets; false when it was open already.
   *
   * @param reference of the link that led here; ignored unless it is ours.
   */
  start(claims: Claims, reference?: unknown): Promise<boolean>;
  /** Returns the activity's id: the same for the same `clientActivityID`, which is answered once. */
  accept(claims: Claims, incoming: IncomingActivity): Promise<string>;
}

export interface CitizenEventsDeps {
  readonly inbox: Pick<Inbox, "accept">;
  readonly activityLog: ActivityLog;
  /** Null where no link is counted. */
  readonly entrances: Pick<Entrances, "read" | "count"> | null;
  readonly serviceUrl: string;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Called after the commit. */
  readonly onStored: (conversationId: string) => void;
  /** The citizen is writing; at most once in two seconds for each conversation. */
  readonly onTyping: (conversationId: string) => void;
}

const TYPING_PER_MINUTE = 30;

export function createCitizenEvents(deps: CitizenEventsDeps): CitizenEvents {
  const { inbox, activityLog, entrances, serviceUrl, clock, ids, onStored, onTyping } = deps;
  const typingSigns = createRateLimit(TYPING_PER_MINUTE, clock, 1);

  /** Everything that says who speaks, where and when is ours: nothing of it is read from the client. */
  const envelope = (claims: Claims, id: string, at: Date) => ({
    id,
    timestamp: at.toISOString(),
    channelId: CHANNEL,
    serviceUrl,
    from: { id: claims.user, role: "user" },
    recipient: BOT,
    conversation: { id: claims.conv },
  });
  const event = (claims: Claims, eventId: string, at: Date, activity: object) => ({
    channel: CHANNEL,
    accountId: SITE_ACCOUNT,
    conversationId: claims.conv,
    userId: claims.user,
    eventId,
    at,
    activity,
  });

  return {
    async start(claims, reference) {
      const at = clock();
      const id = `${claims.conv}|start`;
      const user = { id: claims.user };
      const entry = entrances?.read(reference) ?? null;
      const activity = {
        ...envelope(claims, id, at),
        type: "conversationUpdate",
        membersAdded: [user, BOT],
        ...(entry === null ? {} : { channelData: { entry } }),
      };
      const outcome = await inbox.accept(event(claims, id, at, activity), async (transaction) => {
        await activityLog.start(claims.conv, claims.user, transaction);
        if (entry !== null) await entrances?.count(entry, transaction);
      });
      return outcome === "accepted";
    },
    async accept(claims, incoming) {
      const at = clock();
      const clientId = incoming.channelData?.clientActivityID;
      // The prefix keeps a page from taking the id of a message the bot is about to send.
      const id = `${claims.conv}|u-${clientId ?? ids()}`;
      if (incoming.type === "typing") {
        if (typingSigns(claims.conv) === 0) onTyping(claims.conv);
        return id;
      }
      const format = incoming.type === "message" ? { textFormat: "plain" } : {};
      const activity = { ...incoming, ...format, ...envelope(claims, id, at) };
      const outcome = await inbox.accept(event(claims, id, at, activity), async (transaction) => {
        await activityLog.append(claims.conv, id, activity, transaction);
      });
      if (outcome === "accepted") onStored(claims.conv);
      return id;
    },
  };
}
