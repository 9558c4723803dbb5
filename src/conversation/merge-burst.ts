import type { PendingInbound } from "../store/conversation-inbound.ts";

export interface Burst {
  /** The last Activity: the one answered to. */
  readonly activity: object;
  readonly text: string;
  /** When the citizen finished writing, never later than now. */
  readonly at: Date;
}

/** Several messages sent in a row read as one question, in the order they were written. */
export function mergeBurst(events: readonly PendingInbound[], now: number): Burst {
  const activities = events.map((event) => JSON.parse(event.activity) as { readonly text?: unknown });
  const texts = activities.map(({ text }) => (typeof text === "string" ? text : ""));
  return {
    activity: activities.at(-1) ?? {},
    text: texts.filter((text) => text.trim() !== "").join("\n"),
    at: new Date(Math.min(now, ...events.slice(-1).map((event) => event.sentAt))),
  };
}
