import type { ChannelEvent } from "../webhook/channel-event.ts";
import {
  accountError,
  type Contact,
  change,
  contact,
  delivery,
  type NumberValue,
  numberValue,
} from "./payload.ts";
import { readAccount } from "./read-account.ts";
import { readHandover } from "./read-handover.ts";
import { readEcho, readMessage } from "./read-message.ts";
import { readStatus } from "./read-status.ts";

export interface WhatsAppAccount {
  readonly phoneNumberId: string;
  readonly businessAccountId: string;
}

const NUMBER_FIELDS = new Set(["messages", "smb_message_echoes", "standby"]);

/** Reads a verified delivery; null when it is none of WhatsApp's. */
export function readDelivery(body: unknown, account: WhatsAppAccount): readonly ChannelEvent[] | null {
  const read = delivery.safeParse(body);
  if (!read.success || read.data.object !== "whatsapp_business_account") return null;
  return read.data.entry.flatMap(({ id, changes }) =>
    (changes ?? []).flatMap((given) => readChange(given, id, account)),
  );
}

function readChange(given: unknown, owner: string, account: WhatsAppAccount): readonly ChannelEvent[] {
  const read = change.safeParse(given);
  if (!read.success) return [{ kind: "ignored", what: "unreadable" }];
  const { field, value } = read.data;
  if (field === "messaging_handovers") return [readHandover(value, account.phoneNumberId)];
  if (NUMBER_FIELDS.has(field)) return readNumber(value, account.phoneNumberId);
  if (owner !== account.businessAccountId) return [{ kind: "ignored", what: "other-account" }];
  return [readAccount(field, value)];
}

function readNumber(value: unknown, number: string): readonly ChannelEvent[] {
  const read = numberValue.safeParse(value);
  if (!read.success) return [{ kind: "ignored", what: "unreadable" }];
  if (read.data.metadata.phone_number_id !== number) return [{ kind: "ignored", what: "other-account" }];
  const { standby, errors = [] } = read.data;
  const theirs = standby === undefined ? [] : contents(standby, number).flatMap(listenedTo);
  const alerts = errors.map((given): ChannelEvent => {
    const code = accountError.safeParse(given).data?.code;
    return code === undefined
      ? { kind: "ignored", what: "errors" }
      : { kind: "alert", what: `error-${code}` };
  });
  return [...contents(read.data, number), ...theirs, ...alerts];
}

function contents(
  { contacts, messages, message_echoes, statuses }: Omit<NumberValue, "metadata" | "errors" | "standby">,
  number: string,
): readonly ChannelEvent[] {
  const known = ((contacts ?? []) as readonly unknown[])
    .map((given) => contact.safeParse(given).data)
    .filter((one): one is Contact => one !== undefined);
  return [
    ...((messages ?? []) as readonly unknown[]).map((given) => readMessage(given, number, known)),
    ...((message_echoes ?? []) as readonly unknown[]).map((given) => readEcho(given, number)),
    ...((statuses ?? []) as readonly unknown[]).map(readStatus),
  ];
}

/** Another application holds the thread: what passes there is kept for the transcript, and never answered. */
function listenedTo(event: ChannelEvent): readonly ChannelEvent[] {
  if (event.kind !== "said") return [event];
  const where = { ...event.where, eventId: `${event.where.eventId}:standby` };
  return [{ kind: "hub", where, state: "accepted" }, event];
}
