import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import express, { type Express, type Router } from "express";
import { fr } from "../i18n/fr/http.ts";
import type { Log } from "../telemetry/log.ts";
import { errorResponses, notFound } from "./errors.ts";

/** What the server mounts: channels and health, in order. */
export interface Mounted {
  readonly routes: Router;
  /** Takes a WebSocket handshake; false when the path is not its own. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

export interface HttpOptions {
  readonly port: number;
  readonly host: string;
  readonly trustedProxies: number;
  readonly log: Log;
}

export interface ListeningServer {
  /** Address to show, with the port really taken (0 asks the system for one). */
  readonly url: string;
  /** Stops listening, lets requests under way finish, then cuts what stays open after `graceMilliseconds`. */
  close(graceMilliseconds?: number): Promise<void>;
}

/** The server cannot listen; `remedy` says how to mend it, in French, for the technician. */
export class CannotListen extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, cause: unknown) {
    super(message, { cause });
    this.name = "CannotListen";
    this.remedy = remedy;
  }
}

/** @throws CannotListen when the port is taken or refused. */
export async function startHttp(mounted: readonly Mounted[], options: HttpOptions): Promise<ListeningServer> {
  const server = createServer(createApp(mounted, options));
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    socket.on("error", () => socket.destroy());
    if (!mounted.some((part) => part.upgrade?.(request, socket, head))) {
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
    }
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const shown = ["0.0.0.0", "::", "127.0.0.1"].includes(options.host) ? "localhost" : options.host;
  return { url: `http://${shown}:${port}`, close: (grace = 5000) => close(server, upgraded, grace) };
}

function createApp(mounted: readonly Mounted[], options: HttpOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.trustedProxies);
  app.use((_request, response, next) => {
    response.set({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
    });
    next();
  });
  for (const part of mounted) app.use(part.routes);
  app.use(notFound);
  app.use(errorResponses(options.log));
  return app;
}

function listen(server: Server, { port, host }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(new CannotListen(fr.portInUse(port), fr.portInUseRemedy(port), error));
      } else if (error.code === "EACCES") {
        reject(new CannotListen(fr.portForbidden(port), fr.portForbiddenRemedy, error));
      } else reject(new CannotListen(fr.cannotListen(host, port), fr.cannotListenRemedy, error));
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server, upgraded: ReadonlySet<Duplex>, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
