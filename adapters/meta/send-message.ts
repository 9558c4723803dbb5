import type { Activity } from "botbuilder";
import { z } from "zod";
import type { DeliveryOutcome, Sending } from "../channel.ts";
import type { Graph } from "./graph.ts";
import { messageBody } from "./message-body.ts";
import { sendOutcome } from "./send-outcome.ts";

const accepted = z.looseObject({ message_id: z.string() });
/** Typing must not hold up the answer that follows it. Milliseconds. */
const TYPING_TIMEOUT = 3000;

/** Sends one message or typing sign to a citizen. */
export type SendMessage = (
  citizen: string,
  activity: Partial<Activity>,
  key: string,
  sending: Sending | undefined,
) => Promise<DeliveryOutcome>;

/** The Send API of Messenger and Instagram: `POST /{sender}/messages`, from a page or an account. */
export function createSendMessage(graph: Graph, senderId: string, clock: () => Date): SendMessage {
  const path = `/${senderId}/messages`;
  return async (citizen, activity, key, sending) => {
    if (activity.type === "typing") {
      // Meta's pages differ on where Instagram's is taken: whatever comes of it, the answer follows.
      const body = { recipient: { id: citizen }, sender_action: "typing_on" };
      await graph(path, { method: "POST", body, timeout: TYPING_TIMEOUT });
      return { kind: "delivered", id: "" };
    }
    const body = messageBody(citizen, activity, key, sending, clock());
    const answer = await graph(path, { method: "POST", body });
    return sendOutcome(answer, (sent) => accepted.safeParse(sent).data?.message_id ?? null, clock());
  };
}
