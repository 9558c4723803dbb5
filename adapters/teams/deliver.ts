import { type Activity, type ConversationReference, TurnContext } from "botbuilder";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import { NotSent, type TeamsAdapter } from "./cloud-adapter.ts";
import type { TeamsSettings } from "./definition.ts";
import { isServiceAddress } from "./service-address.ts";

const HANDOFF = new Set(["handoff.initiate", "handoff.status"]);

/** Sends by `continueConversationAsync`, at the address that a verified activity of the citizen named. */
export function createDelivery(
  adapter: TeamsAdapter,
  { appId, serviceHosts, handoffTo }: Pick<TeamsSettings, "appId" | "serviceHosts" | "handoffTo">,
): Channel["deliver"] {
  const isSent = ({ type, name }: Partial<Activity>) =>
    type === "message" ||
    type === "typing" ||
    (type === "event" && handoffTo === "hub" && HANDOFF.has(name ?? ""));

  return async (reference, activity): Promise<DeliveryOutcome> => {
    if (!isSent(activity)) return { kind: "delivered", id: "" };
    const { activityId: _, ...to } = reference;
    if (!isServiceAddress(to.serviceUrl ?? "", serviceHosts)) {
      return { kind: "undeliverable", code: "invalid", reason: "the service is not on the list" };
    }
    let id = "";
    try {
      await adapter.continueConversationAsync(appId, to, async (context) => {
        const outgoing = TurnContext.applyConversationReference(written(activity, to), to);
        const [response] = await adapter.sendActivities(context, [outgoing]);
        id = response?.id ?? "";
      });
      return { kind: "delivered", id };
    } catch (error) {
      if (error instanceof NotSent) return error.outcome;
      throw error;
    }
  };
}

function written(activity: Partial<Activity>, to: Partial<ConversationReference>): Partial<Activity> {
  // Private chats have no threads, and the message replied to may have been deleted; our own data is not Microsoft's.
  const { replyToId: _, channelData: __, ...sent } = activity;
  if (sent.type === "message") return { ...sent, textFormat: "plain" };
  // Bot Framework's hand-off protocol: the hub finds the conversation there.
  return sent.name === "handoff.initiate" ? { ...sent, relatesTo: { ...to } as ConversationReference } : sent;
}
