import type { Activity } from "botbuilder";
import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import { type Graph, graphError } from "../meta/graph.ts";
import { sendOutcome } from "./send-outcome.ts";

const status = z.object({ state: z.enum(["accepted", "failed", "completed"]) });
/** Only the escalation partner may take; anybody else gets the thread back when the partner gives it. */
const NOT_OURS_TO_TAKE = 2494191;

/** Conversation Routing: a hand-off passes the thread to the escalation partner, its end asks for it back. */
export async function moveThread(
  graph: Graph,
  phoneNumberId: string,
  to: object,
  activity: Partial<Activity>,
  now: Date,
): Promise<DeliveryOutcome> {
  const ended =
    activity.name === "handoff.status" && status.safeParse(activity.value).data?.state === "completed";
  if (activity.name !== "handoff.initiate" && !ended) return { kind: "delivered", id: "" };
  const action = ended ? "take" : "pass";
  const body = { messaging_product: "whatsapp", ...to, action, metadata: "parvis" };
  const answer = await graph(`/${phoneNumberId}/thread_control`, { method: "POST", body });
  const code = answer.kind === "answered" ? graphError(answer.body)?.code : undefined;
  if (ended && code === NOT_OURS_TO_TAKE) return { kind: "delivered", id: "" };
  return sendOutcome(answer, () => action, 0, now);
}
