import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import { type ActivityLog, passingSet } from "./activity-log.ts";
import { BOT, CHANNEL } from "./identity.ts";
import type { Streams } from "./streams.ts";

export interface DeliveryDeps {
  readonly activityLog: ActivityLog;
  readonly streams: Streams;
  readonly serviceUrl: string;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Internal activities (trace, delay, invokeResponse…) are not for citizens. */
const STORED = ["message", "event", "endOfConversation"];

/** Delivering to the web is writing to the log: clients read it when they can. */
export function createDelivery(deps: DeliveryDeps): Channel["deliver"] {
  const { activityLog, streams, serviceUrl, clock, log } = deps;
  return async (reference, activity, key): Promise<DeliveryOutcome> => {
    const conversationId = reference.conversation?.id;
    if (conversationId === undefined) return invalid("no conversation in the reference");
    const id = `${conversationId}|b-${key}`;
    const sent = {
      ...activity,
      id,
      timestamp: clock().toISOString(),
      channelId: CHANNEL,
      serviceUrl,
      from: { ...BOT, ...named(activity.from?.name) },
      recipient: reference.user,
      conversation: { id: conversationId },
    };
    if (activity.type === "typing") {
      streams.push(conversationId, passingSet(sent));
      return { kind: "delivered", id };
    }
    if (!STORED.includes(activity.type ?? "")) return invalid(`activity type ${activity.type}`);
    try {
      if (!(await activityLog.append(conversationId, id, sent))) {
        return { kind: "undeliverable", code: "gone", reason: "conversation erased" };
      }
    } catch (error) {
      const reason = describeFault(error);
      log.error("web.delivery.failed", { fault: reason });
      return { kind: "retry", reason };
    }
    streams.notify(conversationId);
    return { kind: "delivered", id };
  };
}

/** An agent's reply carries the agent's name; the assistant's carries none. */
function named(name: string | undefined): { readonly name?: string } {
  return name === undefined || name === "" ? {} : { name };
}

function invalid(reason: string): DeliveryOutcome {
  return { kind: "undeliverable", code: "invalid", reason };
}
