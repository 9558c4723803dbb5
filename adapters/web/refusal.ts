import type { ErrorRequestHandler, Response } from "express";
import { fr } from "../../src/i18n/fr/web.ts";

/** Error codes of Direct Line 3.0, and the HTTP status each one travels with. */
const STATUS = {
  BadArgument: 400,
  MissingProperty: 400,
  Unauthorized: 401,
  Forbidden: 403,
  TokenExpired: 403,
  NotFound: 404,
  MessageSizeTooBig: 413,
  UnsupportedMediaType: 415,
  TooManyRequests: 429,
  ServiceUnavailable: 503,
} as const;

export interface Refusal {
  readonly code: keyof typeof STATUS;
  /** French, for whoever reads the network tab or the widget's notice. */
  readonly message: string;
}

export function refusal(code: Refusal["code"], message: string = fr.refusals[code]): Refusal {
  return { code, message };
}

/** Status and body of a refusal, for the WebSocket handshake which has no Express response. */
export function refusalResponse({ code, message }: Refusal): {
  readonly status: number;
  readonly body: object;
} {
  return { status: STATUS[code], body: { error: { code, message } } };
}

export function refuse(response: Response, refused: Refusal): void {
  const { status, body } = refusalResponse(refused);
  if (status === 401) response.set("WWW-Authenticate", "Bearer");
  response.status(status).set("Cache-Control", "no-store").json(body);
}

export function refuseForNow(response: Response, seconds: number): void {
  response.set("Retry-After", String(seconds));
  refuse(response, refusal("TooManyRequests"));
}

/** Gives body-parser's errors their Direct Line form; lets faults through to the application. */
export function bodyErrors(bodyBytes: number): ErrorRequestHandler {
  return (error: { type?: unknown; status?: unknown } | null, _request, response, next) => {
    if (response.headersSent || typeof error?.status !== "number" || error.status >= 500) return next(error);
    if (error.status === 413) return refuse(response, refusal("MessageSizeTooBig", fr.bodyTooBig(bodyBytes)));
    if (error.status === 415) return refuse(response, refusal("UnsupportedMediaType"));
    if (error.type === "entity.parse.failed") {
      return refuse(response, refusal("BadArgument", fr.malformedJson));
    }
    refuse(response, refusal("BadArgument"));
  };
}
