import type { Request, Response } from "express";
import type { Problem } from "../../api/session.ts";
import type { Cookies } from "../cookies.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { isOidcProblem, type OidcProblem, tellOidcProblem } from "./problem.ts";

const COOKIE = "parvis_desk_oidc_problem";

interface Deps {
  readonly cookies: Cookies;
}

/** Keeps for the sign-in page, one minute, why the return failed: not in the address, where anybody could write one. */
export function keepProblem({ cookies }: Deps, request: Request, response: Response, problem: OidcProblem) {
  cookies.set(request, response, COOKIE, problem, 60);
}

/** Why the last return failed, told once; null when it did not. */
export function takeProblem(
  { cookies }: Deps,
  provider: IdentityProvider | null,
  request: Request,
  response: Response,
): Problem | null {
  const problem = cookies.read(request, COOKIE);
  if (problem === null || provider === null || !isOidcProblem(problem)) return null;
  cookies.clear(request, response, COOKIE);
  return { code: problem, message: tellOidcProblem(problem, provider.label) };
}
