import { once } from "node:events";
import { connect } from "node:net";
import { PassThrough } from "node:stream";
import { json, Router } from "express";
import { afterEach, describe, expect, it } from "vitest";
import { healthRoutes } from "../../src/http/health.ts";
import { type ListeningServer, startHttp } from "../../src/http/server.ts";
import { createLog } from "../../src/telemetry/log.ts";

const running: ListeningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close(0);
});

async function serve(routes: Router, port = 0) {
  const written = new PassThrough();
  const log = createLog("info", written);
  const server = await startHttp([{ routes }], { port, host: "127.0.0.1", trustedProxies: 0, log });
  running.push(server);
  return { ...server, logged: () => String(written.read() ?? "") };
}

describe("the HTTP server", () => {
  it("answers an unknown address with a French error", async () => {
    const { url } = await serve(Router());
    const response = await fetch(`${url}/nulle-part`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: "NotFound", message: "Cette adresse n'existe pas." },
    });
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("hides the inside of a fault, and logs it without the path's identifiers", async () => {
    const routes = Router();
    routes.get("/a/b/:secret", () => {
      throw new Error("base cassée");
    });
    const { url, logged } = await serve(routes);
    const response = await fetch(`${url}/a/b/citoyen-42`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("cassée");
    const line = logged();
    expect(line).toContain("base cassée");
    expect(line).not.toContain("citoyen-42");
  });

  it("answers malformed and oversized JSON with 400 and 413", async () => {
    const routes = Router();
    routes.post("/echo", json({ limit: "1kb" }), (request, response) => {
      response.json(request.body);
    });
    const { url } = await serve(routes);
    const post = (body: string) =>
      fetch(`${url}/echo`, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect((await post("{")).status).toBe(400);
    expect((await post(JSON.stringify("x".repeat(2000)))).status).toBe(413);
    expect((await post('{"a":1}')).status).toBe(200);
  });

  it("says which port is taken and what to do", async () => {
    const { url } = await serve(Router());
    const port = Number(new URL(url).port);
    await expect(serve(Router(), port)).rejects.toMatchObject({
      name: "CannotListen",
      message: `Le port ${port} est déjà utilisé par un autre programme.`,
      remedy: expect.stringContaining("PORT="),
    });
  });

  it("stops while a client keeps its connection open", async () => {
    const { url, close } = await serve(Router());
    const client = connect(Number(new URL(url).port), "127.0.0.1");
    client.on("error", () => {});
    await once(client, "connect");
    await close(50);
    client.destroy();
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe("health", () => {
  it("tells running from ready, and what is missing", async () => {
    let missing: string[] = ["aucun index en service"];
    const { url } = await serve(
      healthRoutes(
        () => missing,
        () => ({ index: { generation: 3 } }),
      ),
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const before = await fetch(`${url}/readyz`);
    expect(before.status).toBe(503);
    expect(await before.json()).toMatchObject({ missing: ["aucun index en service"] });
    missing = [];
    const after = await fetch(`${url}/readyz`);
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({ status: "ready", index: { generation: 3 } });
  });
});
