import type { Citation } from "../../answering/answer.ts";
import type { HandoffState } from "../../handoff/states.ts";

/** `GET conversations/:id` */
export interface ConversationView {
  readonly conversationId: string;
  readonly channel: string;
  readonly state: HandoffState;
  /** Grows with every event of the hand-off; sent back with commands to detect what changed meanwhile. */
  readonly version: number;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly service: string | null;
  readonly reason: string | null;
  readonly question: string | null;
  readonly requestedAt: string | null;
  readonly waitingSince: string | null;
  readonly reservedFor: string | null;
  /** Until when the channel lets us write; null without limit. */
  readonly windowUntil: string | null;
  /** False when the window has closed. */
  readonly reachable: boolean;
  readonly callback: CallbackView | null;
  readonly entries: readonly EntryView[];
  /** True when older entries were left out: `GET conversations/:id?before=<sequence>`. */
  readonly more: boolean;
  readonly suggestion: SuggestionView | null;
  readonly longestReply: number;
}

export interface CallbackView {
  readonly consentedAt: string | null;
  readonly dueAt: string | null;
  /** E-mail or phone the citizen gave. */
  readonly contact: string | null;
  readonly contactKind: "email" | "phone" | null;
  /** Whether the Desk can send the reply by e-mail. */
  readonly canEmail: boolean;
}

export interface EntryView {
  readonly sequence: number;
  readonly at: string;
  readonly author: "citizen" | "assistant" | "agent" | "notice" | "note";
  /** Name of the agent or of the note's writer. */
  readonly name: string | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Choices that were offered to the citizen as buttons. */
  readonly proposals: readonly string[];
  readonly files: readonly FileView[];
  /** Why the bot answered so; null for what is not an answer of the bot. */
  readonly trace: TraceView | null;
  readonly delivery: DeliveryView | null;
}

/** A file the citizen sent; `GET conversations/:id/files/:file` gives it when it has an `id`. */
export interface FileView {
  readonly id: string | null;
  /** As the citizen's device named it. */
  readonly name: string;
  /** By its bytes. */
  readonly type: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Why it cannot be opened, in French. */
  readonly problem: string | null;
}

export interface DeliveryView {
  readonly status: "pending" | "delivered" | "undeliverable";
  /** Why, in French, when it could not be delivered. */
  readonly problem: string | null;
}

/** What the bot found and how sure it was. */
export interface TraceView {
  readonly kind: string;
  readonly reason: string | null;
  readonly confidence: number;
  readonly passages: ReadonlyArray<{
    readonly title: string;
    readonly heading: string | null;
    readonly score: number;
    readonly url: string | null;
  }>;
}

/** The bot's best draft for the citizen's last question. */
export interface SuggestionView {
  readonly answerRecordId: string;
  readonly text: string;
  readonly confidence: number;
  readonly citations: readonly Citation[];
}

/** `POST conversations/:id/claim | give-back | transfer | close | note | replies | typing | reject` */
export interface Commands {
  readonly claim: { readonly version: number };
  readonly "give-back": { readonly version: number };
  readonly transfer: {
    readonly version: number;
    readonly service: string;
    /** Account id; null for anyone of the service. */
    readonly colleague: string | null;
    readonly note: string;
  };
  readonly close: { readonly version: number; readonly reason: CloseReason };
  readonly note: { readonly key: string; readonly text: string };
  readonly replies: {
    /** Made by the page, the same at every attempt: what makes a repeat harmless. */
    readonly key: string;
    readonly text: string;
    readonly citations: readonly Citation[];
    /** The suggestion it came from, and what the agent did with it. */
    readonly suggestion: { readonly answerRecordId: string; readonly use: "accepted" | "edited" } | null;
    /** `email` sends to the address the citizen gave. */
    readonly by: "channel" | "email";
  };
  readonly typing: Record<string, never>;
  readonly reject: { readonly answerRecordId: string };
}

export const CLOSE_REASONS = ["answered", "no-reply", "by-phone", "elsewhere", "abuse", "other"] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What a command gives back: the conversation as it stands, or why not (409 `conflict` also carries it). */
export interface CommandView {
  /** Null when the command gave it to a service whose conversations the agent does not read. */
  readonly conversation: ConversationView | null;
}
