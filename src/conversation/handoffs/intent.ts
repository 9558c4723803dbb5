import type { Handoff } from "../../handoff/advance.ts";
import { stateOf } from "../../handoff/apply.ts";
import { ELSEWHERE, type HandoffCommand } from "../../handoff/commands.ts";
import { type CitizenReply, readReply } from "../../handoff/replies/read-reply.ts";
import type { HandoffState } from "../../handoff/states.ts";
import { fr } from "../../i18n/fr/placing.ts";
import type { CarryIntent } from "../carry/carry-intent.ts";
import type { FeedbackTarget } from "../outgoing-activity.ts";
import { readEvent } from "./read-event.ts";

/** What a batch of the citizen's, or of the platform's, is to the hand-off, before any answer is sought. */
export type Intent =
  /** A message or event for the assistant, or for whoever listens. */
  | { readonly kind: "converse" }
  | { readonly kind: "move"; readonly command: HandoffCommand }
  | {
      readonly kind: "rate";
      readonly feedback: FeedbackTarget;
      readonly useful: boolean;
      readonly thank: boolean;
    }
  /** Something of ours to say about the hand-off, which does not move. */
  | { readonly kind: "ask"; readonly text: string }
  /** A message of the town's side went by that may be ours, or of somebody in the network's own inbox. */
  | { readonly kind: "answered-elsewhere"; readonly text: string; readonly platformId: string | null }
  | { readonly kind: "hub"; readonly state: "accepted" | "failed" | "completed" }
  | { readonly kind: "carry"; readonly carry: CarryIntent };

const RATED_WITHIN = 7 * 24 * 60 * 60 * 1000;

/** Reads the leading batch. `at` in milliseconds since 1970. */
export function intentOf(
  batch: { readonly activity: object; readonly text: string },
  handoff: Handoff | null,
  at: number,
): Intent {
  const event = readEvent(batch.activity);
  if (event !== null) return event;
  const { text } = batch;
  const rating = ratingOf(text, handoff, at);
  if (rating !== null) return rating;
  const state = stateOf(handoff);
  const reply = readReply(text);
  return replyIntent(state, reply) ?? { kind: "converse" };
}

function replyIntent(state: HandoffState, reply: CitizenReply): Intent | null {
  const cancel = (reason: "cancelled" | "declined"): Intent => ({
    kind: "move",
    command: { event: "cancel", reason },
  });
  const accept = (contact: string | null): Intent => ({
    kind: "move",
    command: { event: "accept-callback", contact },
  });
  switch (state) {
    case "requested":
    case "waiting":
      if (reply.kind === "human") return { kind: "ask", text: fr.alreadyWaiting(null) };
      return reply.kind === "cancel" || reply.kind === "end" ? cancel("cancelled") : null;
    case "with_agent":
      return reply.kind === "end" || (reply.kind === "cancel" && reply.wantsAssistant)
        ? cancel("cancelled")
        : null;
    case "offered_callback":
      if (reply.kind === "accept") return accept(null);
      if (reply.kind === "contact") return accept(reply.contact);
      if (reply.kind === "by-contact") return { kind: "ask", text: fr.askContact };
      if (reply.kind === "unclear-contact") return { kind: "ask", text: fr.contactUnreadable };
      return reply.kind === "decline" || reply.kind === "cancel" ? cancel("declined") : null;
    case "promised_callback":
      if (reply.kind === "contact") return accept(reply.contact);
      if (reply.kind === "by-contact") return { kind: "ask", text: fr.askContact };
      return reply.kind === "cancel" ? cancel("cancelled") : null;
    default:
      return null;
  }
}

/** The two choices under the end of an exchange, where the channel shows no cards. */
function ratingOf(text: string, handoff: Handoff | null, at: number): Intent | null {
  const said = text.trim().toLowerCase();
  const useful = said === fr.rating.yes.toLowerCase();
  if (!useful && said !== fr.rating.no.toLowerCase()) return null;
  if (handoff?.ended_at == null || handoff.first_reply_at === null) return null;
  if (at - handoff.ended_at > RATED_WITHIN) return null;
  return { kind: "rate", feedback: { kind: "handoff", target: handoff.id }, useful, thank: true };
}

/** The moves a hub's word stands for. */
export function hubCommand(state: "accepted" | "completed"): HandoffCommand {
  return state === "accepted"
    ? { event: "agent-writes-elsewhere" }
    : { event: "give-back", by: { id: ELSEWHERE, supervises: true } };
}
