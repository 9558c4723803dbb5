import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { fr } from "../../src/i18n/fr/web.ts";
import type { Log } from "../../src/telemetry/log.ts";
import { type ActivityLog, readWatermark } from "./activity-log.ts";
import type { WebLimits } from "./limits.ts";
import type { Presence } from "./presence.ts";
import { type Refusal, refusal, refusalResponse } from "./refusal.ts";
import { createStream, type Stream } from "./stream.ts";
import type { Tokens } from "./tokens.ts";

/** The WebSocket side of conversations. */
export interface Streams {
  /** Takes a handshake; false when the path is not a conversation's stream. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** The log of this conversation has grown. */
  notify(conversationId: string): void;
  /** Sends to whoever listens now, and keeps nothing. */
  push(conversationId: string, frame: string): void;
  /** Whether somebody listens to this conversation, on this process. */
  listening(conversationId: string): boolean;
  close(): Promise<void>;
}

export interface StreamsDeps {
  readonly activityLog: ActivityLog;
  readonly tokens: Tokens;
  readonly limits: WebLimits;
  readonly presence: Presence;
  readonly clock: () => Date;
  readonly log: Log;
}

const PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Clients send only empty keep-alive frames. */
const LARGEST_FRAME = 1024;
/** WebSocket code of a connection cut without goodbye. */
const ABNORMAL = 1006;

export function createStreams(deps: StreamsDeps): Streams {
  const { activityLog, tokens, limits, presence, clock, log } = deps;
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const byConversation = new Map<string, Set<Stream>>();
  const heartbeat = setInterval(() => {
    for (const streams of byConversation.values()) for (const stream of streams) stream.beat();
  }, limits.keepAliveMilliseconds);
  heartbeat.unref();
  let closing = false;

  const attach = (socket: WebSocket, conversationId: string, watermark: number) => {
    const streams = byConversation.get(conversationId) ?? new Set();
    byConversation.set(conversationId, streams);
    const lifetime = limits.tokenSeconds * 1000;
    const onAlive = () => presence.saw(conversationId);
    const stream = createStream({
      socket,
      conversationId,
      watermark,
      activityLog,
      lifetime,
      onAlive,
      clock,
      log,
    });
    streams.add(stream);
    onAlive();
    socket.on("close", (code) => {
      // A page that is left says goodbye; a connection found dead was last seen at its last sign.
      if (code !== ABNORMAL) onAlive();
      streams.delete(stream);
      if (streams.size === 0 && byConversation.get(conversationId) === streams) {
        byConversation.delete(conversationId);
      }
    });
    // The oldest goes, not the newest: after a network change it is often dead without our knowing. It no longer
    // counts while it closes: sockets opened in a burst each send another one away.
    const [oldest] = streams;
    if (oldest !== undefined && streams.size > limits.socketsPerConversation) {
      streams.delete(oldest);
      oldest.end(1008, "too many streams");
    }
    stream.pump();
  };

  return {
    upgrade(request, socket, head) {
      const url = URL.parse(request.url ?? "", "http://localhost");
      const conversationId = url?.pathname.match(PATH)?.[1];
      if (url === null || conversationId === undefined) return false;
      const watermark = readWatermark(url.searchParams.get("watermark") ?? undefined);
      // No Origin check here: the ticket is no cookie, so another site has nothing of the citizen's to ride on.
      const check = tokens.check(url.searchParams.get("t") ?? "", "stream");
      if (closing) rejectHandshake(socket, refusal("ServiceUnavailable"));
      else if (check.kind === "expired") rejectHandshake(socket, refusal("TokenExpired"));
      else if (check.kind === "forged" || check.claims.conv !== conversationId) {
        rejectHandshake(socket, refusal("Forbidden"));
      } else if (watermark === null) rejectHandshake(socket, refusal("BadArgument", fr.watermark));
      else server.handleUpgrade(request, socket, head, (open) => attach(open, conversationId, watermark));
      return true;
    },
    notify(conversationId) {
      for (const stream of byConversation.get(conversationId) ?? []) stream.pump();
    },
    push(conversationId, frame) {
      for (const stream of byConversation.get(conversationId) ?? []) stream.push(frame);
    },
    listening: (conversationId) => byConversation.has(conversationId),
    async close() {
      closing = true;
      clearInterval(heartbeat);
      const open = [...byConversation.values()].flatMap((streams) => [...streams]);
      await Promise.all(open.map((stream) => stream.end(1001, "server stopping")));
      server.close();
    },
  };
}

function rejectHandshake(socket: Duplex, because: Refusal): void {
  const { status, body } = refusalResponse(because);
  const text = JSON.stringify(body);
  socket.on("error", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${because.code}`,
      "Connection: close",
      "Content-Type: application/json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(text)}`,
      "",
      text,
    ].join("\r\n"),
  );
}
