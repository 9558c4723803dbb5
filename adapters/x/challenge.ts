import { createHmac } from "node:crypto";
import type { RequestHandler } from "express";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import { visitorKey } from "../../src/http/visitor-key.ts";

/**
 * What X sends as a challenge. It is signed with the key that also signs deliveries: anything that could be a JSON body
 * must never be, or whoever asks would be given the signature of a forged one.
 */
const SAFE_TOKEN = /^[A-Za-z0-9+/=_-]{16,128}$/;
/** Challenges a minute from one address; X sends one each half hour. */
const PER_MINUTE = 20;

/** Answers the challenge-response check: `sha256=` and the token's HMAC-SHA256, base64. */
export function xChallenge(secret: string, clock: () => Date): RequestHandler {
  const tooMany = createRateLimit(PER_MINUTE, clock);
  return (request, response) => {
    const { crc_token: token } = request.query;
    if (tooMany(visitorKey(request.ip)) > 0) return void response.status(429).end();
    if (secret === "" || typeof token !== "string" || !SAFE_TOKEN.test(token)) {
      return void response.status(400).end();
    }
    response.json({
      response_token: `sha256=${createHmac("sha256", secret).update(token).digest("base64")}`,
    });
  };
}
