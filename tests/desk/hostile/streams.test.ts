import { Router } from "express";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { LiveListener } from "../../../src/desk/live/create-live.ts";
import { liveRoutes } from "../../../src/desk/live/live-routes.ts";
import { startHttp } from "../../../src/http/server.ts";
import { createLog } from "../../../src/telemetry/log.ts";
import { person } from "../serve-as.ts";
import { besiegedTown } from "./besieged-town.ts";
import { type OpenStream, openStream } from "./open-stream.ts";

const town = await besiegedTown();

describe("the stream of events must not", () => {
  it("bring the server down when one account opens thirty", async () => {
    const camille = await town.hire("Camille");
    const streams: OpenStream[] = [];
    for (let opened = 0; opened < 30; opened++) streams.push(await openStream(town.url, camille));
    await vi.waitFor(() => expect(streams.filter((stream) => stream.alive())).toHaveLength(10));
    // The newest stay, and still hear.
    const { id } = await town.waiting();
    await vi.waitFor(() => expect(streams.at(-1)?.received()).toContain(id));
  });

  it.each([
    [
      "signs out",
      (_id: string, browser: { post(path: string): Promise<Response> }) => browser.post("/logout"),
    ],
    ["changes role", (id: string) => town.admin.patch(`/accounts/${id}`, { role: "editor" })],
    ["is disabled", (id: string) => town.admin.patch(`/accounts/${id}`, { disabled: true })],
  ])("go on once its owner %s, nor bring the server down when it was not being read", async (how, end) => {
    const agent = await town.hire(`Agent-${how.replaceAll(" ", "-")}`);
    const [read, unread] = [await openStream(town.url, agent), await openStream(town.url, agent)];
    unread.stall();
    expect((await end(agent.accountId, agent)).ok).toBe(true);
    await vi.waitFor(() => expect(read.alive()).toBe(false));
    expect(read.received()).toMatch(/"kind":"signed-out"\}\s/);
    const { id } = await town.waiting();
    expect((await town.admin.get(`/conversations/${id}`)).status).toBe(200);
    expect(read.received()).not.toContain(id);
  });

  it("be given to a session that is none", async () => {
    const response = await fetch(`${town.url}/desk/api/events`, {
      headers: { cookie: "parvis_desk=forged" },
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      401,
      expect.stringContaining("application/json"),
    ]);
  });

  it("keep the news in memory for someone who does not read them", async () => {
    const { http, listeners } = await standing();
    const stream = await openStream(http.url);
    stream.stall();
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    for (let told = 0; told < 200_000 && listeners.size > 0; told++) {
      for (const listener of listeners) listener({ kind: "changed", conversationId: `conversation-${told}` });
      if (told % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(listeners.size).toBe(0);
  });

  it("keep a server from stopping, nor be opened again on one that stops", async () => {
    const { http, news } = await standing();
    const streams = [await openStream(http.url), await openStream(http.url)];
    news.end();
    await vi.waitFor(() => expect(streams.filter((stream) => stream.alive())).toEqual([]));
    expect((await fetch(`${http.url}/desk/api/events`)).status).toBe(503);
  });
});

/** The stream alone, for someone whose session is good. */
async function standing() {
  const listeners = new Set<LiveListener>();
  const log = createLog("silent");
  const router = Router();
  router.use("/desk/api", (_request, response, next) => {
    Object.assign(response.locals, { account: person("agent"), session: { id: "s" } });
    next();
  });
  const news = liveRoutes({
    live: {
      ...{ changed() {}, async typing() {}, presence() {}, close() {} },
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    accounts: { isStillSignedIn: async () => true, onEnded: () => () => {}, async touch() {} },
    log,
  });
  router.use("/desk/api", news.routes);
  const http = await startHttp([{ routes: router }], { port: 0, host: "127.0.0.1", trustedProxies: 0, log });
  onTestFinished(() => http.close(0));
  return { http, listeners, news };
}
