import { z } from "zod";
import type { ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { ChannelEvent } from "../webhook/channel-event.ts";

const number = z.string().regex(/^\+\d{5,15}$/);

const message = z.looseObject({
  MessageSid: z.string().min(10).max(64),
  From: number,
  To: number,
  Body: z.string(),
  NumMedia: z.coerce.number().int().min(0).max(10).catch(0),
});

const status = z.looseObject({
  MessageSid: z.string().min(10).max(64),
  MessageStatus: z.string(),
  ErrorCode: z.coerce.number().optional(),
});

/** Said by who wants no more messages, or wants them again; Twilio answers these itself. */
const STOP = /^\s*(?:stop|arret|arrêt|unsubscribe|cancel|end|quit|stopall)\s*[.!]?\s*$/i;
const START = /^\s*(?:start|unstop|reprendre)\s*[.!]?\s*$/i;

/** What a citizen's message is about: their consent, or anything else. */
export type Consent = "stop" | "start" | null;

export function consentOf(text: string): Consent {
  if (STOP.test(text)) return "stop";
  return START.test(text) ? "start" : null;
}

/**
 * Reads a form posted for an incoming message or for the status of ours; null when it is neither.
 *
 * @param at when it was received: Twilio tells no instant.
 */
export function readDelivery(raw: Buffer, to: string, at: Date): readonly ChannelEvent[] | null {
  const form = Object.fromEntries(new URLSearchParams(raw.toString("utf8")));
  const told = status.safeParse(form);
  if (told.success && form.Body === undefined) return [statusEvent(told.data)];
  const read = message.safeParse(form);
  if (!read.success) return null;
  const { MessageSid, From, To, Body, NumMedia } = read.data;
  if (To !== to) return [{ kind: "ignored", what: "other-number" }];
  if (consentOf(Body) !== null) return [{ kind: "ignored", what: `consent-${consentOf(Body)}` }];
  const where = { accountId: To, conversationId: `${To}:${From}`, userId: From, eventId: MessageSid, at };
  return [{ kind: "said", where, text: Body, attachments: mediaOf(form, NumMedia) }];
}

/** The sender of a message about consent; null for any other. */
export function consentIn(
  raw: Buffer,
): { readonly citizen: string; readonly wants: "stop" | "start" } | null {
  const read = message.safeParse(Object.fromEntries(new URLSearchParams(raw.toString("utf8"))));
  const wants = read.success ? consentOf(read.data.Body) : null;
  return read.success && wants !== null ? { citizen: read.data.From, wants } : null;
}

function statusEvent({ MessageSid, MessageStatus, ErrorCode }: z.infer<typeof status>): ChannelEvent {
  if (MessageStatus !== "failed" && MessageStatus !== "undelivered") {
    return { kind: "ignored", what: "status" };
  }
  const code = ErrorCode === 21610 || ErrorCode === 30004 ? "blocked-by-user" : "invalid";
  return {
    ...{ kind: "report", key: null, platformId: MessageSid, status: "failed" },
    error: `${code}: error ${ErrorCode ?? 0}`,
  };
}

function mediaOf(form: Readonly<Record<string, string>>, count: number): readonly ReceivedAttachment[] {
  return Array.from({ length: count }, (_, index) => ({
    contentType: form[`MediaContentType${index}`] ?? "application/octet-stream",
    contentUrl: form[`MediaUrl${index}`] ?? "",
  })).filter(({ contentUrl }) => contentUrl !== "");
}
