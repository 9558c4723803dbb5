import type { Activity } from "botbuilder";
import express, { Router } from "express";
import { z } from "zod";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import { visitorKey } from "../../src/http/visitor-key.ts";
import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import { jsonOf } from "../webhook/webhook-routes.ts";
import { WEBHOOK } from "./capabilities.ts";
import { claimedIssuer } from "./claimed-issuer.ts";
import { ISSUER, type TeamsAdapter } from "./cloud-adapter.ts";
import type { TeamsSettings } from "./definition.ts";
import { type TeamsActivity, teamsActivity } from "./payload.ts";
import { isServiceAddress } from "./service-address.ts";

export interface TeamsWebhookDeps {
  readonly channel: string;
  readonly adapter: TeamsAdapter;
  readonly store: (activity: TeamsActivity) => Promise<void>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Bytes; Teams' activities stay under 100 kB. */
const LARGEST_BODY = 1024 * 1024;
/** Unverified deliveries a minute from one address that are told in the log, and answered as such. */
const FORGERIES_PER_MINUTE = 30;

/** What a token vouches for: without these nothing can be verified. */
const vouched = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string().min(1),
});
/** Microsoft's keys could not be read. */
const keysMissing = z.union([
  z.looseObject({ name: z.literal("FetchError") }),
  z.looseObject({ statusCode: z.literal(500) }),
]);

type Verdict = "stored" | "forged" | "not-stored" | "keys-missing" | "foreign-service";
const STATUS = { stored: 200, forged: 401, "not-stored": 500, "keys-missing": 503, "foreign-service": 403 };

/**
 * Lets botbuilder verify who writes, stores the activity inside its turn, and answers; the bot works afterwards. Bodies
 * are empty: 401 for a sender that is not who it says, 413, and 500 or 503 to be sent the activity again.
 */
export function teamsRoutes(
  { networks, serviceHosts }: Pick<TeamsSettings, "networks" | "serviceHosts">,
  { channel, adapter, store, clock, log }: TeamsWebhookDeps,
): Router {
  const forgeries = createRateLimit(FORGERIES_PER_MINUTE, clock);

  async function verdictOf(authorization: string, given: unknown): Promise<Verdict> {
    const read = vouched.safeParse(given).data;
    if (claimedIssuer(authorization) !== ISSUER || read === undefined) return "forged";
    if (!networks.includes(read.channelId)) return "forged";
    let verdict: Verdict = "forged";
    try {
      await adapter.receive(authorization, { ...read } as unknown as Activity, async () => {
        verdict = await keep(read.serviceUrl, given);
      });
      return verdict;
    } catch (fault) {
      if (!keysMissing.safeParse(fault).success) return "forged";
      log.error("channel.keys-missing", { channel });
      return "keys-missing";
    }
  }

  async function keep(serviceUrl: string, given: unknown): Promise<Verdict> {
    if (!isServiceAddress(serviceUrl, serviceHosts)) {
      log.error("channel.foreign-service", { channel, host: URL.parse(serviceUrl)?.hostname ?? "" });
      return "foreign-service";
    }
    const activity = teamsActivity.safeParse(given).data;
    try {
      if (activity === undefined) log.warn("channel.unreadable", { channel });
      else await store(activity);
      return "stored";
    } catch (fault) {
      log.error("channel.not-stored", { channel, fault: describeFault(fault) });
      return "not-stored";
    }
  }

  const routes = Router();
  const raw = express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false });
  routes.post(WEBHOOK, raw, async (request, response) => {
    const given = Buffer.isBuffer(request.body) ? jsonOf(request.body) : undefined;
    const verdict = await verdictOf(request.headers.authorization ?? "", given);
    if (verdict !== "forged") return void response.status(STATUS[verdict]).end();
    const wait = forgeries(visitorKey(request.ip));
    if (wait === 0) log.warn("channel.forged", { channel });
    response.status(wait === 0 ? STATUS.forged : 429).end();
  });
  return routes;
}
