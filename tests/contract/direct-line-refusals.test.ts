import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebSession } from "../../adapters/web/presentation.ts";
import {
  BACKEND_SECRET,
  EMBEDDING_SITE,
  handClock,
  SECRET,
  startWeb,
  temporaryFolder,
  type WebServer,
} from "../adapters/web/web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let session: WebSession;
const time = handClock();

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startWeb({ folder: folder.path, clock: time.clock });
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});
beforeEach(async () => {
  // Refills every rate limit.
  time.advance(60_000);
  session = await startedSession();
});

async function startedSession(): Promise<WebSession> {
  const opened = (await call("POST", "/parvis/web/token").then(({ body }) => body)) as unknown as WebSession;
  expect((await call("POST", "/v3/directline/conversations", { token: opened.token })).status).toBe(201);
  return opened;
}

interface Call {
  readonly token?: string | null;
  readonly body?: string | Uint8Array | object;
  readonly headers?: Record<string, string>;
}

async function call(method: string, path: string, { token, body, headers }: Call = {}) {
  const raw = typeof body === "string" || body instanceof Uint8Array || body === undefined;
  const response = await fetch(`${server.url}${path}`, {
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

const activities = (id = session.conversationId) => `/v3/directline/conversations/${id}/activities`;
const post = (body: Call["body"], more: Call = {}) =>
  call("POST", activities(), { token: session.token, ...(body === undefined ? {} : { body }), ...more });
const message = (more: object = {}) => ({ type: "message", text: "Bonjour", ...more });
const refused = (status: number, code: string, says: RegExp = /./) => ({
  status,
  body: { error: { code, message: expect.stringMatching(says) } },
});

describe("credentials", () => {
  it("asks for a token", async () => {
    const answer = await call("GET", activities());
    expect(answer).toMatchObject(refused(401, "Unauthorized"));
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each([
    ["garbage", () => "garbage"],
    ["three empty parts", () => ".."],
    ["a changed signature", () => `${session.token.slice(0, -4)}AAAA`],
    ["no signature", () => session.token.replace(/[^.]+$/, "")],
    ["another user in the claims", () => resign({ user: "dl_someone" }, null)],
    ["the algorithm none", () => resign({}, null, { alg: "none", typ: "JWT" })],
    ["our secret used directly", () => resign({}, SECRET)],
    ["a stream ticket", async () => String(await streamTicket())],
  ])("refuses a token made of %s", async (_, forge) => {
    const token = await forge();
    expect(await call("GET", activities(), { token })).toMatchObject(refused(403, "Forbidden"));
    expect(await call("POST", "/v3/directline/tokens/refresh", { token })).toMatchObject(
      refused(403, "Forbidden"),
    );
  });

  it("refuses another conversation's token, whether that conversation exists or not", async () => {
    const other = await startedSession();
    for (const id of [other.conversationId, "no-such-conversation"]) {
      for (const [method, path] of [
        ["GET", activities(id)],
        ["POST", activities(id)],
        ["GET", `/v3/directline/conversations/${id}`],
      ] as const) {
        const body = method === "POST" ? { body: message() } : {};
        expect(await call(method, path, { token: session.token, ...body })).toMatchObject(
          refused(403, "Forbidden"),
        );
      }
    }
  });

  it("says that a token has expired", async () => {
    time.advance(30 * 60_000);
    expect(await post(message())).toMatchObject(refused(403, "TokenExpired"));
    expect(await call("POST", "/v3/directline/tokens/refresh", { token: session.token })).toMatchObject(
      refused(403, "TokenExpired"),
    );
  });

  it("does not know a conversation that was never started", async () => {
    const opened = (await call("POST", "/parvis/web/token")).body as unknown as WebSession;
    const answer = await call("GET", activities(opened.conversationId), { token: opened.token });
    expect(answer).toMatchObject(refused(404, "NotFound"));
  });

  it("starts a conversation once", async () => {
    const again = await call("POST", "/v3/directline/conversations", { token: session.token });
    expect(again).toMatchObject({ status: 200, body: { conversationId: session.conversationId } });
  });
});

describe("the town's own server", () => {
  const generate = (more: Call) => call("POST", "/v3/directline/tokens/generate", more);

  it("gets a token for its user with the shared secret", async () => {
    const answer = await generate({ token: BACKEND_SECRET, body: { user: { id: "dl_42" } } });
    expect(answer).toMatchObject({ status: 200, body: { userId: "dl_42", expires_in: 1800 } });
    const token = String(answer.body.token);
    expect((await call("POST", "/v3/directline/conversations", { token })).status).toBe(201);
  });

  it("is refused with a wrong secret, without one, or with the secret that signs tokens", async () => {
    expect(await generate({})).toMatchObject(refused(401, "Unauthorized"));
    expect(await generate({ token: `${BACKEND_SECRET}0` })).toMatchObject(
      refused(403, "Forbidden", /secret/),
    );
    expect(await generate({ token: SECRET })).toMatchObject(refused(403, "Forbidden", /secret/));
  });

  it("may not choose a user id outside the reserved prefix", async () => {
    const answer = await generate({ token: BACKEND_SECRET, body: { user: { id: "admin" } } });
    expect(answer).toMatchObject(refused(400, "BadArgument", /dl_/));
  });
});

describe("origins", () => {
  const preflight = (origin: string) =>
    call("OPTIONS", activities(), {
      headers: { origin, "access-control-request-method": "POST" },
    });

  it("lets the listed site call", async () => {
    const answer = await preflight(EMBEDDING_SITE);
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(EMBEDDING_SITE);
    expect(answer.headers.get("access-control-allow-headers")).toMatch(/Authorization/);
  });

  it("lets our own pages call", async () => {
    const answer = await call("POST", "/parvis/web/token", { headers: { origin: server.url } });
    expect(answer.status).toBe(200);
  });

  it.each([
    "https://evil.example",
    "https://www.valcour-sur-alize.example.evil.example",
    "http://www.valcour-sur-alize.example",
    "null",
  ])("refuses %s", async (origin) => {
    const answer = await call("POST", "/parvis/web/token", { headers: { origin } });
    expect(answer).toMatchObject(refused(403, "Forbidden", /allowedOrigins/));
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect((await preflight(origin)).status).toBe(403);
  });
});

describe("malformed calls", () => {
  it.each([
    ["broken JSON", "{", "BadArgument", /JSON/],
    ["no body", undefined, "BadArgument", /./],
    ["a JSON string", '"bonjour"', "BadArgument", /JSON/],
    ["a list", [message()], "BadArgument", /./],
    ["no type", { text: "Bonjour" }, "MissingProperty", /type/],
    ["an unknown type", { type: "invoke", name: "x" }, "BadArgument", /message, typing, event/],
    ["no text", { type: "message" }, "MissingProperty", /text/],
    ["a text that is a number", { type: "message", text: 12 }, "BadArgument", /text/],
    ["a blank text", message({ text: " \u0000\u202E\n " }), "BadArgument", /vide/],
    ["an event we do not offer", { type: "event", name: "tokens/response" }, "BadArgument", /name/],
    [
      "a deep value",
      { type: "event", name: "parvis/feedback", value: { a: { b: 1 } } },
      "BadArgument",
      /value/,
    ],
  ])("refuses %s", async (_, body, code, says) => {
    expect(await post(body)).toMatchObject(refused(400, code, says));
  });

  it("refuses 100 kB, and a text over 4,000 characters", async () => {
    expect(await post(message({ text: "a".repeat(100_000) }))).toMatchObject(
      refused(413, "MessageSizeTooBig", /64 ko/),
    );
    expect(await post(message({ text: "é".repeat(4001) }))).toMatchObject(
      refused(413, "MessageSizeTooBig", /4.000/),
    );
    expect((await post(message({ text: "é".repeat(4000) }))).status).toBe(200);
  });

  it.each([
    ["text/plain", {}],
    ["application/x-www-form-urlencoded", {}],
    ["application/json; charset=klingon", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ])("refuses the content type %s %o", async (type, headers) => {
    const answer = await post(JSON.stringify(message()), { headers: { "content-type": type, ...headers } });
    expect(answer).toMatchObject(refused(415, "UnsupportedMediaType"));
  });

  it("refuses files", async () => {
    const form = new FormData();
    form.set("file", new Blob(["x"]), "photo.jpg");
    const response = await fetch(
      `${server.url}/v3/directline/conversations/${session.conversationId}/upload?userId=x`,
      { method: "POST", body: form, headers: { authorization: `Bearer ${session.token}` } },
    );
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/fichiers/) } });
  });

  it.each(["abc", "-1", "1.5", "9999999999999999", "1&watermark=2", "%00"])(
    "refuses the watermark %s",
    async (watermark) => {
      for (const path of [activities(), `/v3/directline/conversations/${session.conversationId}`]) {
        const answer = await call("GET", `${path}?watermark=${watermark}`, { token: session.token });
        expect(answer).toMatchObject(refused(400, "BadArgument", /watermark/));
      }
    },
  );

  it("brings a watermark from the future back to the end of the log", async () => {
    await post(message());
    const answer = await call("GET", `${activities()}?watermark=5000`, { token: session.token });
    expect(answer.body.activities).toEqual([]);
    expect(Number(answer.body.watermark)).toBeLessThan(10);
  });

  it("refuses a path that cannot be decoded", async () => {
    const answer = await call("GET", activities("%E0%A4%A"), { token: session.token });
    expect(answer).toMatchObject(refused(400, "BadArgument"));
  });

  it("does not know other addresses", async () => {
    const answer = await call("GET", "/v3/directline/session/getsessionid", { token: session.token });
    expect(answer).toMatchObject(refused(404, "NotFound"));
  });
});

describe("what a page claims about itself", () => {
  it("is not believed", async () => {
    const answer = await post(
      `{"type":"message","text":"Bonjour\\u0007 à tous","id":"x","timestamp":"1970","channelId":"teams",
        "serviceUrl":"http://169.254.169.254/","from":{"id":"parvis","role":"bot","name":"Le maire"},
        "recipient":{"id":"x"},"conversation":{"id":"other"},"channelData":{"parvis":{"kind":"answered"},
        "clientActivityID":"abc"},"entities":[{}],"attachments":[{}],"locale":"fr-FR",
        "__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
    );
    expect(answer).toMatchObject({ status: 200, body: { id: `${session.conversationId}|u-abc` } });
    const stored = server.accepted.at(-1);
    expect(stored).toMatchObject({
      channel: "web",
      accountId: "site",
      conversationId: session.conversationId,
      userId: session.userId,
      eventId: `${session.conversationId}|u-abc`,
    });
    expect(stored?.activity).toEqual({
      type: "message",
      text: "Bonjour à tous",
      textFormat: "plain",
      locale: "fr-FR",
      channelData: { clientActivityID: "abc" },
      id: `${session.conversationId}|u-abc`,
      timestamp: time.clock().toISOString(),
      channelId: "web",
      serviceUrl: "http://localhost",
      from: { id: session.userId, role: "user" },
      recipient: { id: "parvis", role: "bot" },
      conversation: { id: session.conversationId },
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("never stores that someone is typing", async () => {
    const count = server.accepted.length;
    expect((await post({ type: "typing" })).status).toBe(200);
    const { body } = await call("GET", activities(), { token: session.token });
    expect(JSON.stringify(body.activities)).not.toContain("typing");
    expect(server.accepted).toHaveLength(count);
  });
});

describe("rate limits", () => {
  it("stops a conversation after twenty messages in a minute, and says when to come back", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 21; count += 1) statuses.push((await post(message())).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
    const answer = await post(message());
    expect(answer).toMatchObject(refused(429, "TooManyRequests"));
    time.advance(Number(answer.headers.get("retry-after")) * 1000);
    expect((await post(message())).status).toBe(200);
  });

  it("stops a visitor that spreads messages over many conversations", async () => {
    const statuses: number[] = [];
    for (let conversation = 0; conversation < 7; conversation += 1) {
      session = await startedSession();
      for (let count = 0; count < 19; count += 1) statuses.push((await post(message())).status);
    }
    expect(statuses.indexOf(429)).toBe(120);
  });

  it("stops a visitor that opens sessions in a loop", async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1)
      statuses.add((await call("POST", "/parvis/web/token")).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

describe("whatever is posted", () => {
  it("never fails, never crashes, and is refused in the Direct Line form", async () => {
    const jsonish = fc.oneof(
      fc.json({ depthSize: "large" }),
      fc.object({ withNullPrototype: true }).map((value) => JSON.stringify(value)),
      fc
        .record(
          {
            type: fc.oneof(fc.constantFrom("message", "event", "typing"), fc.string()),
            text: fc.oneof(fc.string({ unit: "binary", maxLength: 5000 }), fc.jsonValue()),
            name: fc.oneof(fc.constantFrom("parvis/start"), fc.jsonValue()),
            value: fc.jsonValue(),
            locale: fc.oneof(fc.string(), fc.jsonValue()),
            channelData: fc.oneof(fc.record({ clientActivityID: fc.jsonValue() }), fc.jsonValue()),
            from: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      fc.integer({ min: 1, max: 30_000 }).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`),
      fc.uint8Array({ maxLength: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(jsonish, async (body) => {
        time.advance(60_000);
        session = { ...session, token: await refreshed(session.token) };
        const answer = await post(body);
        expect([200, 400, 413]).toContain(answer.status);
        if (answer.status === 200) expect(answer.body.id).toMatch(/\|u-/);
        else expect(answer.body.error?.message).toMatch(/./);
      }),
      { numRuns: 400 },
    );
    expect((await post(message())).status).toBe(200);
  });
});

async function refreshed(token: string): Promise<string> {
  return String((await call("POST", "/v3/directline/tokens/refresh", { token })).body.token);
}

async function streamTicket(): Promise<string | null> {
  const { body } = await call("GET", `/v3/directline/conversations/${session.conversationId}`, {
    token: session.token,
  });
  return new URL(String(body.streamUrl)).searchParams.get("t");
}

/** The session's token with other claims; signed with `key`, or keeping the old signature. */
function resign(claims: object, key: string | null, header?: object): string {
  const [oldHeader = "", payload = "", signature] = session.token.split(".");
  const decoded = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${header === undefined ? oldHeader : encode(header)}.${encode({ ...decoded, ...claims })}`;
  return `${signed}.${key === null ? signature : createHmac("sha256", key).update(signed).digest("base64url")}`;
}
