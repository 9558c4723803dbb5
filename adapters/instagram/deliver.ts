import { z } from "zod";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { messageBody } from "../meta/message-body.ts";
import { sendOutcome } from "../meta/send-outcome.ts";
import type { InstagramSettings } from "./definition.ts";

const accepted = z.looseObject({ message_id: z.string() });
/** Typing must not hold up the answer that follows it. Milliseconds. */
const TYPING_TIMEOUT = 3000;

/** Sends through `POST /{account or page}/messages`. */
export function createDelivery(
  graph: Graph,
  { sendingId }: Pick<InstagramSettings, "sendingId">,
  clock: () => Date,
): Channel["deliver"] {
  const path = `/${sendingId}/messages`;
  return async ({ user }, activity, key, sending): Promise<DeliveryOutcome> => {
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    if (activity.type === "typing") {
      // Meta's pages differ on where this is taken: whatever comes of it, the answer follows.
      const body = { recipient: { id: user.id }, sender_action: "typing_on" };
      await graph(path, { method: "POST", body, timeout: TYPING_TIMEOUT });
      return { kind: "delivered", id: "" };
    }
    const body = messageBody(user.id, activity, key, sending, clock());
    const answer = await graph(path, { method: "POST", body });
    return sendOutcome(answer, (sent) => accepted.safeParse(sent).data?.message_id ?? null, clock());
  };
}
