/** Tables of conversations, inbox and outbox. */
export type ConversationTables = Record<never, never>;
