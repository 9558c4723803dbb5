import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Response, Router } from "express";
import { fr } from "../../../src/i18n/fr/web.ts";
import type { WebConfig, WebPresentation } from "../presentation.ts";
import { chatPage, landingPage } from "./html.ts";

export interface PagesDeps {
  /** Read at each request: staff may change the collectivity while the service runs. */
  readonly presentation: () => WebPresentation;
  readonly maxText: number;
  /** Origins that may show the chat in a frame. */
  readonly framedBy: readonly string[];
  readonly publicUrl: string | null;
  /** The widget as built by Vite. */
  readonly widgetFile: string;
}

const STYLE = readFileSync(new URL("page.css", import.meta.url), "utf8");
const NEUTRAL_ACCENT = "#1f4e79";

/** What a browser loads: the landing page, the chat page, the widget and what it must show. */
export function pageRoutes(deps: PagesDeps): Router {
  const { presentation, maxText, widgetFile } = deps;
  const router = Router();
  const policy = contentSecurityPolicy(deps);
  const sendPage = (response: Response, html: string) => {
    response.set({ "Content-Security-Policy": policy, "Cache-Control": "no-cache" }).type("html").send(html);
  };

  router.get("/", (_request, response) => sendPage(response, landingPage(presentation())));
  router.get("/chat", (_request, response) => sendPage(response, chatPage(presentation())));

  router.get("/parvis/web/page.css", (_request, response) => {
    const { accent } = presentation();
    const safe = /^#[0-9a-f]{6}$/i.test(accent) ? accent : NEUTRAL_ACCENT;
    response.set("Cache-Control", "no-cache").type("css").send(`:root { --accent: ${safe}; }\n${STYLE}`);
  });

  router.get("/parvis/web/config", (_request, response) => {
    const shown = presentation();
    const config: WebConfig = { ...shown, humans: shown.humans ?? false, maxText };
    response.set("Cache-Control", "no-cache").json(config);
  });

  router.get("/widget.js", (_request, response, next) => {
    // Loaded by the town's own site: a script is public, and must be readable for an integrity check.
    response.set({ "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" });
    response.sendFile(basename(widgetFile), { root: dirname(widgetFile), maxAge: "5m" }, (error) => {
      if (!error || response.headersSent) return;
      if ((error as { status?: number }).status !== 404) return next(error);
      response.status(404).set("Cache-Control", "no-store").type("js").send(fr.widgetNotBuilt);
    });
  });

  return router;
}

/** No inline script, no inline style, nothing from elsewhere: the widget styles itself through CSSOM. */
function contentSecurityPolicy({ framedBy, publicUrl }: PagesDeps): string {
  const streams = publicUrl === null ? "" : ` ${new URL(publicUrl).origin.replace(/^http/, "ws")}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${streams}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...framedBy].join(" ")}`,
  ].join("; ");
}
