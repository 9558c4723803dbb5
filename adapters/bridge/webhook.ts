import { z } from "zod";
import { LOCATION, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import type { Bridge } from "./definition.ts";
import { type BridgeEvent, bridgeEvent } from "./payload.ts";
import { isFromPartner } from "./signature.ts";

/** Bytes. */
const LARGEST_BODY = 1024 * 1024;
const MOST_EVENTS = 100;

const body = z.union([z.array(z.unknown()).max(MOST_EVENTS), z.looseObject({}).transform((one) => [one])]);
const typed = z.looseObject({ type: z.string().regex(/^[a-z][a-z_-]{0,40}$/) });

/** What one partner posts: one event, or a list of them. */
export function createBridgeWebhook(
  { name, secret }: Pick<Bridge, "name" | "secret">,
  clock: () => Date,
): Webhook {
  return {
    path: `/bridge/${name}`,
    largestBody: LARGEST_BODY,
    authentic: (raw, request) => isFromPartner(raw, request.headers["x-signature"], secret, clock()),
    read: (raw) => body.safeParse(jsonOf(raw)).data?.map((one) => eventOf(one, name)) ?? null,
  };
}

function eventOf(given: unknown, bridge: string): ChannelEvent {
  const read = bridgeEvent.safeParse(given);
  if (!read.success) return { kind: "ignored", what: typed.safeParse(given).data?.type ?? "unreadable" };
  const event = read.data;
  const where = whereOf(event, bridge);
  switch (event.type) {
    case "message":
      return {
        kind: "said",
        where,
        text: event.text,
        attachments: attachmentsOf(event, bridge),
        ...(event.locale === undefined ? {} : { locale: event.locale }),
      };
    case "action":
      return { kind: "said", where, text: event.payload };
    case "opening":
      return { kind: "opened", where, ...(event.entry === undefined ? {} : { entry: event.entry }) };
    case "echo":
      return event.idempotencyKey === undefined
        ? { kind: "agent-wrote", where, text: event.text, platformId: event.id }
        : { kind: "report", key: event.idempotencyKey, platformId: event.id, status: "arrived", error: null };
    case "handoff":
      return { kind: "hub", where, state: event.state };
    case "deletion":
      return { kind: "erased", where: { ...where, eventId: event.of } };
    case "status":
      return {
        kind: "report",
        key: event.idempotencyKey ?? null,
        platformId: event.of ?? null,
        status: event.status,
        error: event.status === "failed" ? `${event.error}: told by the partner` : null,
      };
  }
}

/** The bridge's own name is part of the account: no partner can write in the name of another's citizens. */
function whereOf(event: BridgeEvent, bridge: string): Where {
  const accountId = `${bridge}/${event.account}`;
  return {
    accountId,
    conversationId: `${accountId}:${event.user.id}`,
    userId: event.user.id,
    eventId: event.id,
    at: new Date(event.timestamp),
  };
}

function attachmentsOf(
  { attachments, place }: Extract<BridgeEvent, { type: "message" }>,
  bridge: string,
): ReceivedAttachment[] {
  const files = attachments.map(({ contentType, url, name }) => ({
    contentType,
    content: { bridge },
    ...(url === undefined ? {} : { contentUrl: url }),
    ...(name === undefined ? {} : { name }),
  }));
  return place === undefined ? files : [...files, { contentType: LOCATION, content: place }];
}
