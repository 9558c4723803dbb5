import { Router } from "express";
import { describeFault } from "../../telemetry/fault.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Accounts } from "../accounts/create-accounts.ts";
import { accountOf, sessionOf } from "../accounts/signed-in.ts";
import type { LiveEvent } from "../api/inbox.ts";
import type { Live } from "./create-live.ts";

export interface LiveRoutesDeps {
  readonly live: Live;
  readonly accounts: Pick<Accounts, "isStillSignedIn" | "onEnded" | "touch">;
  readonly log: Log;
  /** Milliseconds between two signs of life. */
  readonly heartbeat?: number;
}

/** Open streams of one account: more are the oldest's turn to go. */
const MOST_STREAMS = 10;
/** Bytes kept for a reader who does not read them. */
const MOST_UNREAD = 64 * 1024;

export interface LiveRoutes {
  readonly routes: Router;
  /** Ends every stream and opens none: pages come back to the next process. */
  end(): void;
}

/** `GET events`: server-sent events (HTML standard, 9.2), as long as the session lasts. */
export function liveRoutes({ live, accounts, log, heartbeat = 20_000 }: LiveRoutesDeps): LiveRoutes {
  const routes = Router();
  const open = new Map<string, Set<() => void>>();
  const all = new Set<() => void>();
  let stopping = false;

  routes.get("/events", async (_request, response) => {
    if (stopping) return void response.status(503).set("Retry-After", "2").end();
    const { id: accountId, services } = accountOf(response);
    const { id: sessionId } = sessionOf(response);
    response.set({
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      // Proxies that gather responses would hold the news back.
      "X-Accel-Buffering": "no",
    });
    response.flushHeaders();
    response.write("retry: 2000\n\n");
    const write = (text: string) => {
      if (response.writableEnded || response.destroyed) return;
      response.write(text);
      // Who no longer reads would have us keep the news for them; their page asks for all of it when it comes back.
      if (response.writableLength > MOST_UNREAD) response.destroy();
    };
    const send = (event: LiveEvent) => {
      if (event.kind === "arrived" && services.length > 0 && !services.includes(event.service)) return;
      write(`data: ${JSON.stringify(event)}\n\n`);
    };
    const streams = open.get(accountId) ?? new Set();
    // At once, not when the connection closes: a reader who stalls would keep it half open.
    const leave = () => {
      clearInterval(beating);
      stopListening();
      stopWatching();
      streams.delete(makeRoom);
      all.delete(stop);
      if (streams.size === 0 && open.get(accountId) === streams) open.delete(accountId);
    };
    const end = (why: "signed-out" | "crowded-out") => {
      leave();
      send({ kind: why });
      response.end();
    };
    const makeRoom = () => end("crowded-out");
    const stop = () => {
      leave();
      response.end();
    };
    all.add(stop);
    const beat = async () => {
      // Gone before anyone listened for its closing.
      if (response.destroyed) return leave();
      try {
        if (!(await accounts.isStillSignedIn(sessionId))) return end("signed-out");
        await accounts.touch(accountId);
        write(": .\n\n");
      } catch (fault) {
        log.warn("desk.heartbeat-failed", { fault: describeFault(fault) });
      }
    };
    const beating = setInterval(beat, heartbeat);
    const stopListening = live.listen(send);
    const stopWatching = accounts.onEnded((ended) => {
      if (ended === sessionId) end("signed-out");
    });
    open.set(accountId, streams.add(makeRoom));
    const [oldest] = streams;
    if (streams.size > MOST_STREAMS) oldest?.();
    response.on("close", () => {
      leave();
      live.presence();
    });
    await beat();
    live.presence();
  });
  return {
    routes,
    end() {
      stopping = true;
      for (const stop of all) stop();
    },
  };
}
