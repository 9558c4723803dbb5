import type { HandoffState } from "../../handoff/states.ts";

export const BOXES = ["waiting", "mine", "all", "callbacks", "closed"] as const;
export type Box = (typeof BOXES)[number];

/** `GET inbox?box=&service=&before=` */
export interface InboxView {
  readonly counts: Readonly<Record<Box, number>>;
  /** Callbacks whose promise has passed. */
  readonly overdue: number;
  readonly items: readonly InboxItem[];
  /** Pass it as `before` for the next page; null at the end. */
  readonly next: string | null;
}

export interface InboxItem {
  readonly conversationId: string;
  readonly state: HandoffState;
  readonly channel: string;
  readonly service: string | null;
  readonly reason: string | null;
  /** Last words of the citizen, cut. */
  readonly excerpt: string;
  readonly requestedAt: string | null;
  readonly waitingSince: string | null;
  readonly lastAt: string;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly reservedFor: string | null;
  /** Instant promised for a callback. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** The citizen wrote last: somebody owes them a reply. */
  readonly unanswered: boolean;
}

/** `GET events`: server-sent events, each `data:` one of these as JSON. After a cut the page reads everything again. */
export type LiveEvent =
  | { readonly kind: "changed"; readonly conversationId: string }
  /** Somebody new waits: worth a sound. */
  | { readonly kind: "arrived"; readonly conversationId: string; readonly service: string }
  | { readonly kind: "citizen-typing"; readonly conversationId: string }
  | { readonly kind: "presence" }
  /** The account has too many streams open: this one made room for a newer, and must not come back by itself. */
  | { readonly kind: "crowded-out" }
  | { readonly kind: "signed-out" };
