import type { Activity, ConversationReference } from "botbuilder";
import type { Router } from "express";
import type { MediaOutcome, ReceivedAttachment } from "../src/conversation/attachment.ts";

/** What a channel can show; drives splitting, buttons and their textual fallback. */
export interface Capabilities {
  /** Longest text of one message, in `unit`s; longer ones are sent in several. */
  readonly maxText: number;
  /** `characters` are UTF-16 code units. */
  readonly unit: "characters" | "utf8-bytes" | "sms-segments";
  /** Most buttons under one message; 0 means a numbered list in the text instead. */
  readonly maxButtons: number;
  /** Longest title of a button, in characters; longer choices are numbered in the text. Left out without limit. */
  readonly buttonLength?: number;
  /** True where some citizens cannot see buttons: the choices are then in the text as well. */
  readonly choicesInText?: boolean;
  readonly typing: boolean;
  readonly markup: "markdown" | "html" | "none";
  /** True when the channel draws `channelData.parvis` itself: sources and contact are then left out of the text. */
  readonly cards?: boolean;
  /** True when Bot Framework events pass to the client or to a hub behind it: hand-offs are then told as events too. */
  readonly events?: boolean;
  /** True when people of the town answer from behind the channel itself (its inbox, a hub): hand-offs go there too. */
  readonly hub?: boolean;
  /** Hours after the citizen's last message during which we may write; null without limit. */
  readonly windowHours: number | null;
  /** The same for what a person writes, where the platform grants them longer; `windowHours` when left out. */
  readonly agentWindowHours?: number;
}

/** What became of one outgoing message; the outbox retries only `retry`. */
export type DeliveryOutcome =
  | { readonly kind: "delivered"; readonly id: string }
  /** Nothing reached the citizen. `afterMilliseconds`: the shortest wait the platform asks for. */
  | { readonly kind: "retry"; readonly reason: string; readonly afterMilliseconds?: number }
  /** It may have reached them (a call that timed out): never sent again blindly. */
  | { readonly kind: "unknown"; readonly reason: string }
  | {
      readonly kind: "undeliverable";
      readonly code: "window-closed" | "blocked-by-user" | "auth" | "invalid" | "policy" | "gone";
      readonly reason: string;
    };

/** What a channel may need to know of a message beside its words. */
export interface Sending {
  readonly author: "assistant" | "agent" | "notice";
  /** The citizen's last message, milliseconds since 1970. */
  readonly lastInboundAt: number;
}

/** One way for citizens to write to us: parses and verifies what comes in, delivers what goes out. */
export interface Channel {
  /** Bot Framework `channelId`, for example `web`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** HTTP routes, mounted at the root. */
  readonly routes: Router;
  /**
   * Sends one activity that is already committed to the outbox. `key` is the same at every attempt for the
   * same message, so that a channel able to detect repeats drops them. Texts are already within `maxText`, and the
   * window was looked at. Typing signs come through here too, outside the outbox, with no `sending`.
   */
  deliver(
    reference: Partial<ConversationReference>,
    activity: Partial<Activity>,
    key: string,
    sending?: Sending,
  ): Promise<DeliveryOutcome>;
  /** Whether the citizen has the conversation before their eyes; left out where the channel cannot tell. */
  reach?(reference: Partial<ConversationReference>): Promise<Reach>;
  /** Reads what a citizen sent beside words, from the platform's own servers; left out where nothing can be sent. */
  fetchMedia?(attachment: ReceivedAttachment): Promise<MediaOutcome>;
  /** Begins what the channel does by itself (polling a mailbox, renewing a token), once everything is mounted. */
  start?(): Promise<void>;
  /** Ends it; what is under way finishes. */
  close?(): Promise<void>;
  /** The account as the platform knows it, for the technician; left out where there is none. */
  readonly administration?: ChannelAdministration;
}

export interface Reach {
  /** True while their page is open: what is sent now is seen now. */
  readonly present: boolean;
  /** Last sign of their page; null when there was none since this process started. */
  readonly lastSeenAt: Date | null;
}

/** What one look at an account found. `remedy` is there whenever `status` is not `ok`. In French, for the technician. */
export interface ChannelFinding {
  /** `warning`: it works, with something less. `failure`: citizens are not answered, or not safely. */
  readonly status: "ok" | "warning" | "failure";
  readonly message: string;
  readonly remedy?: string;
}

/** What a town shows on a network before the first message. */
export interface ChannelProfile {
  /** Said on an empty conversation, where the platform has such a greeting. */
  readonly greeting: string;
  /** Questions offered to begin with: the town's suggestions. */
  readonly suggestions: readonly string[];
  /** Entries that stay: asking for a person, the town's site, personal data. `url` null sends the label as a message. */
  readonly menu: ReadonlyArray<{ readonly label: string; readonly url: string | null }>;
}

/** One part of the profile that differs from what the platform has; texts in French. */
export interface ProfileChange {
  readonly part: string;
  /** Null when the platform has nothing there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChannelAdministration {
  /**
   * Token, permissions, subscriptions, reachability of the webhook. Changes nothing.
   *
   * @param publicUrl address of this installation; null when it has none.
   */
  check(publicUrl: string | null): Promise<readonly ChannelFinding[]>;
  /**
   * Makes the platform's profile what `profile` says; a second call changes nothing. Left out where there is none.
   *
   * @param dryRun only says what would change.
   * @throws PlatformRefused when the platform refuses.
   */
  push?(profile: ChannelProfile, dryRun: boolean): Promise<readonly ProfileChange[]>;
}
