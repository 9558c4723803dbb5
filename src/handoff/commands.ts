import type { EndReason, RequestReason } from "./reasons.ts";

/** Whoever acts at the Desk. */
export interface Actor {
  readonly id: string;
  /** Supervisors may act on a conversation that a colleague holds. */
  readonly supervises: boolean;
}

/** Holds a conversation on behalf of people who answer from the network's own inbox, or from another hub. */
export const ELSEWHERE = "platform";

/** An event of a hand-off with what it brings; instants are milliseconds since 1970. */
export type HandoffCommand =
  | {
      readonly event: "request";
      readonly reason: RequestReason;
      readonly service: string;
      /** Masked. */
      readonly question: string | null;
      readonly answerRecordId: string | null;
    }
  | { readonly event: "queue"; readonly deadlineAt: number }
  /** `deadlineAt`: when an offer left unanswered is withdrawn. */
  | { readonly event: "offer-callback"; readonly dueAt: number; readonly deadlineAt: number }
  /** `dueAt`: in place of the date that was offered, once that one has passed. */
  | { readonly event: "accept-callback"; readonly contact: string | null; readonly dueAt?: number }
  | { readonly event: "claim"; readonly by: Actor }
  | { readonly event: "agent-writes"; readonly by: Actor }
  | { readonly event: "agent-writes-elsewhere" }
  | { readonly event: "citizen-writes" }
  | {
      readonly event: "transfer";
      readonly by: Actor;
      readonly service: string;
      readonly colleague: string | null;
      readonly deadlineAt: number;
    }
  /** The agent is gone, or the colleague it was reserved for did not come. */
  | { readonly event: "release"; readonly deadlineAt: number }
  | { readonly event: "give-back"; readonly by: Actor }
  | { readonly event: "close"; readonly by: Actor | null; readonly reason: EndReason }
  | { readonly event: "cancel"; readonly reason: EndReason };
