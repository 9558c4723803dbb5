import type { RequestHandler } from "express";
import { fr } from "../../i18n/fr/accounts.ts";
import { refuse } from "../http/problem.ts";
import { allows, type Permission } from "../roles.ts";
import { accountView } from "./account-view.ts";
import { isSameOrigin } from "./same-origin.ts";
import type { Sessions } from "./sessions.ts";
import { sessionOf, signIn } from "./signed-in.ts";
import { sameToken } from "./tokens.ts";

const CSRF_HEADER = "x-parvis-csrf";

export type Guard = (permission?: Permission) => RequestHandler;

/** Lets a request of the Desk through to what it may do, or answers 401 or 403 in its place. */
export function createGuard(deps: { readonly sessions: Sessions; readonly publicUrl: string | null }): Guard {
  return (permission) => async (request, response, next) => {
    // A guard further in only adds a permission to ask for.
    if (response.locals.session === undefined) {
      const session = await deps.sessions.find(request);
      if (session === null) return refuse(response, { code: "signed-out", message: fr.signedOut });
      if (request.method !== "GET" && request.method !== "HEAD") {
        const given = request.get(CSRF_HEADER) ?? "";
        if (!isSameOrigin(request, deps.publicUrl) || !sameToken(given, session.csrf)) {
          return refuse(response, { code: "forbidden", message: fr.notFromHere });
        }
      }
      response.set("Cache-Control", "no-store");
      signIn(response, accountView(session.account), session);
    }
    if (permission !== undefined && !allows(sessionOf(response).account.role, permission)) {
      return refuse(response, { code: "forbidden", message: fr.notAllowed });
    }
    next();
  };
}
