import { OTHER } from "../../src/conversation/attachment.ts";
import { fr } from "../../src/i18n/fr/channels.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { bsuidIn, citizenNamed } from "./citizen-ids.ts";
import { type Contact, type Message, message } from "./payload.ts";
import { receivedFile } from "./received-attachments.ts";

/** Kinds that say nothing to answer. */
const SILENT = new Set(["reaction", "ephemeral"]);

/** Reads one message of a citizen. @param accountId id of the town's number. */
export function readMessage(given: unknown, accountId: string, contacts: readonly Contact[]): ChannelEvent {
  const read = message.safeParse(given);
  if (!read.success) return { kind: "ignored", what: "unreadable" };
  if (read.data.group_id !== undefined) return { kind: "ignored", what: "group" };
  if (read.data.system !== undefined) return renamed(read.data, accountId);
  const { from_user_id: bsuid, from: phone } = completed(read.data, contacts);
  const where = whereOf(read.data, accountId, bsuid, phone);
  return where === null ? { kind: "ignored", what: "no-citizen" } : said(read.data, where);
}

/** Reads a message that somebody of the town wrote elsewhere: the WhatsApp Business app, or an agents' application. */
export function readEcho(given: unknown, accountId: string): ChannelEvent {
  const read = message.safeParse(given);
  if (!read.success) return { kind: "ignored", what: "unreadable" };
  const { id, text, to, to_user_id } = read.data;
  const where = whereOf(read.data, accountId, to_user_id, to);
  if (where === null) return { kind: "ignored", what: "no-citizen" };
  const at = { ...where, eventId: `${id}:echo` };
  return { kind: "agent-wrote", where: at, text: text?.body ?? fr.file, platformId: id };
}

function said(read: Message, where: Where): ChannelEvent {
  const { type, text, interactive, button, edit, revoke } = read;
  if (SILENT.has(type)) return { kind: "ignored", what: type };
  if (type === "request_welcome") return { kind: "opened", where };
  if (revoke !== undefined) {
    return { kind: "erased", where: { ...where, eventId: revoke.original_message_id } };
  }
  if (edit !== undefined) {
    const corrected = edit.message.text?.body ?? edit.message.image?.caption;
    if (corrected === undefined) return { kind: "ignored", what: "edit" };
    return { kind: "said", where, text: corrected };
  }
  const reply = interactive?.button_reply ?? interactive?.list_reply;
  // Our buttons carry, as id, the words that they stand for.
  const words = text?.body ?? (reply?.id || reply?.title) ?? (button?.payload || button?.text);
  if (words !== undefined) return { kind: "said", where, text: words };
  const { text: caption, attachments } = receivedFile(read) ?? {
    text: "",
    attachments: [{ contentType: OTHER }],
  };
  return { kind: "said", where, text: caption, attachments };
}

/** A citizen's number or id changed; their conversation goes on. */
function renamed(read: Message, accountId: string): ChannelEvent {
  const { user_id, previous_user_id, wa_id, body } = read.system ?? {};
  const now = user_id ?? wa_id;
  const candidates = [previous_user_id, read.from_user_id, user_id && bsuidIn(body), read.from];
  const before = candidates.find((id) => id !== undefined && id !== now);
  const where = now === undefined ? null : whereOf(read, accountId, user_id, wa_id);
  if (where === null || before === undefined) return { kind: "ignored", what: "system" };
  const former = citizenNamed(before, before)?.userId;
  if (former === undefined) return { kind: "ignored", what: "system" };
  return { kind: "renamed", where: { ...where, alias: former } };
}

/** The number of somebody known by their business-scoped id, or the other way round, as the contacts of the delivery say. */
function completed(read: Message, contacts: readonly Contact[]): Pick<Message, "from" | "from_user_id"> {
  const { from, from_user_id: bsuid } = read;
  const known = contacts.find(
    ({ wa_id, user_id }) =>
      (bsuid !== undefined && user_id === bsuid) || (from !== undefined && wa_id === from),
  );
  return { from: from ?? known?.wa_id, from_user_id: bsuid ?? known?.user_id };
}

function whereOf(
  { id, timestamp }: Message,
  accountId: string,
  bsuid: string | undefined,
  phone: string | undefined,
): Where | null {
  const citizen = citizenNamed(bsuid, phone);
  if (citizen === null) return null;
  const at = new Date(timestamp * 1000);
  return { accountId, conversationId: `${accountId}:${citizen.userId}`, ...citizen, eventId: id, at };
}
