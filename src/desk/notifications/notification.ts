import type { Citation } from "../../answering/answer.ts";

/** What agents are told of a hand-off outside the Desk; who, and since when, is read when it leaves. */
export const NOTICE_KINDS = ["waiting", "citizen-replied", "callback-due", "callback-overdue"] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Told once for the same `key`, however often it is queued: a key should change when it is worth telling again (the
 * hand-off's version for `waiting`, the agent's last sign of life for `citizen-replied`).
 */
export type Notification =
  | { readonly kind: NoticeKind; readonly key: string; readonly handoffId: string }
  /** An agent's reply, to a citizen who left an e-mail address. */
  | {
      readonly kind: "callback-reply";
      readonly key: string;
      /** Nothing is sent once the conversation is erased. */
      readonly conversationId: string;
      readonly to: string;
      /** What the agent wrote; may have Markdown lists. */
      readonly text: string;
      readonly citations: readonly Citation[];
      /** Id of the service that answers. */
      readonly service: string;
    }
  /** Tries the settings out: an e-mail to `to`, and a call of each webhook. */
  | { readonly kind: "test"; readonly key: string; readonly to: string };

/** A notice in a batch; `at` in milliseconds since 1970. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly handoffId: string;
  readonly at: number;
}

/** Whom a notice is for. */
export type Audience =
  | { readonly kind: "service"; readonly service: string }
  | { readonly kind: "agent"; readonly accountId: string };

export interface Recipient {
  readonly email: string;
  readonly name: string;
}

/** What is sent in one go, kept until it is; `webhook` is an id of `webhook/webhook-id.ts`. */
export type Delivery =
  | { readonly kind: "notice-email"; readonly to: Recipient; readonly notices: readonly Notice[] }
  | {
      readonly kind: "notice-webhook";
      readonly webhook: string;
      readonly event: NoticeKind;
      readonly notices: readonly Notice[];
    }
  | { readonly kind: "test-email"; readonly to: string }
  | { readonly kind: "test-webhook"; readonly webhook: string }
  | Omit<Extract<Notification, { kind: "callback-reply" }>, "key">;

export const DELIVERY_KINDS = [
  "notice-email",
  "notice-webhook",
  "test-email",
  "test-webhook",
  "callback-reply",
] as const satisfies ReadonlyArray<Delivery["kind"]>;

/** What came of one attempt. `reason` is in French, for the Desk and the technician, and quotes no address. */
export type Outcome =
  | { readonly kind: "sent" }
  | { readonly kind: "dropped" }
  | { readonly kind: "failed"; readonly reason: string }
  /** `afterMilliseconds`: shortest wait that was asked for; 0 without. */
  | { readonly kind: "retry"; readonly reason: string; readonly afterMilliseconds: number };
