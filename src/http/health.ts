import { Router } from "express";

/** Why the service cannot answer citizens yet; empty when it can. */
export type Readiness = () => readonly string[];

/**
 * `/healthz`: the process runs (restart it when this fails).
 * `/readyz`: it can answer citizens (send no traffic when this is 503); says what is missing.
 */
export function healthRoutes(readiness: Readiness, details: () => object): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", (_request, response) => {
    const missing = readiness();
    response
      .status(missing.length === 0 ? 200 : 503)
      .json({ status: missing.length === 0 ? "ready" : "not-ready", missing, ...details() });
  });
  return router;
}
