import { Router } from "express";
import { visitorKey } from "../../../http/visitor-key.ts";
import type { AccountDeps } from "../account-deps.ts";
import { baseUrl } from "../base-url.ts";
import { admitIdentity } from "./admit-identity.ts";
import type { IdentityProvider, Pending } from "./identity-provider.ts";
import type { OidcProblem } from "./problem.ts";
import type { OidcSettings } from "./settings.ts";
import { keepProblem } from "./told-problem.ts";

const COOKIE = "parvis_desk_oidc";
const SECONDS = 10 * 60;

/** `GET oidc/login` leaves for the identity provider, `GET oidc/callback` comes back; both are navigations. */
export function oidcRoutes(deps: AccountDeps, provider: IdentityProvider, settings: OidcSettings): Router {
  const { cookies, sessions, audit, database, publicUrl } = deps;
  const router = Router();
  router.use("/oidc", (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });

  router.get("/oidc/login", async (request, response) => {
    const begun = await provider.begin(request);
    if (begun === null) {
      keepProblem(deps, request, response, "unreachable");
      return response.redirect(`${baseUrl(request, publicUrl)}/desk/`);
    }
    const { state, nonce, verifier } = begun.pending;
    cookies.set(request, response, COOKIE, `${state}.${nonce}.${verifier}`, SECONDS);
    response.redirect(begun.url);
  });

  router.get("/oidc/callback", async (request, response) => {
    const pending = readPending(cookies.read(request, COOKIE));
    cookies.clear(request, response, COOKIE);
    const refuseWith = async (problem: OidcProblem) => {
      await audit.write(database, {
        ...{ accountId: null, action: "login.failed", target: null },
        detail: `openid-connect: ${problem}; ${visitorKey(request.ip)}`,
      });
      keepProblem(deps, request, response, problem);
    };
    const back = pending === null ? null : await provider.finish(request, pending);
    if (back === null) await refuseWith("failed");
    else if (back.kind === "problem") await refuseWith(back.problem);
    else {
      const account = await admitIdentity(deps, back.identity, settings);
      if (typeof account === "string") await refuseWith(account);
      else await sessions.open(database, { request, response }, account, back.idToken);
    }
    response.redirect(`${baseUrl(request, publicUrl)}/desk/`);
  });

  return router;
}

function readPending(cookie: string | null): Pending | null {
  const [state, nonce, verifier] = (cookie ?? "").split(".");
  return state && nonce && verifier ? { state, nonce, verifier } : null;
}
