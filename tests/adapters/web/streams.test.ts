import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { WebLimits } from "../../../adapters/web/limits.ts";
import { eventually, handClock, startWeb, temporaryFolder, type WebServer } from "./web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let time: ReturnType<typeof handClock>;
let sockets: WebSocket[];

beforeEach(async () => {
  folder = await temporaryFolder();
  time = handClock();
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await server.stop();
  await folder.remove();
});

async function start(limits: Partial<WebLimits> = {}): Promise<Conversation> {
  server = await startWeb({ folder: folder.path, clock: time.clock, limits });
  return newConversation();
}

interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

async function newConversation(): Promise<Conversation> {
  const session = (await json("POST", "/parvis/web/token")) as { readonly token: string };
  const conversation = (await json("POST", "/v3/directline/conversations", session.token)) as Conversation;
  return conversation;
}

async function json(method: string, path: string, token?: string): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  expect(response.ok).toBe(true);
  return response.json();
}

interface Listener {
  readonly socket: WebSocket;
  readonly frames: string[];
  readonly closed: { code?: number };
  texts(): string[];
}

async function listen(url: string): Promise<Listener> {
  const socket = new WebSocket(url);
  sockets.push(socket);
  const frames: string[] = [];
  const closed: Listener["closed"] = {};
  socket.on("message", (data) => frames.push(String(data)));
  socket.on("close", (code) => {
    closed.code = code;
  });
  socket.on("error", () => {});
  await once(socket, "open");
  const texts = () =>
    frames
      .filter((frame) => frame !== "")
      .flatMap((frame) => (JSON.parse(frame) as { activities: Array<{ text?: string }> }).activities)
      .flatMap(({ text }) => text ?? []);
  return { socket, frames, closed, texts };
}

const say = (conversationId: string, text: string, key = text) =>
  server.channel.deliver(
    { conversation: { id: conversationId, name: "", isGroup: false, conversationType: "" } },
    { type: "message", text },
    key,
  );

async function handshake(url: string): Promise<number> {
  const socket = new WebSocket(url);
  sockets.push(socket);
  socket.on("error", () => {});
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
  return response.statusCode;
}

describe("streams", () => {
  it("resume from the watermark of the address", async () => {
    const { conversationId, token } = await start();
    await eventually("greeted", async () => (await say(conversationId, "un")).kind === "delivered");
    for (const text of ["deux", "trois"]) await say(conversationId, text);
    const path = `/v3/directline/conversations/${conversationId}`;
    const read = async () =>
      (await json("GET", `${path}/activities`, token)) as {
        activities: Array<{ text: string }>;
        watermark: string;
      };
    // The greeting comes when it comes: nothing is left to arrive once it is there too.
    await eventually("the greeting", async () => (await read()).activities.length === 4);
    const all = await read();
    const watermark = all.activities.findIndex(({ text }) => text === "deux") + 1;
    const { streamUrl } = (await json("GET", `${path}?watermark=${watermark}`, token)) as Conversation;
    const { frames, texts } = await listen(streamUrl);
    await eventually("resumed", () => texts().includes("trois"));
    expect(texts()).not.toContain("deux");
    expect(JSON.parse(frames[0] ?? "")).toMatchObject({ watermark: all.watermark });
  });

  it("send hundreds of missed activities in order, once each, while more arrive", async () => {
    const { conversationId, streamUrl } = await start();
    const sent: string[] = [];
    for (let count = 0; count < 250; count += 1) {
      sent.push(`n${count}`);
      await say(conversationId, `n${count}`);
    }
    const { texts } = await listen(streamUrl);
    const late = Array.from({ length: 50 }, (_, count) => `late${count}`);
    await Promise.all(late.map((text) => say(conversationId, text)));
    await eventually("everything", () => texts().length >= 301);
    const heard = texts().filter((text) => /^(n|late)\d/.test(text));
    expect(heard).toEqual([...sent, ...late]);
  });

  it("deliver a message repeated by the outbox once", async () => {
    const { conversationId, streamUrl } = await start();
    const { texts } = await listen(streamUrl);
    const first = await say(conversationId, "une seule fois", "key");
    expect(await say(conversationId, "une seule fois", "key")).toEqual(first);
    await say(conversationId, "fin");
    await eventually("the end", () => texts().includes("fin"));
    expect(texts().filter((text) => text === "une seule fois")).toHaveLength(1);
  });

  it("show that the bot types, and keep no trace of it", async () => {
    const { conversationId, token, streamUrl } = await start();
    const { frames, texts } = await listen(streamUrl);
    await eventually("the greeting", () => texts().length === 1);
    const outcome = await server.channel.deliver(
      { conversation: { id: conversationId, name: "", isGroup: false, conversationType: "" } },
      { type: "typing" },
      "typing-1",
    );
    expect(outcome.kind).toBe("delivered");
    await eventually("typing", () => frames.some((frame) => frame.includes('"typing"')));
    const log = await json("GET", `/v3/directline/conversations/${conversationId}/activities`, token);
    expect(JSON.stringify(log)).not.toContain("typing");
  });

  it("are kept alive by empty frames", async () => {
    const { streamUrl } = await start({ keepAliveMilliseconds: 30 });
    const { frames, socket } = await listen(streamUrl);
    await eventually("keep-alive", () => frames.filter((frame) => frame === "").length >= 3);
    socket.send("");
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  it("drop a client that no longer answers", async () => {
    const { streamUrl } = await start({ keepAliveMilliseconds: 50 });
    const { pathname, search } = new URL(streamUrl);
    const mute = connectSocket(server.port, "127.0.0.1");
    mute.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    let heard = "";
    mute.on("data", (data) => {
      heard += data.toString("latin1");
    });
    await once(mute, "close");
    expect(heard).toMatch(/^HTTP\/1\.1 101/);
  });

  it("end with the life of a token, so that the client comes back with a fresh one", async () => {
    const { streamUrl } = await start({ keepAliveMilliseconds: 30 });
    const { closed } = await listen(streamUrl);
    time.advance(30 * 60_000);
    await eventually("ended", () => closed.code !== undefined);
    expect(closed.code).toBe(1008);
  });

  it("keep the newest sockets of a conversation, up to the limit", async () => {
    const { conversationId, streamUrl } = await start({ socketsPerConversation: 2 });
    const [first, second, third] = [
      await listen(streamUrl),
      await listen(streamUrl),
      await listen(streamUrl),
    ];
    await eventually("the first is closed", () => first.closed.code === 1008);
    await say(conversationId, "encore là");
    await eventually("both others hear", () =>
      [second, third].every(({ texts }) => texts().includes("encore là")),
    );
  });

  it("stay within their number when many open at the same instant", async () => {
    const { conversationId, streamUrl } = await start({ socketsPerConversation: 2 });
    const all = await Promise.all(Array.from({ length: 8 }, () => listen(streamUrl)));
    await eventually("six are closed", () => all.filter(({ closed }) => closed.code === 1008).length === 6);
    await say(conversationId, "encore là");
    await eventually("two hear", () => all.filter(({ texts }) => texts().includes("encore là")).length === 2);
  });

  it("refuse long frames from a client without harm to others", async () => {
    const { streamUrl, conversationId } = await start();
    const loud = await listen(streamUrl);
    const quiet = await listen(streamUrl);
    loud.socket.send("x".repeat(10_000));
    await eventually("closed", () => loud.closed.code === 1009);
    await say(conversationId, "toujours là");
    await eventually("heard", () => quiet.texts().includes("toujours là"));
  });

  it("refuse tickets that are late, forged, of another kind or of another conversation", async () => {
    const { streamUrl, token, conversationId } = await start();
    const other = await newConversation();
    const ticketOf = (address: string) => new URL(address).searchParams.get("t") ?? "";
    const withTicket = (ticket: string, watermark = "0") => {
      const url = new URL(streamUrl);
      url.search = new URLSearchParams({ t: ticket, watermark }).toString();
      return url.href;
    };
    expect(await handshake(withTicket(`${ticketOf(streamUrl).slice(0, -4)}AAAA`))).toBe(403);
    expect(await handshake(withTicket(token))).toBe(403);
    expect(await handshake(withTicket(""))).toBe(403);
    expect(await handshake(withTicket(ticketOf(other.streamUrl)))).toBe(403);
    expect(await handshake(withTicket(ticketOf(streamUrl), "abc"))).toBe(400);
    time.advance(61_000);
    expect(await handshake(streamUrl)).toBe(403);
    expect((await say(conversationId, "intact")).kind).toBe("delivered");
  });

  it("leave other paths to others, and survive a handshake that is no WebSocket", async () => {
    const { streamUrl, conversationId } = await start();
    expect(await handshake(`${server.url.replace("http", "ws")}/desk/stream`)).toBe(404);
    const { pathname, search } = new URL(streamUrl);
    for (const extra of ["", "Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n"]) {
      const raw = connectSocket(server.port, "127.0.0.1");
      raw.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${extra}\r\n`,
      );
      const [answer] = (await once(raw, "data")) as [Buffer];
      expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d/);
      raw.destroy();
    }
    expect((await say(conversationId, "debout")).kind).toBe("delivered");
  });

  it("close when the service stops", async () => {
    const { streamUrl } = await start();
    const { closed } = await listen(streamUrl);
    await server.channel.close();
    await eventually("closed", () => closed.code !== undefined);
    expect(closed.code).toBe(1001);
    expect(await handshake(streamUrl)).toBe(503);
  });
});
