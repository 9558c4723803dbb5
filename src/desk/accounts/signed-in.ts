import type { Response } from "express";
import type { AccountView } from "../api/session.ts";
import type { LiveSession } from "./sessions.ts";

/** The account behind a request that the guard let through. */
export function accountOf(response: Response): AccountView {
  const account = response.locals.account as AccountView | undefined;
  if (account === undefined) throw new Error("The route is not behind the guard");
  return account;
}

/** The session behind a request that the guard let through; `id` is what `isStillSignedIn` takes. */
export function sessionOf(response: Response): LiveSession {
  const session = response.locals.session as LiveSession | undefined;
  if (session === undefined) throw new Error("The route is not behind the guard");
  return session;
}

/** Set by the guard, and by nothing else. */
export function signIn(response: Response, account: AccountView, session: LiveSession): void {
  response.locals.account = account;
  response.locals.session = session;
}
