import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import { type PlatformAnswer, retryAfter } from "../platform/call-platform.ts";

const accepted = z.looseObject({ sid: z.string() });
const refused = z.looseObject({ code: z.number() });

/** Errors of Twilio's API that no repetition mends, by what they mean. */
const PERMANENT = {
  20003: "auth",
  20404: "auth",
  21610: "blocked-by-user",
  21211: "invalid",
  21612: "invalid",
  21614: "invalid",
  21617: "invalid",
  21408: "policy",
} as const;
/** Too many requests, queue full. */
const PASSING = new Set([20429, 14107, 30001, 21611]);

export function sendOutcome(answer: PlatformAnswer, now: Date): DeliveryOutcome {
  if (answer.kind === "unreachable") return { kind: "retry", reason: "unreachable" };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: "timed out" };
  const { status, headers, body } = answer;
  if (status === 200 || status === 201) {
    return { kind: "delivered", id: accepted.safeParse(body).data?.sid ?? "" };
  }
  const code = refused.safeParse(body).data?.code ?? 0;
  const reason = `HTTP ${status}, error ${code}`;
  const known = Object.hasOwn(PERMANENT, code) ? PERMANENT[code as keyof typeof PERMANENT] : null;
  if (known !== null) return { kind: "undeliverable", code: known, reason };
  if (status === 429 || status >= 500 || PASSING.has(code)) {
    const wait = retryAfter(headers, now);
    return { kind: "retry", reason, ...(wait === undefined ? {} : { afterMilliseconds: wait }) };
  }
  return { kind: "undeliverable", code: status === 401 ? "auth" : "invalid", reason };
}
