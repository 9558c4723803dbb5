import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { createSendMessage } from "../meta/send-message.ts";
import type { MessengerSettings } from "./definition.ts";
import { moveThread } from "./thread-control.ts";

/** Sends from the page; hand-offs move the thread. */
export function createDelivery(
  graph: Graph,
  settings: MessengerSettings,
  clock: () => Date,
): Channel["deliver"] {
  const send = createSendMessage(graph, settings.pageId, clock);
  return async ({ user }, activity, key, sending): Promise<DeliveryOutcome> => {
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    if (activity.type === "event") return moveThread(graph, settings, user.id, activity, clock());
    return send(user.id, activity, key, sending);
  };
}
