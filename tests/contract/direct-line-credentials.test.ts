import { describe, expect, it } from "vitest";
import type { WebSession } from "../../adapters/web/presentation.ts";
import { BACKEND_SECRET, EMBEDDING_SITE, SECRET } from "../adapters/web/web-server.ts";
import { type Call, handMadeCalls, message, refused } from "./hand-made-calls.ts";

const { line, call, post, activities, startedSession, time, resign, streamTicket } = handMadeCalls();

describe("credentials", () => {
  it("asks for a token", async () => {
    const answer = await call("GET", activities());
    expect(answer).toMatchObject(refused(401, "Unauthorized"));
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each([
    ["garbage", () => "garbage"],
    ["three empty parts", () => ".."],
    ["a changed signature", () => `${line.session.token.slice(0, -4)}AAAA`],
    ["no signature", () => line.session.token.replace(/[^.]+$/, "")],
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
        expect(await call(method, path, { token: line.session.token, ...body })).toMatchObject(
          refused(403, "Forbidden"),
        );
      }
    }
  });

  it("says that a token has expired", async () => {
    time.advance(30 * 60_000);
    expect(await post(message())).toMatchObject(refused(403, "TokenExpired"));
    expect(await call("POST", "/v3/directline/tokens/refresh", { token: line.session.token })).toMatchObject(
      refused(403, "TokenExpired"),
    );
  });

  it("lets our own page take its conversation up after a sleep, for a week", async () => {
    const { token, conversationId } = line.session;
    const resume = (given?: string) =>
      call("POST", "/parvis/web/resume", given === undefined ? {} : { token: given });
    time.advance(12 * 60 * 60_000);
    const woken = await resume(token);
    expect(woken).toMatchObject({ status: 200, body: { conversationId } });
    const read = await call("GET", activities(conversationId), { token: String(woken.body.token) });
    expect(read.status).toBe(200);
    expect(await resume()).toMatchObject(refused(403, "Forbidden"));
    expect(await resume(`${token.slice(0, -4)}AAAA`)).toMatchObject(refused(403, "Forbidden"));
    time.advance(7 * 24 * 60 * 60_000);
    expect(await resume(token)).toMatchObject(refused(403, "TokenExpired"));
  });

  it("does not know a conversation that was never started", async () => {
    const opened = (await call("POST", "/parvis/web/token")).body as unknown as WebSession;
    const answer = await call("GET", activities(opened.conversationId), { token: opened.token });
    expect(answer).toMatchObject(refused(404, "NotFound"));
  });

  it("starts a conversation once", async () => {
    const again = await call("POST", "/v3/directline/conversations", { token: line.session.token });
    expect(again).toMatchObject({ status: 200, body: { conversationId: line.session.conversationId } });
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
    const answer = await call("POST", "/parvis/web/token", { headers: { origin: line.server.url } });
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
