import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { eventually, handClock, startWeb, temporaryFolder, type WebServer } from "./web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let time: ReturnType<typeof handClock>;
let typed: string[];

beforeEach(async () => {
  folder = await temporaryFolder();
  time = handClock();
  typed = [];
  server = await startWeb({
    folder: folder.path,
    clock: time.clock,
    onTyping: (conversationId) => typed.push(conversationId),
  });
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

async function call(method: string, path: string, token?: string, body?: object): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  expect(response.status).toBeLessThan(300);
  return response.json();
}

async function begin(): Promise<Conversation> {
  const { token } = (await call("POST", "/parvis/web/token")) as Conversation;
  return (await call("POST", "/v3/directline/conversations", token)) as Conversation;
}

const activities = (id: string) => `/v3/directline/conversations/${id}/activities`;
const reach = (id: string) =>
  server.channel.reach?.({ conversation: { id, name: "", isGroup: false, conversationType: "" } });

describe("whether the citizen's page is open", () => {
  it("is unknown until it reads, then known for as long as it reads", async () => {
    const { conversationId, token } = await begin();
    expect(await reach(conversationId)).toEqual({ present: false, lastSeenAt: null });
    await call("GET", activities(conversationId), token);
    const read = time.clock();
    time.advance(10_000);
    expect(await reach(conversationId)).toEqual({ present: true, lastSeenAt: read });
    time.advance(1);
    expect(await reach(conversationId)).toEqual({ present: false, lastSeenAt: read });
    expect(server.channel.lastSeen(conversationId)).toEqual(read);
    expect(server.channel.lastSeen("another")).toBeNull();
  });

  it("follows its stream: now while open, the moment it left afterwards", async () => {
    const { conversationId, streamUrl } = await begin();
    const socket = new WebSocket(streamUrl);
    await once(socket, "open");
    time.advance(60_000);
    expect(await reach(conversationId)).toEqual({ present: true, lastSeenAt: time.clock() });
    const left = time.clock();
    socket.close(1001);
    await once(socket, "close");
    time.advance(11_000);
    await eventually("left", async () => (await reach(conversationId))?.present === false);
    // The server hears of the goodbye before or after the clock moved: both are this minute.
    expect(server.channel.lastSeen(conversationId)?.getTime()).toBeGreaterThanOrEqual(left.getTime());
  });

  it("keeps the last sign of a connection that was cut without goodbye", async () => {
    const { conversationId, streamUrl } = await begin();
    const opened = time.clock();
    const socket = new WebSocket(streamUrl);
    await once(socket, "open");
    time.advance(30_000);
    socket.terminate();
    await eventually("cut", async () => (await reach(conversationId))?.present === false);
    expect(server.channel.lastSeen(conversationId)).toEqual(opened);
  });
});

describe("that the citizen is writing", () => {
  it("is passed on once in two seconds for each conversation", async () => {
    const [one, other] = [await begin(), await begin()];
    const type = ({ conversationId, token }: Conversation) =>
      call("POST", activities(conversationId), token, { type: "typing" });
    await type(one);
    await type(one);
    await type(other);
    time.advance(1900);
    await type(one);
    expect(typed).toEqual([one.conversationId, other.conversationId]);
    time.advance(100);
    await type(one);
    expect(typed).toEqual([one.conversationId, other.conversationId, one.conversationId]);
  });

  it("is passed on for nobody else's conversation", async () => {
    const [one, other] = [await begin(), await begin()];
    const response = await fetch(`${server.url}${activities(other.conversationId)}`, {
      method: "POST",
      headers: { authorization: `Bearer ${one.token}`, "content-type": "application/json" },
      body: JSON.stringify({ type: "typing" }),
    });
    expect(response.status).toBe(403);
    expect(typed).toEqual([]);
  });

  it("shows the citizen the agent's name, and is kept nowhere", async () => {
    const { conversationId, token, streamUrl } = await begin();
    const socket = new WebSocket(streamUrl);
    const frames: string[] = [];
    socket.on("message", (data) => frames.push(String(data)));
    await once(socket, "open");
    // The greeting has gone out: what follows is not behind it.
    await eventually("greeted", () => frames.length > 0);
    const agent = { id: "agent", name: "Camille, État civil" };
    const to = { conversation: { id: conversationId, name: "", isGroup: false, conversationType: "" } };
    await eventually("shown", async () => {
      await server.channel.deliver(to, { type: "typing", from: agent }, "typing");
      return frames.some((frame) => frame.includes('"typing"'));
    });
    expect(frames.find((frame) => frame.includes('"typing"'))).toContain("Camille, État civil");
    const { activities: kept } = (await call("GET", activities(conversationId), token)) as {
      activities: object[];
    };
    expect(JSON.stringify(kept)).not.toContain("typing");
    socket.terminate();
  });
});
