import type { Promised } from "./desk-hours.ts";
import type { ExpectedWait } from "./expected-wait.ts";

export type Placing =
  | {
      readonly kind: "queue";
      /** Milliseconds since 1970: an answer later is offered to whoever still waits then. */
      readonly deadlineAt: number;
      /** False when nobody is at the Desk: colleagues are told, and no wait is announced. */
      readonly attended: boolean;
    }
  | { readonly kind: "offer-callback"; readonly promise: Promised }
  /** Nobody can take it: the contact of the service is given. */
  | { readonly kind: "none" };

/** Where a citizen who is to speak with a person goes; pure. `at` in milliseconds since 1970. */
export function decidePlacing(seen: {
  readonly at: number;
  /** Whether the service is expected at the Desk now. */
  readonly open: boolean;
  /** Accounts that may answer for the service. */
  readonly agents: number;
  /** Those at their Desk now. */
  readonly present: number;
  /** Null when too little is known. */
  readonly wait: ExpectedWait | null;
  /** Null when the Desk does not open again. */
  readonly promise: Promised | null;
  readonly longestWaitMinutes: number;
}): Placing {
  const { at, open, agents, present, wait, promise, longestWaitMinutes } = seen;
  if (agents === 0) return { kind: "none" };
  if (!open) return promise === null ? { kind: "none" } : { kind: "offer-callback", promise };
  const tooLong = present > 0 && wait !== null && wait.minutes > longestWaitMinutes;
  if (tooLong && promise !== null) return { kind: "offer-callback", promise };
  return { kind: "queue", deadlineAt: at + longestWaitMinutes * 60_000, attended: present > 0 };
}
