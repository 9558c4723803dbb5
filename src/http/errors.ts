import type { ErrorRequestHandler, RequestHandler } from "express";
import { fr } from "../i18n/fr/http.ts";
import type { Log } from "../telemetry/log.ts";

/** The one place where a fault of an HTTP request becomes a response; never shows a stack or an internal path. */
export function errorResponses(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) {
      log.error("http.failed", {
        method: request.method,
        route: routeOf(request.path),
        error: nameOf(error),
      });
    }
    const [code, message] =
      fr.errors[status as keyof typeof fr.errors] ?? fr.errors[status < 500 ? 400 : 500];
    response.status(status).json({ error: { code, message } });
  };
}

/** Answers what no route took. */
export const notFound: RequestHandler = (_request, response) => {
  const [code, message] = fr.errors[404];
  response.status(404).json({ error: { code, message } });
};

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

/** Two first segments only: deeper ones carry conversation ids. */
function routeOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
