import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import { type PlatformAnswer, retryAfter } from "../platform/call-platform.ts";

const PERMANENT: Readonly<Record<number, Extract<DeliveryOutcome, { kind: "undeliverable" }>["code"]>> = {
  401: "auth",
  403: "auth",
  404: "gone",
  410: "blocked-by-user",
  423: "window-closed",
  451: "policy",
};
const accepted = z.looseObject({ id: z.string().min(1) });

/**
 * What became of a message, by the partner's answer. The same key goes with each attempt, so that one without an
 * answer is sent again without fear: the partner answers 409 to what it has already.
 */
export function sendOutcome(answer: PlatformAnswer, key: string, now: Date): DeliveryOutcome {
  if (answer.kind !== "answered") return { kind: "retry", reason: answer.kind };
  const { status, headers, body } = answer;
  const reason = `status ${status}`;
  if ((status >= 200 && status < 300) || status === 409) {
    return { kind: "delivered", id: accepted.safeParse(body).data?.id ?? key };
  }
  if (status === 429 || status === 408 || status >= 500) {
    const wait = retryAfter(headers, now);
    return { kind: "retry", reason, ...(wait === undefined ? {} : { afterMilliseconds: wait }) };
  }
  return { kind: "undeliverable", code: PERMANENT[status] ?? "invalid", reason };
}
