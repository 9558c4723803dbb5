import { z } from "zod";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { CallPartner } from "./call-partner.ts";
import type { Bridge } from "./definition.ts";
import { sendOutcome } from "./send-outcome.ts";

const status = z.object({ state: z.enum(["accepted", "failed", "completed"]) });

/** Posts messages, and hand-offs where the partner wants them, to the bridge that the citizen came by. */
export function createDelivery(
  bridges: readonly Bridge[],
  call: CallPartner,
  clock: () => Date,
): Channel["deliver"] {
  return async ({ bot, user, conversation }, activity, key, sending): Promise<DeliveryOutcome> => {
    const [name, account] = bot?.id.split("/") ?? [];
    const bridge = bridges.find((known) => known.name === name);
    if (bridge === undefined || user === undefined) {
      return { kind: "undeliverable", code: "gone", reason: "no such bridge" };
    }
    const what = activity.type === "message" ? messageOf(activity) : handoffOf(activity, bridge);
    if (what === null) return { kind: "delivered", id: "" };
    const author = sending?.author ?? "notice";
    const to = { conversation: conversation?.id, account, user: user.id };
    const answer = await call(bridge, { ...what, ...to, author, idempotencyKey: key }, key);
    if (answer.kind === "not-public") {
      return { kind: "undeliverable", code: "invalid", reason: "the bridge's address is not public" };
    }
    return sendOutcome(answer, key, clock());
  };
}

type Sent = Parameters<Channel["deliver"]>[1];

function messageOf({ text = "", suggestedActions }: Sent): object {
  const choices = (suggestedActions?.actions ?? []).map(({ title, value }) => ({
    title,
    value: String(value),
  }));
  return { type: "message", text, ...(choices.length === 0 ? {} : { choices }) };
}

function handoffOf({ type, name, value }: Sent, { handoffs }: Bridge): object | null {
  if (!handoffs || type !== "event") return null;
  if (name === "handoff.initiate") return { type: "handoff", state: "requested" };
  const state = name === "handoff.status" ? status.safeParse(value).data?.state : undefined;
  return state === undefined ? null : { type: "handoff", state };
}
