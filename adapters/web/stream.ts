import type { WebSocket } from "ws";
import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import { type ActivityLog, activitySet } from "./activity-log.ts";

/** One open WebSocket. It reads the log at its own pace: a slow client delays nobody and fills no memory. */
export interface Stream {
  /** Sends what the log holds beyond what was sent. */
  pump(): void;
  /** Sends a frame that is not in the log, unless the client is behind. */
  push(frame: string): void;
  /** Keep-alive; cuts a client that has not moved since the last one, or whose token has lived. */
  beat(): void;
  /** Closes politely, then for good. */
  end(code: number, reason: string): Promise<void>;
}

export interface StreamDeps {
  readonly socket: WebSocket;
  readonly conversationId: string;
  /** Last activity the client has. */
  readonly watermark: number;
  readonly activityLog: ActivityLog;
  /** Milliseconds after which the client must come back with a fresh token. */
  readonly lifetime: number;
  /** At each sign that the client is there. */
  readonly onAlive: () => void;
  readonly clock: () => Date;
  readonly log: Log;
}

const CLOSING_GRACE = 500;

export function createStream(deps: StreamDeps): Stream {
  const { socket, conversationId, activityLog, lifetime, onAlive, clock, log } = deps;
  const openedAt = clock().getTime();
  let watermark = deps.watermark;
  let pumping = false;
  let again = false;
  let answered = true;

  socket.on("pong", () => {
    answered = true;
    onAlive();
  });
  // `close` always follows; without a listener an error would end the process.
  socket.on("error", () => {});

  const send = (frame: string) =>
    new Promise<void>((resolve, reject) =>
      socket.send(frame, (error) => (error ? reject(error) : resolve())),
    );

  const sendMissing = async () => {
    try {
      while (again && socket.readyState === socket.OPEN) {
        again = false;
        const page = await activityLog.read(conversationId, watermark);
        if (page.activities.length > 0) {
          await send(activitySet(page));
          again = true;
        }
        watermark = page.watermark;
      }
    } finally {
      pumping = false;
    }
  };

  const stream: Stream = {
    pump() {
      again = true;
      if (pumping) return;
      pumping = true;
      sendMissing().catch((error: unknown) => {
        if (socket.readyState !== socket.OPEN) return;
        log.warn("web.stream.failed", { fault: describeFault(error) });
        // The client comes back and resumes from its watermark.
        socket.terminate();
      });
    },
    push(frame) {
      if (!pumping && socket.readyState === socket.OPEN) socket.send(frame, () => {});
    },
    beat() {
      if (!answered) return socket.terminate();
      if (clock().getTime() - openedAt >= lifetime) return void stream.end(1008, "token expired");
      answered = false;
      socket.ping();
      socket.send("", () => {});
      // Another process may have written to the log.
      stream.pump();
    },
    end(code, reason) {
      if (socket.readyState === socket.CLOSED) return Promise.resolve();
      return new Promise((resolve) => {
        const cut = setTimeout(() => socket.terminate(), CLOSING_GRACE);
        socket.once("close", () => {
          clearTimeout(cut);
          resolve();
        });
        socket.close(code, reason);
      });
    },
  };
  return stream;
}
