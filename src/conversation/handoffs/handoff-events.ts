import type { Handoff } from "../../handoff/advance.ts";
import type { HandoffState } from "../../handoff/states.ts";
import type { OutgoingActivity } from "../outgoing-activity.ts";

/** One entry of the transcript that a hub is given. */
export interface HubEntry {
  readonly type: "message";
  readonly text: string;
  readonly timestamp: string;
  readonly from: { readonly role: "user" | "bot" };
}

/**
 * Bot Framework's `handoff.initiate`: asks whoever stands behind the channel (an Azure hub, Omnichannel) to bring an
 * agent, with the context and what was said. Shape of `EventFactory.createHandoffInitiation` in botbuilder-core.
 */
export function handoffInitiation(handoff: Handoff, transcript: readonly HubEntry[]): OutgoingActivity {
  return {
    type: "event",
    name: "handoff.initiate",
    value: {
      Skill: handoff.service,
      Reason: handoff.reason,
      Question: handoff.question,
      HandoffId: handoff.id,
    },
    attachments: [
      { name: "Transcript", contentType: "application/json", content: { activities: transcript } },
    ],
  };
}

/**
 * Bot Framework's `handoff.status`, for a move of the hand-off: `accepted` once an agent holds it, `failed` when none
 * came, `completed` at its end; null for other moves.
 */
export function handoffStatus(from: HandoffState, to: HandoffState): OutgoingActivity | null {
  const state = statusOf(from, to);
  return state === null ? null : { type: "event", name: "handoff.status", value: { state, message: "" } };
}

function statusOf(from: HandoffState, to: HandoffState): "accepted" | "failed" | "completed" | null {
  if (to === "with_agent") return "accepted";
  if (to === "offered_callback" && (from === "waiting" || from === "requested")) return "failed";
  return to === "bot" || to === "closed" ? "completed" : null;
}
