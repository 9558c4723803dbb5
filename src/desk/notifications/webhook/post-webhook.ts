import type { LookupAddress } from "node:dns";
import { request as requestInClear } from "node:http";
import { request as requestOverTls } from "node:https";
import type { LookupFunction } from "node:net";
import { fr } from "../../../i18n/fr/notifications.ts";
import type { Outcome } from "../notification.ts";
import type { WebhookSettings } from "../settings.ts";
import { checkedAddresses, type Resolve } from "./checked-addresses.ts";
import { signatureHeaders } from "./sign.ts";

export interface PostDeps {
  readonly resolve: Resolve;
  readonly clock: () => Date;
  /** Milliseconds for the whole call. */
  readonly timeout: number;
}

const LONGEST_RETRY_AFTER = 60 * 60 * 1000;

export type WebhookOutcome = Outcome | { readonly kind: "gone"; readonly reason: string };

/**
 * Posts a signed body, once, to an address that was checked beforehand; redirects are not followed and the answer's
 * body is not read. `gone`: the receiver wants nothing any more (410).
 *
 * @param delivery the same at every attempt, so that the receiver recognises a repeat.
 */
export async function postWebhook(
  webhook: WebhookSettings,
  delivery: string,
  body: string,
  deps: PostDeps,
): Promise<WebhookOutcome> {
  const signal = AbortSignal.timeout(deps.timeout);
  try {
    const checked = await untilAborted(checkedAddresses(webhook, deps.resolve), signal);
    if (checked.kind === "refused") return { kind: "failed", reason: checked.reason };
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      "User-Agent": "Parvis",
      "X-Parvis-Delivery": delivery,
      ...signatureHeaders(webhook.secret, body, deps.clock()),
    };
    const answer = await post(new URL(webhook.url), headers, body, pinned(checked.addresses), signal);
    return outcomeOf(answer.status, answer.retryAfter, deps.clock());
  } catch {
    return { kind: "retry", reason: fr.reasons.webhookUnreachable, afterMilliseconds: 0 };
  }
}

function outcomeOf(status: number, retryAfter: string | undefined, now: Date): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 410) return { kind: "gone", reason: fr.reasons.webhookGone };
  const reason = fr.reasons.webhookStatus(status);
  if (status === 429 || status >= 500) {
    return { kind: "retry", reason, afterMilliseconds: retryAfterOf(retryAfter, now) };
  }
  return { kind: "failed", reason };
}

/** Milliseconds of a `Retry-After` (RFC 9110: seconds or a date), at most an hour; 0 when absent or unreadable. */
function retryAfterOf(value: string | undefined, now: Date): number {
  if (value === undefined) return 0;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(wait) ? 0 : Math.min(LONGEST_RETRY_AFTER, Math.max(0, wait));
}

function post(
  url: URL,
  headers: Readonly<Record<string, string | number>>,
  body: string,
  lookup: LookupFunction,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly retryAfter: string | undefined }> {
  const request = url.protocol === "https:" ? requestOverTls : requestInClear;
  return new Promise((resolve, reject) => {
    // Without an agent no connection is kept: each one goes to the address just checked.
    const sent = request(url, { method: "POST", headers, agent: false, lookup, signal }, (response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] });
      response.destroy();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all || first === undefined) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}
