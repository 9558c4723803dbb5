import type { ChannelEvent } from "../webhook/channel-event.ts";
import { citizenNamed } from "./citizen-ids.ts";
import { handover } from "./payload.ts";

/** Reads a change of speaker of WhatsApp Conversation Routing (`messaging_handovers`). */
export function readHandover(value: unknown, accountId: string): ChannelEvent {
  const read = handover.safeParse(value);
  if (!read.success) return { kind: "ignored", what: "handover" };
  const { sender, recipient, type, timestamp, control_passed, control_taken } = read.data;
  if (recipient.phone_number_id !== accountId) return { kind: "ignored", what: "other-account" };
  const citizen = citizenNamed(sender.user_id, sender.phone_number);
  if (citizen === null) return { kind: "ignored", what: "no-citizen" };
  const passed = type === "control_passed" || (type === undefined && control_passed != null);
  const taken = type === "control_taken" || (type === undefined && control_taken != null);
  if (!passed && !taken) return { kind: "ignored", what: "handover" };
  // It is told to the new owner, unless it names another.
  const ours = passed && control_passed?.new_owner_role !== "escalation";
  return {
    kind: "hub",
    state: ours ? "completed" : "accepted",
    where: {
      accountId,
      conversationId: `${accountId}:${citizen.userId}`,
      ...citizen,
      eventId: `${citizen.userId}:${passed ? "passed" : "taken"}:${timestamp}`,
      at: new Date(timestamp * 1000),
    },
  };
}
