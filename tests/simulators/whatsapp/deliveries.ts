import { createHmac } from "node:crypto";
import { escapedJson } from "../escaped-json.ts";
import type { Forgery, PlatformEvent } from "../simulator.ts";

export interface Happening {
  /** `messages`, `statuses` or `message_echoes` of a number's value; null for a value as it is. */
  readonly list: "messages" | "statuses" | "message_echoes" | null;
  readonly field: string;
  readonly item: object;
  readonly contact?: object;
}

interface Account {
  readonly businessAccountId: string;
  readonly phoneNumberId: string;
  readonly secret: string;
}

/** The bytes and headers of one POST with these events, in this order. @param held the thread is another application's. */
export function signedDelivery(
  events: readonly PlatformEvent[],
  { businessAccountId, phoneNumberId, secret }: Account,
  held: (item: object) => boolean,
  forged?: Forgery,
): { readonly raw: string; readonly headers: Record<string, string> } {
  const metadata = { display_phone_number: "33700000000", phone_number_id: phoneNumberId };
  const changes = events.map(({ platformEvent }) => {
    const { list, field, item, contact } = platformEvent as Happening;
    if (list === null) return { field, value: item };
    const content = { ...(contact === undefined ? {} : { contacts: [contact] }), [list]: [item] };
    const value = { messaging_product: "whatsapp", metadata };
    return list === "messages" && held(item)
      ? { field: "standby", value: { ...value, standby: content } }
      : { field, value: { ...value, ...content } };
  });
  const raw = escapedJson({
    object: "whatsapp_business_account",
    entry: [{ id: businessAccountId, changes }],
  });
  const key = forged === "wrong-secret" ? "another secret" : secret;
  const signature = `sha256=${createHmac("sha256", key).update(raw).digest("hex")}`;
  if (forged === "unsigned") return { raw, headers: {} };
  if (forged === "malformed") return { raw, headers: { "x-hub-signature-256": signature.slice(0, -1) } };
  const sent = forged === "altered-body" ? raw.replace('"object"', ' "object"') : raw;
  return { raw: sent, headers: { "x-hub-signature-256": signature } };
}
