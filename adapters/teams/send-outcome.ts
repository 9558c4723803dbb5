import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import { type PlatformAnswer, retryAfter } from "../platform/call-platform.ts";

/** Statuses after which Microsoft asks to try again. */
const AGAIN = new Set([408, 412, 429, 500, 502, 503, 504]);
/** Codes of a 403 that are the citizen's doing: blocked, or the application removed. */
const BLOCKED = new Set(["ConversationBlockedByUser", "MessageWritesBlocked", "BotNotInConversationRoster"]);
const PERMANENT: Readonly<Record<number, "auth" | "gone">> = { 401: "auth", 404: "gone" };

const code = z.string().regex(/^\w{1,60}$/);
const refusal = z.looseObject({
  error: z.looseObject({ code, subCode: code.optional().catch(undefined) }),
});

/**
 * What became of an activity that the connector did not take.
 *
 * @param tokenWasGood of a 401: the same token had been taken before, so that it has merely ended.
 */
export function sendOutcome(answer: PlatformAnswer, tokenWasGood: boolean, now: Date): DeliveryOutcome {
  if (answer.kind === "unreachable") return { kind: "retry", reason: answer.kind };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: answer.kind };
  const { status, headers, body } = answer;
  const error = refusal.safeParse(body).data?.error;
  const reason = error === undefined ? `status ${status}` : `status ${status} ${error.code}`;
  if (AGAIN.has(status)) {
    const wait = retryAfter(headers, now);
    return { kind: "retry", reason, ...(wait === undefined ? {} : { afterMilliseconds: wait }) };
  }
  if (status === 401 && tokenWasGood) return { kind: "retry", reason };
  if (status === 403) {
    const blocked = BLOCKED.has(error?.code ?? "") || BLOCKED.has(error?.subCode ?? "");
    return { kind: "undeliverable", code: blocked ? "blocked-by-user" : "policy", reason };
  }
  return { kind: "undeliverable", code: PERMANENT[status] ?? "invalid", reason };
}

/** The same where not even an access token could be had: nothing was sent. */
export function tokenOutcome(answer: PlatformAnswer, now: Date): DeliveryOutcome {
  if (answer.kind !== "answered") return { kind: "retry", reason: `token: ${answer.kind}` };
  const { status, headers } = answer;
  if (!AGAIN.has(status)) return { kind: "undeliverable", code: "auth", reason: `token: status ${status}` };
  const wait = retryAfter(headers, now);
  const after = wait === undefined ? {} : { afterMilliseconds: wait };
  return { kind: "retry", reason: `token: status ${status}`, ...after };
}
