import type { Answer, HandoffReason } from "../../answering/answer.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import type { HandoffCommand } from "../../handoff/commands.ts";
import { routeTo } from "../../handoff/placing/route.ts";
import type { Turn } from "../take-turn.ts";

type Request = HandoffCommand & { readonly event: "request" };

/** Another authority's matter, or nobody's here: the contact given is all an agent could say. */
const NOT_OURS: ReadonlySet<HandoffReason> = new Set(["out-of-territory", "out-of-scope"]);

/** The request that an answer makes for a person; null when the assistant has answered, or nobody here could. */
export function requestOf(turn: Turn, answerRecordId: string, collectivity: Collectivity): Request | null {
  const { answer } = turn.record;
  const reason = reasonOf(answer);
  if (reason === null) return null;
  const service = routeTo(collectivity, {
    text: turn.asked,
    contactService: answer.kind === "handoff" ? (answer.contact?.service ?? null) : null,
    topicService: answer.kind === "handoff" ? (answer.service ?? null) : null,
  });
  return { event: "request", reason, service, question: turn.asked, answerRecordId };
}

function reasonOf(answer: Answer): Request["reason"] | null {
  if (answer.kind === "failed") return "failed";
  if (answer.kind !== "handoff" || NOT_OURS.has(answer.reason)) return null;
  return answer.reason;
}
