import type { DeliveryOutcome } from "../channel.ts";
import { graphError } from "../meta/graph.ts";
import { type PlatformAnswer, retryAfter } from "../platform/call-platform.ts";

type Refusal = Extract<DeliveryOutcome, { kind: "undeliverable" }>["code"];

/** Cloud API, "Error codes". */
const PASSING = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131056, 131057]);
/** A citizen was written to too often: one message in six seconds, in the long run. */
export const PAIR_RATE = 131056;
const RATE_LIMITS = new Set([4, 80007, 130429]);
/** Wait after a rate limit that names none. Milliseconds. */
const RATE_WAIT = 60_000;
const LONGEST_WAIT = 3_600_000;

const REFUSALS: ReadonlyMap<number, Refusal> = new Map([
  [131047, "window-closed"],
  // Of somebody who has just written: they blocked the number, or closed their account.
  [131026, "blocked-by-user"],
  ...[0, 3, 10, 190, 200, 131005].map((code) => [code, "auth"] as const),
  ...[368, 130497, 131031, 131042, 131045, 131048, 131049, 133010, 2494191].map(
    (code) => [code, "policy"] as const,
  ),
]);

/** Our code for an error that does not pass. */
export function refusalOf(code: number): Refusal {
  return REFUSALS.get(code) ?? "invalid";
}

/**
 * What became of a message.
 *
 * @param pairLimits times in a row that this citizen's conversation met the pair rate: the wait is 4^n seconds.
 */
export function sendOutcome(
  answer: PlatformAnswer,
  id: (body: unknown) => string | null,
  pairLimits: number,
  now: Date,
): DeliveryOutcome {
  if (answer.kind === "unreachable") return { kind: "retry", reason: "unreachable" };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: "timed out" };
  const { status, headers, body } = answer;
  // Accepted without a word we understand: it was sent all the same.
  if (status >= 200 && status < 300) return { kind: "delivered", id: id(body) ?? "" };
  const code = graphError(body)?.code;
  const reason = code === undefined ? `HTTP ${status}` : `error ${code}`;
  const known = code !== undefined && REFUSALS.has(code);
  const passing = code !== undefined && PASSING.has(code);
  if (passing || (!known && (status >= 500 || status === 429))) {
    const wait = retryAfter(headers, now) ?? waitAfter(code, pairLimits);
    return { kind: "retry", reason, ...(wait === undefined ? {} : { afterMilliseconds: wait }) };
  }
  const refusal = code === undefined ? (status === 401 ? "auth" : "invalid") : refusalOf(code);
  return { kind: "undeliverable", code: refusal, reason };
}

function waitAfter(code: number | undefined, pairLimits: number): number | undefined {
  if (code === PAIR_RATE) return Math.min(LONGEST_WAIT, 4 ** pairLimits * 1000);
  return code !== undefined && RATE_LIMITS.has(code) ? RATE_WAIT : undefined;
}
