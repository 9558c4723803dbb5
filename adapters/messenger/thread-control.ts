import type { Activity } from "botbuilder";
import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { sendOutcome } from "../meta/send-outcome.ts";
import type { MessengerSettings } from "./definition.ts";

const status = z.object({ state: z.enum(["accepted", "failed", "completed"]) });

/**
 * Conversation Routing: a hand-off gives the thread to the page's inbox, its end takes it back. Other events concern
 * nobody on the platform.
 */
export async function moveThread(
  graph: Graph,
  { pageId, inboxAppId }: Pick<MessengerSettings, "pageId" | "inboxAppId">,
  citizen: string,
  activity: Partial<Activity>,
  now: Date,
): Promise<DeliveryOutcome> {
  const recipient = { id: citizen };
  const call = async (action: string, body: object): Promise<DeliveryOutcome> => {
    const answer = await graph(`/${pageId}/${action}`, { method: "POST", body: { recipient, ...body } });
    return sendOutcome(answer, () => action, now);
  };
  if (activity.name === "handoff.initiate") {
    return call("pass_thread_control", { target_app_id: inboxAppId, metadata: "parvis" });
  }
  const ended =
    activity.name === "handoff.status" && status.safeParse(activity.value).data?.state === "completed";
  return ended ? call("take_thread_control", { metadata: "parvis" }) : { kind: "delivered", id: "" };
}
