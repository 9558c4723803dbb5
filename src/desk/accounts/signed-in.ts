import type { Response } from "express";
import type { AccountView } from "../api/session.ts";

/** The account behind a request that the guard let through. */
export function accountOf(response: Response): AccountView {
  const account = response.locals.account as AccountView | undefined;
  if (account === undefined) throw new Error("The route is not behind the guard");
  return account;
}

/** Set by the guard, and by nothing else. */
export function signIn(response: Response, account: AccountView): void {
  response.locals.account = account;
}
