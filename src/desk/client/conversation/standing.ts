import type { ConversationView } from "../../api/conversation.ts";
import type { SignedIn } from "../session/signed-in.ts";

export interface Standing {
  /** The signed-in agent answers this citizen. */
  readonly mine: boolean;
  readonly canClaim: boolean;
  readonly canGiveBack: boolean;
  readonly canTransfer: boolean;
  readonly canClose: boolean;
  readonly canPropose: boolean;
}

/** What the agent may do with a conversation as it stands; the server has the last word. */
export function standingOf(view: ConversationView, session: SignedIn): Standing {
  const { state, agent, reservedFor } = view;
  const held = state === "with_agent";
  const mine = held && agent?.id === session.me.id;
  const supervises = session.permissions.includes("supervise");
  const steers = !held || mine || supervises;
  return {
    mine,
    canClaim: !held && (reservedFor === null || reservedFor === session.me.id || supervises),
    canGiveBack: held && steers,
    canTransfer: (held || state === "waiting" || state === "promised_callback") && steers,
    canClose: state !== "bot" && state !== "closed" && steers,
    canPropose: state === "closed",
  };
}
