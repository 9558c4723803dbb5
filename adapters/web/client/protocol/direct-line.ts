import type { FeedbackTarget } from "../../../../src/conversation/outgoing-activity.ts";
import type { WebConfig } from "../../presentation.ts";
import type { ActivitySet, Opened } from "./wire.ts";

/** What became of a call. `lost`: the token or its conversation is no longer good. `later`: after so many seconds. */
export type Reply<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "unreachable" }
  | { readonly kind: "later"; readonly seconds: number }
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly message: string };

/** What the citizen thinks of an answer or of a hand-off. */
export interface Rating extends FeedbackTarget {
  readonly id: string;
  readonly useful: boolean;
}

export interface Session {
  readonly token: string;
  readonly conversationId: string;
}

/** The calls of `adapters/web/README.md`; none of them throws. */
export interface DirectLine {
  config(): Promise<Reply<WebConfig>>;
  /** A token for a conversation that does not exist yet. */
  open(): Promise<Reply<Session>>;
  start(session: Session): Promise<Reply<Opened>>;
  reconnect(session: Session, watermark: string): Promise<Reply<Opened>>;
  refresh(session: Session): Promise<Reply<Opened>>;
  /** A fresh token for one that ended while the page slept. */
  wake(session: Session): Promise<Reply<Opened>>;
  read(session: Session, watermark: string): Promise<Reply<ActivitySet>>;
  /** `id` makes a repeat harmless. */
  say(session: Session, message: { readonly id: string; readonly text: string }): Promise<Reply<unknown>>;
  /** Says what the citizen thinks of an answer or of a hand-off; `id` makes a repeat harmless. */
  rate(session: Session, rating: Rating): Promise<Reply<unknown>>;
  /** Says that the citizen is writing. */
  type(session: Session): Promise<Reply<unknown>>;
}

/** A call without answer counts as unreachable after this; milliseconds. */
const PATIENCE = 15_000;
const DEFAULT_WAIT = 10;

/**
 * @param base address of the service, ending in "/"
 * @param entry reference of the link that led here, told when a conversation is opened
 */
export function createDirectLine(base: string, entry: string | null = null): DirectLine {
  const conversations = "v3/directline/conversations";
  const of = ({ conversationId }: Session) => `${conversations}/${encodeURIComponent(conversationId)}`;

  async function call<T>(
    method: "GET" | "POST",
    path: string,
    session: Session | null,
    body?: object,
  ): Promise<Reply<T>> {
    try {
      const response = await fetch(base + path, {
        method,
        headers: {
          ...(session === null ? {} : { authorization: `Bearer ${session.token}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        credentials: "omit",
        signal: AbortSignal.timeout(PATIENCE),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.ok) return { kind: "ok", value: (await response.json()) as T };
      if (response.status === 429) {
        return { kind: "later", seconds: Number(response.headers.get("retry-after")) || DEFAULT_WAIT };
      }
      if (response.status >= 500) return { kind: "unreachable" };
      if (session !== null && [401, 403, 404].includes(response.status)) return { kind: "lost" };
      const refusal = (await response.json()) as { error?: { message?: string } };
      return { kind: "refused", message: refusal.error?.message ?? "" };
    } catch {
      return { kind: "unreachable" };
    }
  }

  const post = (session: Session, activity: object) =>
    call("POST", `${of(session)}/activities`, session, activity);

  return {
    config: () => call("GET", "parvis/web/config", null),
    open: () => call("POST", "parvis/web/token", null),
    start: (session) => call("POST", conversations, session, entry === null ? undefined : { entry }),
    reconnect: (session, watermark) => call("GET", `${of(session)}?watermark=${watermark}`, session),
    refresh: (session) => call("POST", "v3/directline/tokens/refresh", session),
    wake: (session) => call("POST", "parvis/web/resume", session),
    read: (session, watermark) => call("GET", `${of(session)}/activities?watermark=${watermark}`, session),
    say: (session, { id, text }) =>
      post(session, { type: "message", text, locale: "fr-FR", channelData: { clientActivityID: id } }),
    rate: (session, { id, kind, target, useful }) =>
      post(session, {
        type: "event",
        name: "parvis/feedback",
        value: { kind, target, useful },
        channelData: { clientActivityID: id },
      }),
    type: (session) => post(session, { type: "typing" }),
  };
}
