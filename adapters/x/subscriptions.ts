import { z } from "zod";
import type { XSettings } from "./definition.ts";
import type { XApi } from "./x-api.ts";

/** Events without which citizens are not answered, or not left to a person who answers on X itself. */
export const NEEDED = ["dm.received", "dm.sent"] as const;
/** Encrypted messages: they cannot be read, but are not left without a word. */
export const ENCRYPTED = "chat.received";

const webhooks = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), url: z.string(), valid: z.boolean() })).default([]),
});
const subscriptions = z.looseObject({
  data: z
    .array(
      z.looseObject({
        subscription_id: z.string(),
        event_type: z.string(),
        filter: z.looseObject({ user_id: z.string().optional() }),
        webhook_id: z.string().optional(),
      }),
    )
    .default([]),
});

export type RegisteredWebhook = z.infer<typeof webhooks>["data"][number];

/** The webhook that X has for `address`; undefined without, null when X does not tell. */
export async function webhookAt(api: XApi, address: string): Promise<RegisteredWebhook | undefined | null> {
  const answer = await api.app("/2/webhooks", { method: "GET" });
  const read = answer.kind === "answered" && answer.status === 200 ? webhooks.safeParse(answer.body) : null;
  return read?.success === true ? read.data.data.find(({ url }) => url === address) : null;
}

/** Types of events of the account that go to this webhook; null when X does not tell. */
export async function subscribedEvents(
  api: XApi,
  { userId }: Pick<XSettings, "userId">,
  webhookId: string,
): Promise<ReadonlySet<string> | null> {
  const answer = await api.user("/2/activity/subscriptions", { method: "GET" });
  if (answer.kind !== "answered" || answer.status !== 200) return null;
  const read = subscriptions.safeParse(answer.body);
  if (!read.success) return null;
  const ours = read.data.data.filter((one) => one.filter.user_id === userId && one.webhook_id === webhookId);
  return new Set(ours.map(({ event_type }) => event_type));
}
