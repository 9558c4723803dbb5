import { ConnectionStatus } from "botframework-directlinejs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebSession } from "../../adapters/web/presentation.ts";
import {
  eventually,
  handClock,
  startWeb,
  temporaryFolder,
  type WebServer,
} from "../adapters/web/web-server.ts";
import { type Client, type ClientOptions, connect } from "./direct-line-client.ts";

const GREETING = "Bonjour, je suis un assistant automatique.";
const MINUTE = 60_000;

async function newSession(server: WebServer): Promise<WebSession> {
  const response = await fetch(`${server.url}/parvis/web/token`, { method: "POST" });
  expect(response.status).toBe(200);
  return (await response.json()) as WebSession;
}

/** A client given the conversation's id would reconnect to it; without, it starts it. */
const started = ({ token }: WebSession) => ({ token });

describe.each([
  { mode: "polling", webSocket: false },
  { mode: "WebSocket", webSocket: true },
])("botframework-directlinejs over $mode", ({ webSocket }) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: WebServer;
  let time: ReturnType<typeof handClock>;
  let clients: Client[];
  const open = (options: Pick<ClientOptions, "token"> & Partial<ClientOptions>) => {
    const client = connect({ url: server.url, webSocket, ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    time = handClock();
    clients = [];
    server = await startWeb({ folder: folder.path, clock: time.clock });
  });
  afterEach(async () => {
    for (const client of clients) client.stop();
    await server.stop();
    await folder.remove();
  });

  it("starts, is greeted, posts, and reads its own message then the reply", async () => {
    const session = await newSession(server);
    const client = open(started(session));
    await client.hears(GREETING);
    const id = await client.post("Quand ouvre la mairie ?", "c1");
    const echo = await client.hears("Quand ouvre la mairie ?");
    const reply = await client.hears("Réponse : Quand ouvre la mairie ?");
    expect(client.texts()).toEqual([
      GREETING,
      "Quand ouvre la mairie ?",
      "Réponse : Quand ouvre la mairie ?",
    ]);
    expect(echo.id).toBe(id);
    expect(echo.from).toEqual({ id: session.userId, role: "user" });
    expect(echo.channelData).toEqual({ clientActivityID: "c1" });
    expect(reply.from).toEqual({ id: "parvis", role: "bot" });
    expect(client.statuses).toContain(ConnectionStatus.Online);
  });

  it("answers a message sent twice once, under one id", async () => {
    const client = open(started(await newSession(server)));
    await client.hears(GREETING);
    const ids = await Promise.all([client.post("Bonjour", "same"), client.post("Bonjour", "same")]);
    expect(ids[0]).toBe(ids[1]);
    expect(await client.post("Bonjour", "same")).toBe(ids[0]);
    await client.hears("Réponse : Bonjour");
    await client.post("Merci", "other");
    await client.hears("Réponse : Merci");
    expect(client.texts().filter((text) => text === "Bonjour")).toHaveLength(1);
    expect(server.accepted.filter(({ activity }) => "text" in activity)).toHaveLength(2);
  });

  it("comes back with its watermark after a restart, and misses nothing", async () => {
    const session = await newSession(server);
    const before = open(started(session));
    await before.hears(GREETING);
    const watermark = await lastWatermark(session);
    before.stop();
    await say(session, "Message envoyé sur une page fermée");
    const { port } = server;
    await server.stop();
    server = await startWeb({ folder: folder.path, clock: time.clock, port });

    const after = open({ ...session, watermark });
    await after.post("Me revoilà");
    await after.hears("Réponse : Me revoilà");
    // The library hands the activities of one frame over one by one, and lets the next frame in between.
    await after.hears("Réponse : Message envoyé sur une page fermée");
    expect(after.texts()).toContain("Message envoyé sur une page fermée");
    expect(after.texts()).not.toContain(GREETING);
  });

  it("renews its token and goes on past the first one's life", async () => {
    const client = open(started(await newSession(server)));
    await client.hears(GREETING);
    time.advance(20 * MINUTE);
    const internals = client.directLine as unknown as {
      token: string;
      refreshToken(): { toPromise(): Promise<string> };
    };
    internals.token = await internals.refreshToken().toPromise();
    time.advance(20 * MINUTE);
    expect(await client.post("Toujours là")).toMatch(/\|u-/);
    await client.hears("Réponse : Toujours là");
  });

  it("is told its session ended when its token expires", async () => {
    const client = open(started(await newSession(server)));
    await client.hears(GREETING);
    time.advance(31 * MINUTE);
    expect(await client.post("Trop tard")).toBe("retry");
    await client.reaches(ConnectionStatus.ExpiredToken);
    expect(server.accepted.some(({ activity }) => "text" in activity)).toBe(false);
  });

  it("fails to connect with a forged token", async () => {
    const { token } = await newSession(server);
    const client = open({ token: `${token.slice(0, -4)}AAAA` });
    await client.reaches(ConnectionStatus.FailedToConnect);
  });

  async function lastWatermark(session: WebSession): Promise<string> {
    const response = await fetch(
      `${server.url}/v3/directline/conversations/${session.conversationId}/activities`,
      { headers: { authorization: `Bearer ${session.token}` } },
    );
    return ((await response.json()) as { readonly watermark: string }).watermark;
  }

  async function say(session: WebSession, text: string): Promise<void> {
    const count = server.accepted.length;
    const response = await fetch(
      `${server.url}/v3/directline/conversations/${session.conversationId}/activities`,
      {
        method: "POST",
        headers: { authorization: `Bearer ${session.token}`, "content-type": "application/json" },
        body: JSON.stringify({ type: "message", text }),
      },
    );
    expect(response.status).toBe(200);
    await eventually("accepted", () => server.accepted.length > count);
  }
});

describe("botframework-directlinejs, staying open", () => {
  it("reconnects its WebSocket by itself when the service restarts on the same port", async () => {
    const folder = await temporaryFolder();
    let server = await startWeb({ folder: folder.path });
    const client = connect({ url: server.url, webSocket: true, ...started(await newSession(server)) });
    await client.hears(GREETING);
    await client.post("Avant");
    await client.hears("Réponse : Avant");
    const { port } = server;
    await server.stop();
    server = await startWeb({ folder: folder.path, port });
    await client.post("Après");
    await client.hears("Réponse : Après");
    expect(client.texts()).toEqual([GREETING, "Avant", "Réponse : Avant", "Après", "Réponse : Après"]);
    client.stop();
    await server.stop();
    await folder.remove();
  });

  it("ends when the conversation has been erased", async () => {
    const folder = await temporaryFolder();
    const server = await startWeb({ folder: folder.path });
    const client = connect({ url: server.url, webSocket: false, ...started(await newSession(server)) });
    await client.hears(GREETING);
    await server.database.deleteFrom("web_conversation").execute();
    await client.reaches(ConnectionStatus.Ended);
    client.stop();
    await server.stop();
    await folder.remove();
  });
});
