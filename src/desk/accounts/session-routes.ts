import { Router } from "express";
import { z } from "zod";
import { fr } from "../../i18n/fr/accounts.ts";
import { refuse } from "../http/problem.ts";
import type { AccountDeps } from "./account-deps.ts";
import { loginField, passwordField, readBody } from "./fields.ts";
import { fromDesk, smallJson } from "./from-desk.ts";
import type { IdentityProvider } from "./oidc/identity-provider.ts";
import { takeProblem } from "./oidc/told-problem.ts";
import { signInWithPassword } from "./sign-in.ts";
import { sessionOf } from "./signed-in.ts";

const loginBody = z.object({ login: loginField, password: passwordField });

/** `GET session`, `POST login`, `POST logout`. */
export function sessionRoutes(deps: AccountDeps, provider: IdentityProvider | null): Router {
  const { sessions, view, limits, guard, publicUrl, audit, database } = deps;
  const router = Router();

  router.get("/session", async (request, response) => {
    response.set("Cache-Control", "no-store");
    const session = await sessions.find(request);
    if (session !== null) return response.json(await view.signedIn(session));
    const problem = takeProblem(deps, provider, request, response);
    response.json(view.signedOut(problem === null ? {} : { problem }));
  });

  router.post("/login", fromDesk(publicUrl), smallJson, async (request, response) => {
    const body = readBody(loginBody, request, response);
    if (body === null || !limits.mayTry(request, response, body.login)) return;
    const outcome = await signInWithPassword(deps, body, { request, response });
    if (outcome.kind === "wrong") {
      return refuse(response, { code: "invalid", message: fr.wrongLogin, field: "password" });
    }
    if (outcome.kind === "disabled") return refuse(response, { code: "forbidden", message: fr.disabled });
    limits.succeeded(request, body.login);
    response.json(await view.signedIn(outcome.session));
  });

  router.post("/logout", guard(), async (request, response) => {
    const { account, idToken } = sessionOf(response);
    await sessions.end(request, response);
    const { id } = account;
    await audit.write(database, { accountId: id, action: "logout", target: id, detail: null });
    const endSession = idToken === null ? null : await provider?.endSessionUrl(request, idToken);
    response.json(view.signedOut(endSession == null ? {} : { endSession }));
  });

  return router;
}
