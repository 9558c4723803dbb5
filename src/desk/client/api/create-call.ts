import type { Problem } from "../../api/session.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the server said. `refused` also stands for its own faults (status 500 and over). */
export type Outcome<T> =
  | { readonly kind: "ok"; readonly value: T }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly problem: Problem;
      /** The whole answer: a conflict also carries the state as it stands. */
      readonly body: unknown;
    }
  /** Nothing came back: whether the server did it is unknown. */
  | { readonly kind: "offline" };

/**
 * Calls the Desk's server. `path` is what comes after `/desk/api/`; `value` is undefined after a 204.
 */
export type Call = <T>(method: Method, path: string, body?: unknown) => Promise<Outcome<T>>;

export interface CallDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Token of the session; null while signed out. */
  readonly csrf: () => string | null;
  /** The server no longer knows the session. */
  readonly onSignedOut: () => void;
  /** Nothing came back. */
  readonly onUnreachable: () => void;
  /** Said when the server refuses without a word of its own. */
  readonly unexplained: string;
}

const NO_REPLY_AFTER = 20_000;

export function createCall({ fetch, csrf, onSignedOut, onUnreachable, unexplained }: CallDeps): Call {
  return async <T>(method: Method, path: string, body?: unknown): Promise<Outcome<T>> => {
    const token = csrf();
    const headers: Record<string, string> = { accept: "application/json" };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (method !== "GET" && token !== null) headers["x-parvis-csrf"] = token;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`/desk/api/${path}`, {
        method,
        headers,
        credentials: "same-origin",
        cache: "no-store",
        signal: AbortSignal.timeout(NO_REPLY_AFTER),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      onUnreachable();
      return { kind: "offline" };
    }
    const said = parse(text);
    if (response.ok) return { kind: "ok", value: said as T };
    const problem = problemOf(said) ?? { code: "unexplained", message: unexplained };
    if (response.status === 401 && problem.code === "signed-out") onSignedOut();
    return { kind: "refused", status: response.status, problem, body: said };
  };
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(said: unknown): Problem | null {
  const error = (said as { error?: Partial<Problem> } | null | undefined)?.error;
  return typeof error?.code === "string" && typeof error.message === "string" ? (error as Problem) : null;
}
