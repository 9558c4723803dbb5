import type { Activity } from "botbuilder";
import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import type { Graph } from "./graph.ts";
import { sendOutcome } from "./send-outcome.ts";

const status = z.object({ state: z.enum(["accepted", "failed", "completed"]) });

export interface Threads {
  /** The page or account that messages are sent from. */
  readonly senderId: string;
  /** The network's own inbox, as an app. */
  readonly inboxAppId: string;
}

/**
 * Conversation Routing: a hand-off gives the thread to the network's inbox, its end takes it back. Other events concern
 * nobody on the platform.
 */
export async function moveThread(
  graph: Graph,
  { senderId, inboxAppId }: Threads,
  citizen: string,
  activity: Partial<Activity>,
  now: Date,
): Promise<DeliveryOutcome> {
  const recipient = { id: citizen };
  const call = async (action: string, body: object): Promise<DeliveryOutcome> => {
    const answer = await graph(`/${senderId}/${action}`, { method: "POST", body: { recipient, ...body } });
    return sendOutcome(answer, () => action, now);
  };
  if (activity.name === "handoff.initiate") {
    return call("pass_thread_control", { target_app_id: inboxAppId, metadata: "parvis" });
  }
  const ended =
    activity.name === "handoff.status" && status.safeParse(activity.value).data?.state === "completed";
  return ended ? call("take_thread_control", { metadata: "parvis" }) : { kind: "delivered", id: "" };
}
