import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createWebChannel, type WebChannel } from "../../../adapters/web/create-web-channel.ts";
import type { WebLimits } from "../../../adapters/web/limits.ts";
import type { WebPresentation } from "../../../adapters/web/presentation.ts";
import type { InboundEvent } from "../../../src/conversation/inbound-event.ts";
import { createInbox } from "../../../src/conversation/inbox.ts";
import { startHttp } from "../../../src/http/server.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { createLog } from "../../../src/telemetry/log.ts";

export const SECRET = "a-secret-of-at-least-thirty-two-characters";
export const BACKEND_SECRET = "the-town-site-backend-secret-0123456789";
export const EMBEDDING_SITE = "https://www.valcour-sur-alize.example";

export const PRESENTATION: WebPresentation = {
  name: "Valcour-sur-Alize",
  called: "la commune de Valcour-sur-Alize",
  website: EMBEDDING_SITE,
  demonstration: true,
  disclosure: "Un assistant automatique vous répond.",
  suggestions: ["Quels sont les horaires de la mairie ?"],
  privacyUrl: null,
  accent: "#1f4e79",
  contact: { phone: "05 36 49 10 00", email: null },
};

export interface WebServer {
  readonly url: string;
  readonly port: number;
  readonly channel: WebChannel;
  readonly database: Database;
  /** Events that were new to the inbox, in order. */
  readonly accepted: InboundEvent[];
  stop(): Promise<void>;
}

export interface WebServerOptions {
  readonly folder: string;
  readonly port?: number;
  readonly clock?: () => Date;
  readonly limits?: Partial<WebLimits>;
  readonly presentation?: WebPresentation;
  readonly publicUrl?: string;
  readonly widgetFile?: string;
  readonly onTyping?: (conversationId: string) => void;
  /** While true, the stand-in bot answers nothing. */
  readonly silent?: () => boolean;
}

/**
 * The web channel on a real HTTP server, a real database and the real inbox. In place of the bot, whoever writes
 * is answered "Réponse : …" at once, after a greeting.
 */
export async function startWeb(options: WebServerOptions): Promise<WebServer> {
  const clock = options.clock ?? (() => new Date());
  const log = createLog("silent");
  const database = await openDatabase(join(options.folder, "parvis.db"));
  const ids = () => crypto.randomUUID();
  const inbox = createInbox(database, { clock, ids, onAccepted: () => {} });
  const accepted: InboundEvent[] = [];
  const channel = createWebChannel({
    database,
    inbox: {
      async accept(event, also) {
        const outcome = await inbox.accept(event, also);
        if (outcome === "accepted") {
          accepted.push(event);
          replies.push(sleep(5).then(() => answer(event)));
        }
        return outcome;
      },
    },
    secret: SECRET,
    backendSecret: BACKEND_SECRET,
    allowedOrigins: [EMBEDDING_SITE],
    publicUrl: options.publicUrl ?? null,
    presentation: () => options.presentation ?? PRESENTATION,
    clock,
    ids,
    log,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.widgetFile === undefined ? {} : { widgetFile: options.widgetFile }),
    ...(options.onTyping === undefined ? {} : { onTyping: options.onTyping }),
  });
  // The stand-in bot has no durable outbox: stopping must wait for every reply, or a test would lose one.
  const replies: Promise<unknown>[] = [];
  const answer = (event: InboundEvent) => {
    const { type, text, name } = event.activity as Readonly<Record<"type" | "text" | "name", string>>;
    if (options.silent?.() || name === "parvis/feedback") return;
    const reply = type === "message" ? `Réponse : ${text}` : "Bonjour, je suis un assistant automatique.";
    const to = { conversation: { id: event.conversationId, name: "", isGroup: false, conversationType: "" } };
    return channel.deliver(to, { type: "message", text: reply }, `${event.eventId}/reply`);
  };
  const server = await startHttp([channel], {
    port: options.port ?? 0,
    host: "127.0.0.1",
    trustedProxies: 0,
    log,
  });
  const url = server.url.replace("localhost", "127.0.0.1");
  return {
    url,
    port: Number(new URL(url).port),
    channel,
    database,
    accepted,
    async stop() {
      await Promise.allSettled(replies);
      await channel.close();
      await server.close(0);
      await database.destroy();
    },
  };
}

/** A folder of its own for a database, removed with everything in it by `remove`. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "parvis-web-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A clock that only moves when told. */
export function handClock(start = new Date("2026-12-01T09:00:00Z")) {
  let now = start.getTime();
  return {
    clock: () => new Date(now),
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** Waits until `condition` holds; fails the test with `what` after ten seconds. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never happened: ${what}`);
}
