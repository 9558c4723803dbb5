import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import { type Graph, graphError } from "../meta/graph.ts";
import { isBsuid } from "./citizen-ids.ts";
import type { WhatsAppSettings } from "./definition.ts";
import type { Identities } from "./identities.ts";
import { messageContent } from "./message-content.ts";
import { createPairLimits } from "./pair-limits.ts";
import { OUR_DATA } from "./read-status.ts";
import { PAIR_RATE, sendOutcome } from "./send-outcome.ts";
import { moveThread } from "./thread-control.ts";

const accepted = z.looseObject({ messages: z.array(z.looseObject({ id: z.string() })).min(1) });
/** Typing must not hold up the answer that follows it. Milliseconds. */
const TYPING_TIMEOUT = 3000;

/** Sends through `POST /{phone-number-id}/messages`. */
export function createDelivery(
  graph: Graph,
  settings: WhatsAppSettings,
  identities: Pick<Identities, "address">,
  clock: () => Date,
): Channel["deliver"] {
  const path = `/${settings.phoneNumberId}/messages`;
  const pairLimits = createPairLimits();
  return async ({ user, activityId }, activity, key): Promise<DeliveryOutcome> => {
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    if (activity.type === "typing") return showTyping(graph, path, activityId);
    const to = recipient(await identities.address(user.id));
    if (activity.type === "event") return moveThread(graph, settings.phoneNumberId, to, activity, clock());
    const body = {
      messaging_product: "whatsapp",
      recipient_type: "individual",
      ...to,
      ...contentOf(activity),
      biz_opaque_callback_data: `${OUR_DATA}${key}`,
    };
    const answer = await graph(path, { method: "POST", body });
    const limited = answer.kind === "answered" && graphError(answer.body)?.code === PAIR_RATE;
    const times = pairLimits.note(user.id, limited);
    return sendOutcome(
      answer,
      (sent) => accepted.safeParse(sent).data?.messages[0]?.id ?? null,
      times,
      clock(),
    );
  };
}

function contentOf({ text, suggestedActions }: Partial<Activity>): object {
  const choices = (suggestedActions?.actions ?? []).map(({ title, value }) => ({
    title,
    value: String(value ?? title),
  }));
  return messageContent(text ?? "", choices);
}

function recipient(address: string): object {
  return isBsuid(address) ? { recipient: address } : { to: `+${address}` };
}

/** Marks the citizen's message as read, and shows that an answer comes; without a message there is nothing to show. */
async function showTyping(
  graph: Graph,
  path: string,
  messageId: string | undefined,
): Promise<DeliveryOutcome> {
  if (messageId?.startsWith("wamid.")) {
    const body = {
      messaging_product: "whatsapp",
      status: "read",
      message_id: messageId.split(":")[0],
      typing_indicator: { type: "text" },
    };
    await graph(path, { method: "POST", body, timeout: TYPING_TIMEOUT });
  }
  return { kind: "delivered", id: "" };
}
