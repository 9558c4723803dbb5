import { existsSync } from "node:fs";
import express, { type RequestHandler, Router } from "express";
import { fr } from "../../i18n/fr/desk-commands.ts";

/** Nothing inline, nothing from elsewhere, never in a frame: what a citizen writes cannot run here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The Desk's pages as `npm run build` makes them, under `/desk`. `folder` is absolute. */
export function deskPages(folder: string): Router {
  const routes = Router();
  const secured: RequestHandler = (_request, response, next) => {
    response.set({
      "Content-Security-Policy": POLICY,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Frame-Options": "DENY",
    });
    next();
  };
  routes.use("/desk", secured);
  // Hashed names: what is behind one never changes.
  routes.use(
    "/desk/assets",
    express.static(`${folder}/assets`, { immutable: true, maxAge: "365d", fallthrough: true }),
  );
  routes.get(["/desk", "/desk/"], (request, response, next) => {
    if (!request.path.endsWith("/")) return response.redirect(308, "/desk/");
    if (!existsSync(`${folder}/index.html`)) return response.status(503).type("text").send(fr.notBuilt);
    response.sendFile(
      "index.html",
      { root: folder, cacheControl: false, headers: { "Cache-Control": "no-cache" } },
      (error) => {
        if (error && !response.headersSent) next(error);
      },
    );
  });
  return routes;
}
