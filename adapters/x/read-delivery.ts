import { fr } from "../../src/i18n/fr/channels.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { messageText } from "./message-text.ts";
import {
  accountDelivery,
  activityDelivery,
  type DirectMessage,
  directMessage,
  encryptedMessage,
  revocation,
} from "./payload.ts";
import { receivedAttachments } from "./received-attachments.ts";

export interface XAccount {
  readonly userId: string;
  readonly appId?: string | undefined;
}

const MESSAGES = new Set(["dm.received", "dm.sent"]);
const ENCRYPTED = new Set(["chat.received", "chat.sent"]);

/** Reads a verified delivery of either API; null when it is of none. */
export function readDelivery(body: unknown, account: XAccount): readonly ChannelEvent[] | null {
  const activity = activityDelivery.safeParse(body);
  if (activity.success) {
    const { event_type: type, filter, payload } = activity.data.data;
    if (filter?.user_id !== account.userId) return [ignored("other-account")];
    if (ENCRYPTED.has(type)) return [{ kind: "alert", what: `encrypted-${type}` }];
    if (type === "oauth.revoke") return [{ kind: "alert", what: "access-revoked" }];
    if (!MESSAGES.has(type)) return [ignored(named(type))];
    return messagesOf(payload?.direct_message_events ?? [], account);
  }
  if (revocation.safeParse(body).success) return [{ kind: "alert", what: "access-revoked" }];
  const legacy = accountDelivery.safeParse(body);
  if (!legacy.success) return null;
  if (legacy.data.for_user_id !== account.userId) return [ignored("other-account")];
  const others = Object.keys(legacy.data).filter((key) => /_events$/.test(key));
  const unknown = others.filter((key) => key !== "direct_message_events").map((key) => ignored(named(key)));
  return [...messagesOf(legacy.data.direct_message_events ?? [], account), ...unknown];
}

/** Who wrote to us in an encrypted chat of two, which we cannot read; null in every other delivery. */
export function encryptedWriter(body: unknown, { userId }: XAccount): string | null {
  const activity = activityDelivery.safeParse(body);
  if (!activity.success) return null;
  const { event_type: type, filter, payload } = activity.data.data;
  const read = encryptedMessage.safeParse(payload);
  if (type !== "chat.received" || filter?.user_id !== userId || !read.success) return null;
  const { sender_id: sender, conversation_id: conversation } = read.data;
  const parties = conversation.split(/[:-]/);
  const ofTwo = parties.length === 2 && parties.includes(sender) && parties.includes(userId);
  return ofTwo && sender !== userId ? sender : null;
}

function messagesOf(items: readonly unknown[], account: XAccount): ChannelEvent[] {
  return items.map((item) => {
    const read = directMessage.safeParse(item);
    return read.success ? eventOf(read.data, account) : ignored("unreadable");
  });
}

function eventOf(message: DirectMessage, { userId, appId }: XAccount): ChannelEvent {
  const { target, sender_id: sender, source_app_id: app, message_data: data } = message.message_create;
  const { recipient_id: recipient } = target;
  // Without a single recipient it is a group's.
  if (recipient === undefined) return ignored("group");
  if (sender === recipient || (sender !== userId && recipient !== userId)) return ignored("not-ours");
  const text = messageText(data);
  if (sender !== userId) {
    const attachments = receivedAttachments(data.attachment);
    return { kind: "said", where: whereOf(message, sender, userId), text, attachments };
  }
  const { id: platformId } = message;
  if (app !== undefined && app === appId) {
    return { kind: "report", key: null, platformId, status: "arrived", error: null };
  }
  const where = whereOf(message, recipient, userId);
  return { kind: "agent-wrote", where, text: text === "" ? fr.file : text, platformId };
}

/** There is no conversation id: the other person makes it. */
function whereOf({ id, created_timestamp }: DirectMessage, citizen: string, userId: string): Where {
  return {
    accountId: userId,
    conversationId: `${userId}:${citizen}`,
    userId: citizen,
    eventId: id,
    at: new Date(created_timestamp),
  };
}

function ignored(what: string): ChannelEvent {
  return { kind: "ignored", what };
}

function named(type: string): string {
  return type.replace(/[^\w.-]/g, "").slice(0, 40);
}
