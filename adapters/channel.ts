import type { Activity, ConversationReference } from "botbuilder";
import type { Router } from "express";

/** What a channel can show; drives splitting, buttons and their textual fallback. */
export interface Capabilities {
  /** Longest text of one message, in `unit`s. */
  readonly maxText: number;
  readonly unit: "characters" | "utf8-bytes" | "gsm7-septets";
  /** Most buttons under one message; 0 means a numbered list in the text instead. */
  readonly maxButtons: number;
  readonly typing: boolean;
  readonly markup: "markdown" | "html" | "none";
  /** True when the channel draws `channelData.parvis` itself: sources and contact are then left out of the text. */
  readonly cards?: boolean;
  /** True when Bot Framework events pass to the client or to a hub behind it: hand-offs are then told as events too. */
  readonly events?: boolean;
  /** Hours after the citizen's last message during which we may write; null without limit. */
  readonly windowHours: number | null;
}

/** What became of one outgoing message; the outbox retries only `retry`. */
export type DeliveryOutcome =
  | { readonly kind: "delivered"; readonly id: string }
  | { readonly kind: "retry"; readonly reason: string; readonly afterMilliseconds?: number }
  | {
      readonly kind: "undeliverable";
      readonly code: "window-closed" | "blocked-by-user" | "auth" | "invalid" | "policy" | "gone";
      readonly reason: string;
    };

/** One way for citizens to write to us: parses and verifies what comes in, delivers what goes out. */
export interface Channel {
  /** Bot Framework `channelId`, for example `web`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** HTTP routes, mounted at the root. */
  readonly routes: Router;
  /**
   * Sends one activity that is already committed to the outbox. `key` is the same at every attempt for the
   * same message, so that a channel able to detect repeats drops them.
   */
  deliver(
    reference: Partial<ConversationReference>,
    activity: Partial<Activity>,
    key: string,
  ): Promise<DeliveryOutcome>;
  /** Whether the citizen has the conversation before their eyes; left out where the channel cannot tell. */
  reach?(reference: Partial<ConversationReference>): Promise<Reach>;
}

export interface Reach {
  /** True while their page is open: what is sent now is seen now. */
  readonly present: boolean;
  /** Last sign of their page; null when there was none since this process started. */
  readonly lastSeenAt: Date | null;
}
