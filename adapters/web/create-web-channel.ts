import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { Router } from "express";
import type { Inbox } from "../../src/conversation/inbound-event.ts";
import type { Database } from "../../src/store/database.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { Channel } from "../channel.ts";
import type { Entrances } from "../entry/entrances.ts";
import { createActivityLog } from "./activity-log.ts";
import { createCitizenEvents } from "./citizen-events.ts";
import { createDelivery } from "./delivery.ts";
import { directLineRoutes } from "./direct-line-routes.ts";
import { CHANNEL } from "./identity.ts";
import { DEFAULT_LIMITS, type WebLimits } from "./limits.ts";
import { crossOrigin, originSet } from "./origins.ts";
import { pageRoutes } from "./pages/routes.ts";
import { createPresence } from "./presence.ts";
import type { WebPresentation } from "./presentation.ts";
import { createSessions } from "./sessions.ts";
import { createStreams } from "./streams.ts";
import { createTokens } from "./tokens.ts";

export interface WebChannelDeps {
  readonly database: Database;
  readonly inbox: Pick<Inbox, "accept">;
  /** Signs tokens; at least 32 characters. */
  readonly secret: string;
  /** Other sites that may embed the widget, as `https://host`. Our own pages always may. */
  readonly allowedOrigins: readonly string[];
  /** Address citizens see; null takes it from each request. */
  readonly publicUrl: string | null;
  readonly presentation: () => WebPresentation;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly log: Log;
  /** The citizen is writing in this conversation (the channel's id of it); at most once in two seconds. */
  readonly onTyping?: (conversationId: string) => void;
  /** Links spread on networks, counted where they lead; none when left out. */
  readonly entrances?: Pick<Entrances, "read" | "count">;
  /** Lets the town's own server call `tokens/generate`; off when left out. */
  readonly backendSecret?: string | null;
  readonly limits?: Partial<WebLimits>;
  /** Defaults to the one `npm run build` makes. */
  readonly widgetFile?: string;
}

/** The web chat: our own Direct Line 3.0 server, its pages and its WebSockets. */
export interface WebChannel extends Channel {
  /** Takes a WebSocket handshake; false when the path is not ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Last sign of the citizen's page on this process; null when there was none. Now, while it listens. */
  lastSeen(conversationId: string): Date | null;
  /** Erases activities older than the retention; says how many. */
  purge(): Promise<number>;
  /** Ends the WebSockets; clients come back to the next process. */
  close(): Promise<void>;
}

const WIDGET = fileURLToPath(new URL("../../dist/web/widget.js", import.meta.url));
const DAY = 86_400_000;
/** A page that polls reads every two seconds; one read late is still a page before somebody's eyes. Milliseconds. */
const POLLED_LATELY = 10_000;

/** @throws when the secret is shorter than 32 characters. */
export function createWebChannel(deps: WebChannelDeps): WebChannel {
  const { database, inbox, clock, ids, log, publicUrl } = deps;
  const limits: WebLimits = { ...DEFAULT_LIMITS, ...deps.limits };
  const serviceUrl = publicUrl ?? "http://localhost";
  const tokens = createTokens(deps.secret, clock);
  const activityLog = createActivityLog(database, clock);
  const presence = createPresence(clock);
  const streams = createStreams({ activityLog, tokens, limits, presence, clock, log });
  const sessions = createSessions({ tokens, limits, ids, publicUrl, clock });
  const citizenEvents = createCitizenEvents({
    inbox,
    activityLog,
    entrances: deps.entrances ?? null,
    serviceUrl,
    clock,
    ids,
    onStored: streams.notify,
    onTyping: deps.onTyping ?? (() => {}),
  });
  const lastSeen = (id: string) => (streams.listening(id) ? clock() : presence.lastSeen(id));
  const origins = originSet(publicUrl === null ? deps.allowedOrigins : [...deps.allowedOrigins, publicUrl]);

  const routes = Router();
  routes.use(["/v3/directline", "/parvis/web"], crossOrigin(origins));
  routes.use(
    pageRoutes({
      presentation: deps.presentation,
      maxText: limits.textLength,
      framedBy: [...origins],
      publicUrl,
      widgetFile: deps.widgetFile ?? WIDGET,
    }),
  );
  const backendSecret = deps.backendSecret ?? null;
  routes.use(
    directLineRoutes({ sessions, activityLog, citizenEvents, presence, backendSecret, limits, clock }),
  );

  return {
    name: CHANNEL,
    capabilities: {
      maxText: limits.textLength,
      unit: "characters",
      maxButtons: 6,
      typing: true,
      markup: "markdown",
      windowHours: null,
      cards: true,
      events: true,
    },
    routes,
    deliver: createDelivery({ activityLog, streams, serviceUrl, clock, log }),
    async reach({ conversation }) {
      const lastSeenAt = conversation === undefined ? null : lastSeen(conversation.id);
      const age = lastSeenAt === null ? Number.POSITIVE_INFINITY : clock().getTime() - lastSeenAt.getTime();
      return { present: age <= POLLED_LATELY, lastSeenAt };
    },
    lastSeen,
    upgrade: streams.upgrade,
    purge: () => activityLog.purge(new Date(clock().getTime() - limits.retentionDays * DAY)),
    close: streams.close,
  };
}
