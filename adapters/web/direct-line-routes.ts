import express, { type Request, type RequestHandler, Router } from "express";
import { createRateLimit, type RateLimit } from "../../src/http/rate-limit.ts";
import { visitorKey } from "../../src/http/visitor-key.ts";
import { fr } from "../../src/i18n/fr/web.ts";
import { type ActivityLog, activitySet, readWatermark } from "./activity-log.ts";
import type { CitizenEvents } from "./citizen-events.ts";
import { readIncoming } from "./incoming-activity.ts";
import type { WebLimits } from "./limits.ts";
import type { Presence } from "./presence.ts";
import { bodyErrors, refusal, refuse, refuseForNow } from "./refusal.ts";
import { bearer, claimsOf, type Sessions } from "./sessions.ts";
import { sameSecret } from "./tokens.ts";

export interface DirectLineDeps {
  readonly sessions: Sessions;
  readonly activityLog: ActivityLog;
  readonly citizenEvents: CitizenEvents;
  readonly presence: Presence;
  /** Lets the town's own server ask for tokens; null turns that off. */
  readonly backendSecret: string | null;
  readonly limits: WebLimits;
  readonly clock: () => Date;
}

const API = "/v3/directline";
const VISITORS = "/parvis/web";

/** Direct Line 3.0 under `/v3/directline`, and `POST /parvis/web/token` which opens it to visitors. */
export function directLineRoutes(deps: DirectLineDeps): Router {
  const { sessions, activityLog, citizenEvents, presence, limits, clock } = deps;
  const router = Router();
  const parseJson = express.json({ limit: limits.bodyBytes, type: "application/json", inflate: false });
  const json: RequestHandler = (request, response, next) => {
    // Any other type would reach the handlers as an empty body, and be blamed on a missing property.
    if (hasBody(request) && !request.is("application/json")) {
      refuse(response, refusal("UnsupportedMediaType"));
    } else parseJson(request, response, next);
  };
  const perVisitor = (limit: RateLimit): RequestHandler => {
    return (request, response, next) => {
      const seconds = limit(visitorKey(request.ip));
      if (seconds > 0) refuseForNow(response, seconds);
      else next();
    };
  };
  const requests = perVisitor(createRateLimit(limits.requestsPerMinutePerIp, clock));
  const newSessions = perVisitor(createRateLimit(limits.sessionsPerMinutePerIp, clock));
  const messages = perVisitor(createRateLimit(limits.messagesPerMinutePerIp, clock));
  const conversationMessages = createRateLimit(limits.messagesPerMinute, clock);
  const existing: RequestHandler = async (_request, response, next) => {
    if (await activityLog.has(claimsOf(response).conv)) next();
    else refuse(response, refusal("NotFound"));
  };

  router.use([API, VISITORS], requests);

  router.post(`${VISITORS}/token`, newSessions, (_request, response) => {
    response.json(sessions.open());
  });

  router.post(`${VISITORS}/resume`, newSessions, sessions.resumable, (_request, response) => {
    response.json(sessions.renew(claimsOf(response)));
  });

  router.post(`${API}/tokens/generate`, json, (request, response) => {
    const { backendSecret } = deps;
    const given = bearer(request);
    if (given === null) return refuse(response, refusal("Unauthorized"));
    if (backendSecret === null) return refuse(response, refusal("Forbidden", fr.backendSecretOff));
    if (!sameSecret(given, backendSecret))
      return refuse(response, refusal("Forbidden", fr.backendSecretWrong));
    const userId: unknown = request.body?.user?.id;
    if (userId === undefined) return response.json(sessions.open());
    if (typeof userId !== "string" || !/^dl_[\w.@-]{1,100}$/.test(userId)) {
      return refuse(response, refusal("BadArgument", fr.userIdPrefix));
    }
    response.json(sessions.open(userId));
  });

  router.post(`${API}/tokens/refresh`, sessions.required, (_request, response) => {
    response.json(sessions.renew(claimsOf(response)));
  });

  router.post(
    `${API}/conversations`,
    newSessions,
    sessions.required,
    parseJson,
    async (request, response) => {
      const claims = claimsOf(response);
      const started = await citizenEvents.start(claims, request.body?.entry);
      const streamUrl = sessions.streamUrl(request, claims, 0);
      response.status(started ? 201 : 200).json({ ...sessions.renew(claims), streamUrl });
    },
  );

  router.get(`${API}/conversations/:conversationId`, sessions.required, existing, (request, response) => {
    const claims = claimsOf(response);
    const watermark = readWatermark(request.query.watermark);
    if (watermark === null) return refuse(response, refusal("BadArgument", fr.watermark));
    const streamUrl = sessions.streamUrl(request, claims, watermark);
    response.json({ ...sessions.renew(claims), streamUrl });
  });

  router
    .route(`${API}/conversations/:conversationId/activities`)
    .get(sessions.required, existing, async (request, response) => {
      const watermark = readWatermark(request.query.watermark);
      if (watermark === null) return refuse(response, refusal("BadArgument", fr.watermark));
      const { conv } = claimsOf(response);
      presence.saw(conv);
      const page = await activityLog.read(conv, watermark);
      response.type("json").send(activitySet(page));
    })
    .post(sessions.required, messages, json, existing, async (request, response) => {
      const claims = claimsOf(response);
      const check = readIncoming(request.body, limits.textLength);
      if (check.kind === "refused") return refuse(response, check.refusal);
      const seconds = check.activity.type === "typing" ? 0 : conversationMessages(claims.conv);
      if (seconds > 0) return refuseForNow(response, seconds);
      response.json({ id: await citizenEvents.accept(claims, check.activity) });
    });

  router.post(`${API}/conversations/:conversationId/upload`, sessions.required, (_request, response) => {
    refuse(response, refusal("UnsupportedMediaType", fr.noUploads));
  });

  router.use(API, (_request, response) => refuse(response, refusal("NotFound")));
  router.use(bodyErrors(limits.bodyBytes));
  return router;
}

function hasBody({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
