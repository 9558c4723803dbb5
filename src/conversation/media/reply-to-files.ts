import { fr as conversation } from "../../i18n/fr/conversation.ts";
import { fr } from "../../i18n/fr/media.ts";
import type { PendingInbound } from "../../store/conversation-inbound.ts";
import type { TurnResult } from "../bot.ts";
import type { ConversationState } from "../conversation-state.ts";
import { type Rendering, renderNotice } from "../render-answer.ts";
import { disclosureAt } from "../take-turn.ts";
import { kindOf, readAttachments } from "./attachments.ts";

/** What the assistant says of messages that have files and no words; null when there is no file among them. */
export function replyToFiles(
  events: readonly PendingInbound[],
  state: ConversationState,
  at: Date,
  { called, capabilities }: Rendering,
): TurnResult | null {
  const last = events.flatMap((event) => readAttachments(event.activity)).at(-1);
  if (last === undefined) return null;
  const disclosure = {
    first: [conversation.disclosure(called)],
    again: [conversation.disclosureAgain],
    none: [],
  }[disclosureAt(state, at)];
  const text = [...disclosure, fr.cannotRead[kindOf(last)]].join("\n\n");
  const lastAt = Math.max(at.getTime(), state.lastAt ?? 0);
  return { said: [renderNotice("media", text, capabilities)], turn: null, state: { ...state, lastAt } };
}
