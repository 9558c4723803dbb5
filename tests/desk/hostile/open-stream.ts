import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Browser } from "../accounts/browser.ts";

export interface OpenStream {
  /** What came so far, whole. */
  received(): string;
  /** Reads no more. */
  stall(): void;
  /** Reads again. */
  resume(): void;
  /** Whether the connection is still there. */
  alive(): boolean;
  readonly socket: Socket;
}

/** `GET events` over a bare socket, as pages that misbehave hold it. Resolves once the stream has begun. */
export async function openStream(url: string, browser?: Browser): Promise<OpenStream> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  let alive = true;
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    received += text;
  });
  for (const end of ["error", "close", "end"]) {
    socket.on(end, () => {
      alive = false;
    });
  }
  const cookie = [...(browser?.jar ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  socket.write(
    `GET /desk/api/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ${cookie}\r\n\r\n`,
  );
  while (alive && !received.includes("retry: 2000")) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    socket,
    received: () => received,
    stall: () => void socket.pause(),
    resume: () => void socket.resume(),
    alive: () => alive,
  };
}
