import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { WebSession } from "../../adapters/web/presentation.ts";
import { handClock, startWeb, temporaryFolder, type WebServer } from "../adapters/web/web-server.ts";

export interface Call {
  readonly token?: string | null;
  readonly body?: string | Uint8Array | object;
  readonly headers?: Record<string, string>;
}

export const message = (more: object = {}) => ({ type: "message", text: "Bonjour", ...more });

/** What a refusal looks like in Direct Line. */
export const refused = (status: number, code: string, says: RegExp = /./) => ({
  status,
  body: { error: { code, message: expect.stringMatching(says) } },
});

/**
 * A real server for the tests of a file, called without the client library, as a forger would. Each test begins
 * with a started session and with every rate limit refilled.
 */
export function handMadeCalls() {
  const time = handClock();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const line = {} as { server: WebServer; session: WebSession };

  beforeAll(async () => {
    folder = await temporaryFolder();
    line.server = await startWeb({ folder: folder.path, clock: time.clock });
  });
  afterAll(async () => {
    await line.server.stop();
    await folder.remove();
  });
  beforeEach(async () => {
    time.advance(60_000);
    line.session = await startedSession();
  });

  async function startedSession(): Promise<WebSession> {
    const opened = (await call("POST", "/parvis/web/token").then(
      ({ body }) => body,
    )) as unknown as WebSession;
    expect((await call("POST", "/v3/directline/conversations", { token: opened.token })).status).toBe(201);
    return opened;
  }

  async function call(method: string, path: string, { token, body, headers }: Call = {}) {
    const raw = typeof body === "string" || body instanceof Uint8Array || body === undefined;
    const response = await fetch(`${line.server.url}${path}`, {
      method,
      headers: {
        ...(token == null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: raw ? (body ?? null) : JSON.stringify(body),
    } as RequestInit);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith("{") ? JSON.parse(text) : {}) as {
        readonly [key: string]: unknown;
        readonly error?: { readonly code: string; readonly message: string };
      },
    };
  }

  const activities = (id = line.session.conversationId) => `/v3/directline/conversations/${id}/activities`;
  const post = (body: Call["body"], more: Call = {}) =>
    call("POST", activities(), {
      token: line.session.token,
      ...(body === undefined ? {} : { body }),
      ...more,
    });

  async function refreshed(token: string): Promise<string> {
    return String((await call("POST", "/v3/directline/tokens/refresh", { token })).body.token);
  }

  async function streamTicket(): Promise<string | null> {
    const { body } = await call("GET", `/v3/directline/conversations/${line.session.conversationId}`, {
      token: line.session.token,
    });
    return new URL(String(body.streamUrl)).searchParams.get("t");
  }

  /** The session's token with other claims; signed with `key`, or keeping the old signature. */
  function resign(claims: object, key: string | null, header?: object): string {
    const [oldHeader = "", payload = "", signature] = line.session.token.split(".");
    const decoded = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${header === undefined ? oldHeader : encode(header)}.${encode({ ...decoded, ...claims })}`;
    return `${signed}.${key === null ? signature : createHmac("sha256", key).update(signed).digest("base64url")}`;
  }

  return { line, time, startedSession, call, activities, post, refreshed, streamTicket, resign };
}
