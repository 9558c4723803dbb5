import { z } from "zod";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { handoffStatus, type TeamsActivity } from "./payload.ts";
import { readAttachments } from "./read-attachments.ts";

const mention = z.looseObject({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
});
const KNOWN = /^[a-zA-Z]{1,40}$/;

/**
 * What one verified activity tells.
 *
 * @param appId the town's application: the account that all conversations are with.
 * @param now taken where the activity does not say when it happened.
 */
export function readActivity(activity: TeamsActivity, appId: string, now: Date): ChannelEvent {
  const { type, conversation, channelId } = activity;
  if (!isPrivate(activity)) return { kind: "ignored", what: "group" };
  const at = timeOf(activity.timestamp, now);
  const message = `${channelId}/${conversation.id}/${activity.id}`;
  const whereOf = (eventId: string, userId = activity.from.id): Where => ({
    ...{ accountId: appId, conversationId: `${appId}:${userId}`, userId, eventId, at },
  });
  switch (type) {
    case "message":
      return said(activity, whereOf(message));
    case "messageUpdate":
      return said(activity, whereOf(`${message}:edit-${at.getTime()}`));
    case "messageDelete":
      return { kind: "erased", where: whereOf(message) };
    case "conversationUpdate": {
      const citizen = activity.membersAdded.find(({ id }) => id !== activity.recipient.id);
      if (citizen === undefined) return { kind: "ignored", what: type };
      return { kind: "opened", where: whereOf(opening(activity), citizen.id) };
    }
    case "installationUpdate":
      if (activity.action !== "add") return { kind: "ignored", what: type };
      return { kind: "opened", where: whereOf(opening(activity)) };
    case "event": {
      const status = activity.name === "handoff.status" ? handoffStatus.safeParse(activity.value) : undefined;
      if (status?.data === undefined) return { kind: "ignored", what: type };
      return { kind: "hub", where: whereOf(message), state: status.data.state };
    }
    default:
      return { kind: "ignored", what: KNOWN.test(type) ? type : "unreadable" };
  }
}

function isPrivate({ channelId, conversation }: TeamsActivity): boolean {
  const { conversationType, isGroup } = conversation;
  if (isGroup === true) return false;
  return conversationType === "personal" || (channelId !== "msteams" && conversationType === undefined);
}

/** Teams may tell of one installation twice, as two kinds of activities: the citizen is greeted once. */
function opening({ channelId, conversation }: TeamsActivity): string {
  return `${channelId}/${conversation.id}/opened`;
}

function said(activity: TeamsActivity, where: Where): ChannelEvent {
  const attachments = readAttachments(activity);
  const text = withoutMentions(activity);
  if (text === "" && attachments.length === 0) return { kind: "ignored", what: "empty" };
  return {
    ...{ kind: "said", where, text, attachments },
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
  };
}

function withoutMentions({ text, entities, recipient }: TeamsActivity): string {
  return entities
    .map((entity) => mention.safeParse(entity).data)
    .filter((one) => one?.mentioned.id === recipient.id)
    .reduce((left, one) => left.replaceAll(one?.text ?? "", ""), text)
    .trim();
}

function timeOf(timestamp: string | undefined, now: Date): Date {
  const time = Date.parse(timestamp ?? "");
  return Number.isNaN(time) ? now : new Date(time);
}
