import type { ConversationView } from "../../api/conversation.ts";
import type { Conversation } from "./use-conversation.ts";

/** A conversation that was read. */
export type OpenConversation = Conversation & { readonly view: ConversationView };
