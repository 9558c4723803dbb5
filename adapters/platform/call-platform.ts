import { z } from "zod";

/** What came of one call to a platform; its body is JSON or nothing. */
export type PlatformAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Headers;
      /** Undefined when the body is no JSON. */
      readonly body: unknown;
    }
  /** Nothing was sent: the address does not answer. */
  | { readonly kind: "unreachable" }
  /** Sent, and no answer came: it may have been carried out. */
  | { readonly kind: "timed-out" };

export interface PlatformCall {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a form already. */
  readonly body?: unknown;
  /** Milliseconds. */
  readonly timeout?: number;
}

export type CallPlatform = (url: string, call: PlatformCall) => Promise<PlatformAnswer>;

const TIMEOUT = 10_000;
/** Characters of an answer read; platforms' answers are short. */
const LONGEST_BODY = 1_000_000;
/** Of a failed connection: the request never left. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "EHOSTUNREACH",
]);

/** Calls a platform at an address taken from the configuration; redirects are refused, faults become outcomes. */
export function createCallPlatform(fetcher: typeof fetch): CallPlatform {
  return async (url, { method, headers = {}, body, timeout = TIMEOUT }) => {
    const form = body instanceof URLSearchParams || body instanceof FormData;
    const json = body === undefined || form ? {} : { "content-type": "application/json" };
    try {
      const response = await fetcher(url, {
        method,
        headers: { ...json, ...headers },
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
        redirect: "error",
        signal: AbortSignal.timeout(timeout),
      });
      const text = (await response.text()).slice(0, LONGEST_BODY);
      return { kind: "answered", status: response.status, headers: response.headers, body: parsed(text) };
    } catch (error) {
      return { kind: NOT_SENT.has(codeOf(error)) ? "unreachable" : "timed-out" };
    }
  };
}

const coded = z.object({ cause: z.object({ code: z.string() }) });

function codeOf(error: unknown): string {
  const read = coded.safeParse(error);
  return read.success ? read.data.cause.code : "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds of a `Retry-After` (RFC 9110: seconds or a date), at most an hour; undefined when absent or unreadable. */
export function retryAfter(headers: Headers, now: Date): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.min(3_600_000, Math.max(0, wait));
}
