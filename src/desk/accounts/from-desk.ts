import express, { type RequestHandler } from "express";
import { fr } from "../../i18n/fr/accounts.ts";
import { refuse } from "../http/problem.ts";
import { isSameOrigin } from "./same-origin.ts";

/** Parses the small JSON bodies of these routes; another type never reaches them as a body. */
export const smallJson: RequestHandler = express.json({ limit: "16kb" });

/** For calls without a session yet: another site must not sign its victim in under an account of its own. */
export function fromDesk(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    response.set("Cache-Control", "no-store");
    if (isSameOrigin(request, publicUrl)) next();
    else refuse(response, { code: "forbidden", message: fr.notFromHere });
  };
}
