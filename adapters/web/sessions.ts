import type { Request, RequestHandler, Response } from "express";
import type { WebLimits } from "./limits.ts";
import type { WebSession } from "./presentation.ts";
import { refusal, refuse } from "./refusal.ts";
import type { Claims, Tokens } from "./tokens.ts";

/** Who a call comes from, and the addresses and tokens it is given. */
export interface Sessions {
  /** A conversation that exists nowhere yet: its row is written when the client starts it. */
  open(userId?: string): WebSession;
  renew(claims: Claims): WebSession;
  /** Refuses a call without a valid token, or whose token is for another conversation than its path. */
  readonly required: RequestHandler;
  /** Lets a token through that has expired lately: a page that slept takes its conversation up again. */
  readonly resumable: RequestHandler;
  /** Where the conversation's WebSocket is; undefined when the request does not tell our own address. */
  streamUrl(request: Request, claims: Claims, watermark: number): string | undefined;
}

export interface SessionsDeps {
  readonly tokens: Tokens;
  readonly limits: WebLimits;
  readonly ids: () => string;
  readonly publicUrl: string | null;
  readonly clock: () => Date;
}

export function createSessions({ tokens, limits, ids, publicUrl, clock }: SessionsDeps): Sessions {
  const session = (conversationId: string, userId: string): WebSession => ({
    conversationId,
    token: tokens.issue("api", conversationId, userId, limits.tokenSeconds),
    userId,
    expires_in: limits.tokenSeconds,
  });

  return {
    open: (userId = `dl_${ids()}`) => session(ids(), userId),
    renew: (claims) => session(claims.conv, claims.user),
    required(request, response, next) {
      const token = bearer(request);
      if (token === null) return refuse(response, refusal("Unauthorized"));
      const check = tokens.check(token, "api");
      if (check.kind === "expired") return refuse(response, refusal("TokenExpired"));
      if (check.kind === "forged") return refuse(response, refusal("Forbidden"));
      const { conversationId } = request.params;
      if (conversationId !== undefined && conversationId !== check.claims.conv) {
        return refuse(response, refusal("Forbidden"));
      }
      response.locals.claims = check.claims;
      next();
    },
    resumable(request, response, next) {
      const check = tokens.check(bearer(request) ?? "", "api");
      if (check.kind === "forged") return refuse(response, refusal("Forbidden"));
      const asleep = Math.floor(clock().getTime() / 1000) - check.claims.exp;
      if (asleep > limits.resumeSeconds) return refuse(response, refusal("TokenExpired"));
      response.locals.claims = check.claims;
      next();
    },
    streamUrl(request, claims, watermark) {
      const base = publicUrl ?? `${request.protocol}://${request.host}`;
      if (URL.parse(base) === null) return undefined;
      const url = new URL(
        `${base.replace(/\/$/, "")}/v3/directline/conversations/${encodeURIComponent(claims.conv)}/stream`,
      );
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      url.search = new URLSearchParams({
        watermark: String(watermark),
        t: tokens.issue("stream", claims.conv, claims.user, limits.streamTicketSeconds),
      }).toString();
      return url.href;
    },
  };
}

/** The claims that `required` let through. */
export function claimsOf(response: Response): Claims {
  return response.locals.claims as Claims;
}

/** The credential of an `Authorization: Bearer` header; null without one. */
export function bearer(request: Request): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
}
