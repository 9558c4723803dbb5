import type { HandoffReason } from "../answering/answer.ts";

/** Why a conversation goes to humans: the answering's reasons, and those only the conversation knows. */
export const CONVERSATION_REASONS = [
  "clarifications",
  "failed",
  "feedback",
  "took-over",
  "elsewhere",
] as const;

export type RequestReason = HandoffReason | (typeof CONVERSATION_REASONS)[number];

/** Why a hand-off ended. */
export type EndReason =
  | "given-back"
  | "cancelled"
  | "declined"
  | "unanswered-offer"
  /** A promise broken for so long that what the citizen gave for it may no longer be kept. */
  | "forgotten"
  | "idle"
  | "answered"
  | "no-reply"
  | "by-phone"
  | "elsewhere"
  | "abuse"
  | "other";
