import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Doings, doing } from "./doings.ts";
import { simulationPage } from "./simulation-page.ts";

export interface PageDeps {
  readonly doings: Doings;
  readonly clock: () => Date;
  readonly port: number;
  readonly desk: { readonly url: string; readonly firstLink: string | null };
}

const FILES: Readonly<Record<string, string>> = {
  "/chat.css": "text/css; charset=utf-8",
  "/chat.mjs": "text/javascript; charset=utf-8",
};
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; frame-ancestors 'none'",
};
/** Bytes of what the page may ask for. */
const LARGEST_BODY = 128 * 1024;

/** The page, what it reads twice a second, and what it asks for; for this machine only. */
export async function servePage(deps: PageDeps): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, deps).catch((error: unknown) => reply(response, 500, String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(deps.port, "127.0.0.1", resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, deps: PageDeps): Promise<void> {
  const { doings, clock, desk } = deps;
  // Another site's page cannot reach this one under a name of its own.
  if (!/^(localhost|127\.0\.0\.1):\d+$/.test(request.headers.host ?? "")) return reply(response, 421, "");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://page");
  const type = FILES[pathname];
  if (request.method === "POST" && pathname === "/do") return act(request, response, doings);
  if (request.method !== "GET") return reply(response, 405, "");
  if (type !== undefined) {
    return reply(response, 200, readFileSync(new URL(`page${pathname}`, import.meta.url), "utf8"), type);
  }
  if (pathname === "/") {
    return reply(response, 200, simulationPage(doings.abilities, desk), "text/html; charset=utf-8");
  }
  if (pathname !== "/state") return reply(response, 404, "");
  const citizen = Number(searchParams.get("citizen"));
  if (!(citizen >= 1 && citizen <= doings.abilities.citizens)) return reply(response, 400, "");
  const state = { bubbles: doings.screen(citizen), broken: doings.broken(), hour: clock().toISOString() };
  reply(response, 200, JSON.stringify(state), "application/json");
}

async function act(request: IncomingMessage, response: ServerResponse, doings: Doings): Promise<void> {
  // A form of another site cannot say so.
  if (request.headers["content-type"] !== "application/json") return reply(response, 415, "");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) return reply(response, 413, "");
    chunks.push(chunk);
  }
  const read = doing.safeParse(parsed(Buffer.concat(chunks)));
  if (!read.success) return reply(response, 400, read.error.message);
  reply(response, 200, JSON.stringify({ delivered: await doings.perform(read.data) }), "application/json");
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, status: number, body: string, type = "text/plain; charset=utf-8") {
  response.writeHead(status, { ...HEADERS, "content-type": type }).end(body);
}
