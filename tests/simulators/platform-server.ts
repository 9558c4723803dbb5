import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One call of ours, as the platform receives it. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly raw: Buffer;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** `null`: the connection stays open without an answer. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
} | null;

/** A platform's API on this machine. */
export interface PlatformServer {
  /** Without final slash. */
  readonly url: string;
  close(): Promise<void>;
}

export async function servePlatform(answer: (call: Call) => Promise<Reply>): Promise<PlatformServer> {
  const server = createServer((request, response) => void handle(request, response, answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => end(server) };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<Reply>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const call: Call = {
    method: request.method ?? "",
    url: new URL(request.url ?? "/", "http://platform"),
    headers: request.headers,
    raw,
    json: parsed(raw),
  };
  const reply = await answer(call).catch((error: unknown) => ({
    status: 500,
    body: String(error),
    headers: {},
  }));
  if (reply === null) return;
  const { status, body, headers } = reply;
  const bytes = Buffer.isBuffer(body) || typeof body === "string" ? body : JSON.stringify(body ?? {});
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(bytes);
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
