import type { DeliveryOutcome } from "../channel.ts";
import type { PlatformAnswer } from "../platform/call-platform.ts";
import { retryAfter } from "../platform/call-platform.ts";
import { type GraphError, graphError } from "./graph.ts";

/** Errors that pass: unknown, service down, too many calls, rate limits (Messenger Platform, "Error codes"). */
const PASSING = new Set([1, 2, 4, 32, 613, 1200, 80002, 80006, 80007]);
const RATE_LIMITS = new Set([4, 32, 613, 80002, 80006, 80007]);
/** Wait after a rate limit that names none. Milliseconds. */
const RATE_WAIT = 60_000;
const WINDOW = new Set([2018278, 2534022]);
const BLOCKED = new Set([2018108, 1545041]);

/** What became of a message sent through the Send API. `id` reads the platform's id of an accepted one. */
export function sendOutcome(
  answer: PlatformAnswer,
  id: (body: unknown) => string | null,
  now: Date,
): DeliveryOutcome {
  if (answer.kind === "unreachable") return { kind: "retry", reason: "unreachable" };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: "timed out" };
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) {
    // Accepted without a word we understand: it was sent all the same.
    return { kind: "delivered", id: id(body) ?? "" };
  }
  const error = graphError(body);
  const wait = retryAfter(headers, now);
  if (error === null) {
    if (status >= 500 || status === 429) return retry(`HTTP ${status}`, wait);
    return { kind: "undeliverable", code: status === 401 ? "auth" : "invalid", reason: `HTTP ${status}` };
  }
  const reason = `error ${error.code}/${error.subcode}`;
  if (PASSING.has(error.code) && !WINDOW.has(error.subcode)) {
    return retry(reason, wait ?? (RATE_LIMITS.has(error.code) ? RATE_WAIT : undefined));
  }
  const code = permanent(error);
  if (code === null && status >= 500) return retry(reason, wait);
  return { kind: "undeliverable", code: code ?? "invalid", reason };
}

function permanent({
  code,
  subcode,
}: GraphError): Extract<DeliveryOutcome, { kind: "undeliverable" }>["code"] | null {
  if (WINDOW.has(subcode)) return "window-closed";
  if (BLOCKED.has(subcode) || code === 551) return "blocked-by-user";
  if (code === 190 || code === 200) return "auth";
  if (code === 10 || code === 368) return "policy";
  return code === 100 ? "invalid" : null;
}

function retry(reason: string, afterMilliseconds: number | undefined): DeliveryOutcome {
  return { kind: "retry", reason, ...(afterMilliseconds === undefined ? {} : { afterMilliseconds }) };
}
