import { Router } from "express";
import { z } from "zod";
import { fr } from "../../i18n/fr/accounts.ts";
import type { LinkView } from "../api/session.ts";
import { refuse } from "../http/problem.ts";
import type { AccountDeps } from "./account-deps.ts";
import { loginField, nameField, passwordField, readBody, tokenField } from "./fields.ts";
import { followLink } from "./follow-link.ts";
import { fromDesk, smallJson } from "./from-desk.ts";
import { linkTarget } from "./links.ts";
import { passwordProblem } from "./password-rules.ts";

const checkBody = z.object({ token: tokenField });
const firstBody = z.object({
  token: tokenField,
  login: loginField,
  name: nameField,
  password: passwordField,
});
const nextBody = z.object({ token: tokenField, name: nameField.optional(), password: passwordField });

/** One-time links. Tokens travel in bodies, never in addresses, which logs keep. */
export function linkRoutes(deps: AccountDeps): Router {
  const { database, clock, limits, passwords, publicUrl, sessions, town, view } = deps;
  const router = Router();
  router.use("/link", fromDesk(publicUrl), smallJson);

  router.post("/link/check", async (request, response) => {
    if (!limits.mayTry(request, response)) return;
    const body = readBody(checkBody, request, response);
    if (body === null) return;
    const target = await linkTarget(database, body.token, clock().getTime());
    if (target === null) return refuse(response, { code: "not-found", message: fr.deadLink });
    limits.succeeded(request);
    const { purpose, account } = target;
    const found: LinkView = {
      purpose,
      town: town(),
      login: account?.login ?? null,
      name: account?.name ?? null,
    };
    response.json(found);
  });

  router.post("/link", async (request, response) => {
    if (!limits.mayTry(request, response)) return;
    const asked = readBody(checkBody, request, response);
    if (asked === null) return;
    const { token } = asked;
    const target = await linkTarget(database, token, clock().getTime());
    if (target === null) return refuse(response, { code: "not-found", message: fr.deadLink });
    limits.succeeded(request);
    const body = readBody(target.account === null ? firstBody : nextBody, request, response);
    if (body === null) return;
    const login = target.account?.login ?? ("login" in body ? body.login : "");
    const name = body.name ?? target.account?.name ?? "";
    const problem = passwordProblem(body.password, { login, name, town: town() });
    if (problem !== null) return refuse(response, { code: "invalid", message: problem, field: "password" });
    const password = await passwords.hash(body.password);
    const outcome = await followLink(deps, { token, target, name, login, password });
    if (outcome.kind === "login-taken") {
      return refuse(response, { code: "conflict", message: fr.loginTaken, field: "login" });
    }
    if (outcome.kind !== "followed") return refuse(response, { code: "not-found", message: fr.deadLink });
    response.json(await view.signedIn(await sessions.open(database, { request, response }, outcome.account)));
  });

  return router;
}
