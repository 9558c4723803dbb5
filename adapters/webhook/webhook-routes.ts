import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import { visitorKey } from "../../src/http/visitor-key.ts";
import { describeFault } from "../../src/telemetry/fault.ts";
import type { ChannelEvent } from "./channel-event.ts";
import { createTakeIn, type TakeInDeps } from "./take-in.ts";

export interface Webhook {
  /** `/webhooks/<channel>`. */
  readonly path: string;
  /** Largest body, in bytes; larger ones are refused unread (413). */
  readonly largestBody: number;
  /** Whether the platform itself sent these bytes; never throws. */
  authentic(raw: Buffer, request: Request): boolean;
  /** What it tells; null when the body is not what the platform sends. Never throws. */
  read(raw: Buffer, request: Request): readonly ChannelEvent[] | null;
  /** Says of events who the citizen is, where that takes what the channel remembers; each event as it is by default. */
  settle?(events: readonly ChannelEvent[]): Promise<readonly ChannelEvent[]>;
  /** Answers the platform's `GET` that checks who owns the address. */
  readonly challenge?: RequestHandler;
  /** Ends a stored delivery; an empty 200 by default. */
  acknowledge?(response: Response): void;
}

/** Bad signatures a minute from one address, after which it is no longer listened to. */
const FORGERIES_PER_MINUTE = 30;

/**
 * Verifies, reads, stores durably, then acknowledges; answering is done elsewhere. A forged delivery gets 403; one that
 * is signed and not understood gets 200, so that the platform does not send it for ever; 500 asks for it again.
 */
export function webhookRoutes(webhook: Webhook, deps: TakeInDeps): Router {
  const { channel, clock, log } = deps;
  const takeIn = createTakeIn(deps);
  const forgeries = createRateLimit(FORGERIES_PER_MINUTE, clock);
  const acknowledge = webhook.acknowledge ?? ((response: Response) => response.status(200).end());
  const routes = Router();
  if (webhook.challenge !== undefined) routes.get(webhook.path, webhook.challenge);
  // Bytes as they came: signatures are over them, and never over what a parser would write again.
  const raw = express.raw({ type: () => true, limit: webhook.largestBody, inflate: false });
  routes.post(webhook.path, raw, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!webhook.authentic(body, request)) {
      const wait = forgeries(visitorKey(request.ip));
      if (wait === 0) log.warn("channel.forged", { channel });
      return void response.status(wait === 0 ? 403 : 429).end();
    }
    const events = webhook.read(body, request);
    if (events === null) log.warn("channel.unreadable", { channel, bytes: body.length });
    try {
      await takeIn((await webhook.settle?.(events ?? [])) ?? events ?? []);
    } catch (fault) {
      log.error("channel.not-stored", { channel, fault: describeFault(fault) });
      return void response.status(500).end();
    }
    acknowledge(response);
  });
  return routes;
}

/** The body as JSON; undefined when it is none. */
export function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return undefined;
  }
}
