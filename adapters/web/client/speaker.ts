import type { WireActivity } from "./protocol/wire.ts";

/** Who answers the citizen now. While `waiting`, what they write waits for an agent. */
export type Speaker =
  | { readonly kind: "assistant" }
  | { readonly kind: "waiting" }
  | { readonly kind: "agent"; readonly name: string | null };

/** Kinds of messages that only come while the assistant answers. */
const OF_ASSISTANT = ["answered", "clarify"];

/** Who answers after this message of ours; null as long as agents have had no part in the conversation. */
export function speakerAfter(speaker: Speaker | null, { from, channelData }: WireActivity): Speaker | null {
  const kind = channelData?.parvis?.kind ?? "";
  const name = from?.name ?? null;
  switch (kind) {
    case "handoff-waiting":
    case "handoff-transferred":
      return { kind: "waiting" };
    case "handoff-joined":
      return { kind: "agent", name };
    case "handoff-callback":
    case "handoff-returned":
    case "handoff-closed":
    case "handoff-cancelled":
      return { kind: "assistant" };
    case "handoff-noted":
      return speaker;
    default:
      if (kind === "agent" || name !== null) return { kind: "agent", name };
      return speaker !== null && OF_ASSISTANT.includes(kind) ? { kind: "assistant" } : speaker;
  }
}
