import express from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCall } from "../../../../src/desk/client/api/create-call.ts";

async function server() {
  const app = express();
  const seen: Array<{ method: string; url: string; csrf: string | undefined; body: unknown }> = [];
  app.use(express.json(), (request, _response, next) => {
    const { method, url, body } = request;
    seen.push({ method, url, csrf: request.get("x-parvis-csrf"), body });
    next();
  });
  app.get("/desk/api/ok", (_request, response) => void response.json({ fine: true }));
  app.post("/desk/api/nothing", (_request, response) => void response.status(204).end());
  app.get("/desk/api/out", (_request, response) => {
    response.status(401).json({ error: { code: "signed-out", message: "Reconnectez-vous." } });
  });
  app.post("/desk/api/conflict", (_request, response) => {
    response
      .status(409)
      .json({ error: { code: "conflict", message: "Prise." }, conversation: { version: 3 } });
  });
  app.get("/desk/api/broken", (_request, response) => void response.status(502).send("<html>"));
  app.get("/desk/api/cut", (request) => void request.socket.destroy());
  const listening = app.listen(0, "127.0.0.1");
  await new Promise((ready) => listening.once("listening", ready));
  onTestFinished(() => void listening.close());
  const { port } = listening.address() as { port: number };
  const told: string[] = [];
  const call = createCall({
    fetch: (url, init) => fetch(`http://127.0.0.1:${port}${url}`, init),
    csrf: () => "token",
    onSignedOut: () => void told.push("signed-out"),
    onUnreachable: () => void told.push("unreachable"),
    unexplained: "Inexpliqué.",
  });
  return { call, seen, told };
}

describe("calls of the Desk's pages", () => {
  it("send the token with what changes something, and only then", async () => {
    const { call, seen } = await server();
    expect(await call("GET", "ok")).toEqual({ kind: "ok", value: { fine: true } });
    expect(await call("POST", "nothing", { a: 1 })).toEqual({ kind: "ok", value: undefined });
    expect(seen).toMatchObject([
      { method: "GET", url: "/desk/api/ok", csrf: undefined },
      { method: "POST", url: "/desk/api/nothing", csrf: "token", body: { a: 1 } },
    ]);
  });

  it("give back what a refusal says and carries", async () => {
    const { call, told } = await server();
    expect(await call("POST", "conflict", {})).toMatchObject({
      ...{ kind: "refused", status: 409, problem: { code: "conflict", message: "Prise." } },
      body: { conversation: { version: 3 } },
    });
    expect(await call("GET", "broken")).toMatchObject({
      kind: "refused",
      problem: { message: "Inexpliqué." },
    });
    expect(told).toEqual([]);
  });

  it("say when the session is gone, or nothing came back", async () => {
    const { call, told } = await server();
    expect(await call("GET", "out")).toMatchObject({ kind: "refused", status: 401 });
    expect(await call("GET", "cut")).toEqual({ kind: "offline" });
    expect(told).toEqual(["signed-out", "unreachable"]);
  });
});
