import type { Request, RequestHandler } from "express";
import { fr } from "../../src/i18n/fr/web.ts";
import { refusal, refuse } from "./refusal.ts";

/**
 * Cross-origin rules of the API. A page of another site is served only when its origin is listed; calls without
 * an Origin (another server, curl) pass, since tokens, not origins, protect conversations.
 */
export function crossOrigin(allowed: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary("Origin");
    if (origin === undefined) return next();
    if (!allowed.has(origin) && !isSameOrigin(request, origin)) {
      return refuse(response, refusal("Forbidden", fr.originRefused));
    }
    response.set({
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Expose-Headers": "Retry-After",
    });
    if (request.method !== "OPTIONS") return next();
    response.set({
      "Access-Control-Allow-Methods": "GET, POST",
      "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Requested-With, x-ms-bot-agent",
      "Access-Control-Max-Age": "600",
    });
    response.status(204).end();
  };
}

/** Origins as browsers write them: `https://host[:port]`, without path or final slash. */
export function originSet(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.flatMap((address) => URL.parse(address)?.origin ?? []));
}

/** Compares hosts only: behind a proxy that ends TLS, the scheme seen here is not the citizen's. */
function isSameOrigin(request: Request, origin: string): boolean {
  return URL.parse(origin)?.host === request.host;
}
