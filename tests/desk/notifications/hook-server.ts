import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HookServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly received: ReceivedCall[];
  answer: (response: ServerResponse, call: ReceivedCall) => void;
}

/** A real HTTP server on this machine that keeps what it is sent; stopped when the test ends. */
export async function startHookServer(): Promise<HookServer> {
  const received: ReceivedCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = {
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    received.push(call);
    running.answer(response, call);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const running: HookServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (response) => response.writeHead(204).end(),
  };
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
  });
  return running;
}
