import type { Draft, DraftKind } from "../../drafts/drafts.ts";
import type { Outgoing } from "../../sending/outgoing.ts";

type Composed = Outgoing extends infer One
  ? One extends Outgoing
    ? Pick<One, "command" | "body">
    : never
  : never;

/** What is sent of a draft. A suggestion counts as accepted only while its words are untouched. */
export function composed(mode: DraftKind, draft: Draft, by: "channel" | "email"): Composed {
  const text = draft.text.trim();
  if (mode === "note") return { command: "note", body: { text } };
  const { suggestion, citations } = draft;
  return {
    command: "replies",
    body: {
      text,
      citations,
      by,
      suggestion:
        suggestion === null
          ? null
          : {
              answerRecordId: suggestion.answerRecordId,
              use: suggestion.text.trim() === text ? "accepted" : "edited",
            },
    },
  };
}
