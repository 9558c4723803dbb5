import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import type { XAnswer } from "./x-api.ts";

/** Wait after a rate limit that names none, in milliseconds: X counts by quarters of an hour. */
const QUARTER = 15 * 60_000;
const DAY = 24 * 60 * 60_000;

const accepted = z.looseObject({ data: z.looseObject({ dm_event_id: z.string() }) });

/** RFC 9457, and the older list of errors that some refusals still carry. */
const problem = z.looseObject({
  type: z.string().default(""),
  detail: z.string().default(""),
  errors: z
    .array(z.looseObject({ code: z.number().optional(), message: z.string().optional() }))
    .default([])
    .catch([]),
});

/** What became of a message created through `POST /2/dm_conversations/with/{id}/messages`. */
export function sendOutcome(answer: XAnswer, now: Date): DeliveryOutcome {
  if (answer.kind === "no-access") return undeliverable("auth", "authorization refused");
  if (answer.kind === "unreachable") return { kind: "retry", reason: "unreachable" };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: "timed out" };
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) {
    // Accepted without a word we understand: it was sent all the same.
    return { kind: "delivered", id: accepted.safeParse(body).data?.data.dm_event_id ?? "" };
  }
  const { type, detail, errors } = problem.safeParse(body).data ?? { type: "", detail: "", errors: [] };
  const reason = `HTTP ${status}`;
  const said = [detail, ...errors.map(({ message }) => message ?? "")].join(" ");
  // The credit is used up, or the cap set in the developer console: waiting does not help.
  if (status === 402 || /usage-capped|credits/i.test(type)) return undeliverable("policy", reason);
  if (status === 429) return { kind: "retry", reason, afterMilliseconds: untilReset(headers, now) };
  if (status >= 500) return { kind: "retry", reason };
  if (status === 401) return undeliverable("auth", reason);
  if (status === 404) return undeliverable("gone", reason);
  if (status !== 403) return undeliverable("invalid", reason);
  // These very words were taken already: by an attempt whose answer was lost, or as an earlier answer.
  if (/duplicate/i.test(said) || errors.some(({ code }) => code === 187)) {
    return { kind: "unknown", reason: `${reason} duplicate` };
  }
  const ofTheApp = /client-forbidden|unsupported-authentication|oauth1-permissions/i.test(type);
  return undeliverable(ofTheApp ? "auth" : "blocked-by-user", reason);
}

/** `x-rate-limit-reset` is in seconds since 1970. */
function untilReset(headers: Headers, now: Date): number {
  const reset = headers.get("x-rate-limit-reset") ?? "";
  if (!/^\d{1,12}$/.test(reset)) return QUARTER;
  return Math.min(DAY, Math.max(1000, Number(reset) * 1000 - now.getTime()));
}

function undeliverable(
  code: Extract<DeliveryOutcome, { kind: "undeliverable" }>["code"],
  reason: string,
): DeliveryOutcome {
  return { kind: "undeliverable", code, reason };
}
