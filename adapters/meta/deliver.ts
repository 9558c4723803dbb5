import { z } from "zod";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { Graph } from "./graph.ts";
import { messageBody } from "./message-body.ts";
import { sendOutcome } from "./send-outcome.ts";
import { moveThread, type Threads } from "./thread-control.ts";

const accepted = z.looseObject({ message_id: z.string() });
/** Typing must not hold up the answer that follows it. Milliseconds. */
const TYPING_TIMEOUT = 3000;

/** The Send API of Messenger and Instagram: `POST /{sender}/messages`, from a page or an account. */
export function createMetaDelivery(graph: Graph, threads: Threads, clock: () => Date): Channel["deliver"] {
  const path = `/${threads.senderId}/messages`;
  return async ({ user }, activity, key, sending): Promise<DeliveryOutcome> => {
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    if (activity.type === "event") return moveThread(graph, threads, user.id, activity, clock());
    if (activity.type === "typing") {
      // Meta's pages differ on where Instagram's is taken: whatever comes of it, the answer follows.
      const body = { recipient: { id: user.id }, sender_action: "typing_on" };
      await graph(path, { method: "POST", body, timeout: TYPING_TIMEOUT });
      return { kind: "delivered", id: "" };
    }
    const body = messageBody(user.id, activity, key, sending, clock());
    const answer = await graph(path, { method: "POST", body });
    return sendOutcome(answer, (sent) => accepted.safeParse(sent).data?.message_id ?? null, clock());
  };
}
