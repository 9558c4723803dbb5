import { createHash } from "node:crypto";
import { fr } from "../../src/i18n/fr/channels.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { receivedAttachments } from "./messaging-attachments.ts";
import { type MessagingItem, messagingDelivery, messagingItem } from "./messaging-payload.ts";

export interface MessagingAccount {
  /** `page` or `instagram`. */
  readonly object: string;
  /** The page, or the Instagram account. */
  readonly accountId: string;
  /** Our app: echoes of its messages are ours. */
  readonly appId: string;
}

/** Begins the `metadata` of what we send: it comes back with the echo, even before the call has returned. */
export const OUR_METADATA = "parvis:";
/** Postback of the button that opens a conversation. */
export const GET_STARTED = "parvis:start";

/** Reads a verified delivery of Messenger or Instagram; null when it is none of this account's object. */
export function readMessaging(body: unknown, account: MessagingAccount): readonly ChannelEvent[] | null {
  const read = messagingDelivery.safeParse(body);
  if (!read.success || read.data.object !== account.object) return null;
  return read.data.entry.flatMap((entry): ChannelEvent[] => {
    if (entry.id !== account.accountId) return [{ kind: "ignored", what: "other-account" }];
    const ours = (entry.messaging ?? []).flatMap((item) => readItem(item, account));
    const theirs = (entry.standby ?? []).flatMap((item) => readStandby(item, account));
    const tests = (entry.changes ?? []).map((): ChannelEvent => ({ kind: "ignored", what: "changes" }));
    return [...ours, ...theirs, ...tests];
  });
}

function readItem(given: unknown, account: MessagingAccount): ChannelEvent[] {
  const read = messagingItem.safeParse(given);
  if (!read.success) return [{ kind: "ignored", what: "unreadable" }];
  return eventsOf(read.data, account);
}

/** Another app holds the thread: what passes there is kept for the transcript, and never answered. */
function readStandby(given: unknown, account: MessagingAccount): ChannelEvent[] {
  const events = readItem(given, account);
  return events.flatMap((event): ChannelEvent[] => {
    if (event.kind !== "said") return [event];
    const where = { ...event.where, eventId: `${event.where.eventId}:standby` };
    return [{ kind: "hub", where, state: "accepted" }, event];
  });
}

function eventsOf(item: MessagingItem, account: MessagingAccount): ChannelEvent[] {
  const { message, postback, message_edit: edit } = item;
  if (item.policy_enforcement !== undefined) {
    return [{ kind: "alert", what: `policy-${item.policy_enforcement.action}` }];
  }
  if (item.delivery !== undefined) return (item.delivery.mids ?? []).map(arrived);
  if (message?.is_echo === true) return echo(item, account);
  const where = (id: string | undefined, kind = "") => whereOf(item, item.sender?.id, account, id, kind);
  if (message?.is_deleted === true)
    return placed(where(message.mid), (at) => ({ kind: "erased", where: at }));
  if (message !== undefined) {
    const attachments = receivedAttachments(message.attachments ?? [], message.is_unsupported === true);
    const text = message.quick_reply?.payload ?? message.text ?? "";
    return placed(where(message.mid), (at) => ({ kind: "said", where: at, text, attachments }));
  }
  if (edit !== undefined) {
    return placed(where(edit.mid, `edit-${edit.num_edit}`), (at) => ({
      kind: "said",
      where: at,
      text: edit.text,
    }));
  }
  if (postback !== undefined) return tapped(item, where(postback.mid, "postback"));
  if (item.referral !== undefined) return opened(where(undefined, "referral"), item.referral.ref);
  return control(item, account);
}

/** Our menus and ice breakers carry, as payload, the words they stand for. */
function tapped({ postback }: MessagingItem, where: Where | null): ChannelEvent[] {
  const { payload, title, referral } = postback ?? {};
  if (payload === GET_STARTED) return opened(where, referral?.ref);
  const text = payload ?? title ?? "";
  return placed(where, (at) => ({ kind: "said", where: at, text }));
}

function opened(where: Where | null, ref: string | undefined): ChannelEvent[] {
  return placed(where, (at) => ({ kind: "opened", where: at, ...(ref === undefined ? {} : { entry: ref }) }));
}

function echo(item: MessagingItem, account: MessagingAccount): ChannelEvent[] {
  const { mid, text, app_id, metadata } = item.message ?? { mid: "" };
  if (app_id === account.appId || metadata?.startsWith(OUR_METADATA) === true) {
    const key = metadata?.startsWith(OUR_METADATA) ? metadata.slice(OUR_METADATA.length) : null;
    return [{ kind: "report", key, platformId: mid, status: "arrived", error: null }];
  }
  const where = whereOf(item, item.recipient?.id, account, mid, "echo");
  return placed(where, (at) => ({
    kind: "agent-wrote",
    where: at,
    text: text ?? fr.file,
    platformId: mid,
  }));
}

function control(item: MessagingItem, account: MessagingAccount): ChannelEvent[] {
  const { pass_thread_control: passed, take_thread_control: taken } = item;
  if (passed === undefined && taken === undefined) {
    const known = Object.keys(item).filter((key) => !["sender", "recipient", "timestamp"].includes(key));
    return [{ kind: "ignored", what: known[0]?.slice(0, 40) ?? "nothing" }];
  }
  const state = passed !== undefined && passed.new_owner_app_id === account.appId ? "completed" : "accepted";
  const where = whereOf(item, item.sender?.id, account, undefined, passed ? "passed" : "taken");
  return placed(where, (at) => ({ kind: "hub", where: at, state }));
}

function arrived(mid: string): ChannelEvent {
  return { kind: "report", key: null, platformId: mid, status: "arrived", error: null };
}

function placed(where: Where | null, event: (where: Where) => ChannelEvent): ChannelEvent[] {
  return where === null ? [{ kind: "ignored", what: "no-citizen" }] : [event(where)];
}

/** Null without a citizen: a plug-in's visitor who never wrote has no id. */
function whereOf(
  item: MessagingItem,
  userId: string | undefined,
  { accountId }: MessagingAccount,
  id: string | undefined,
  kind: string,
): Where | null {
  if (userId === undefined || userId === accountId) return null;
  const named = id ?? digest([accountId, userId, item.timestamp, kind]);
  return {
    accountId,
    conversationId: `${accountId}:${userId}`,
    userId,
    eventId: kind === "" ? named : `${named}:${kind}`,
    at: new Date(item.timestamp),
  };
}

function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
