import { z } from "zod";
import type { Intent } from "./intent.ts";

const feedback = z.object({
  type: z.literal("event"),
  name: z.literal("parvis/feedback"),
  value: z.object({ kind: z.enum(["answer", "handoff"]), target: z.string().min(1), useful: z.boolean() }),
});

/** Sent by a channel's adapter that saw a message of the town's own people go by, never by a citizen's client. */
const elsewhere = z.object({
  type: z.literal("event"),
  name: z.literal("parvis/agent-wrote"),
  value: z.object({ text: z.string(), platformId: z.string().nullable().default(null) }),
});

/** Bot Framework's word from a hub, passed on by a channel that has one behind it. */
const status = z.object({
  type: z.literal("event"),
  name: z.literal("handoff.status"),
  value: z.object({ state: z.enum(["accepted", "failed", "completed"]) }),
});

/** Events that are about the hand-off; null for messages, greetings and whatever is not understood. */
export function readEvent(activity: object): Intent | null {
  const rated = feedback.safeParse(activity);
  if (rated.success) {
    const { kind, target, useful } = rated.data.value;
    return { kind: "rate", feedback: { kind, target }, useful, thank: false };
  }
  const wrote = elsewhere.safeParse(activity);
  if (wrote.success) return { kind: "answered-elsewhere", ...wrote.data.value };
  const told = status.safeParse(activity);
  return told.success ? { kind: "hub", state: told.data.value.state } : null;
}
