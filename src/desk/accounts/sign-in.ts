import type { Request, Response } from "express";
import { visitorKey } from "../../http/visitor-key.ts";
import { accountByLogin, keepPassword } from "../../store/accounts.ts";
import type { AccountDeps } from "./account-deps.ts";
import type { LiveSession } from "./sessions.ts";

export type SignInOutcome =
  | { readonly kind: "right"; readonly session: LiveSession }
  | { readonly kind: "wrong" }
  | { readonly kind: "disabled" };

/** Checks a login and its password, in the same time whether the account exists or not, and notes the outcome. */
export async function signInWithPassword(
  {
    database,
    passwords,
    audit,
    sessions,
  }: Pick<AccountDeps, "database" | "passwords" | "audit" | "sessions">,
  { login, password }: { readonly login: string; readonly password: string },
  exchange: { readonly request: Request; readonly response: Response },
): Promise<SignInOutcome> {
  const visitor = visitorKey(exchange.request.ip);
  const account = await accountByLogin(database, login);
  const check = await passwords.check(password, account?.password ?? null);
  if (account === null || check === "wrong") {
    const target = account?.id ?? null;
    await audit.write(database, { accountId: null, action: "login.failed", target, detail: visitor });
    return { kind: "wrong" };
  }
  if (account.disabled_at !== null) {
    await audit.write(database, {
      ...{ accountId: null, action: "login.refused", target: account.id, detail: visitor },
    });
    return { kind: "disabled" };
  }
  const renewed = check === "stale" ? await passwords.hash(password) : null;
  return database.transaction().execute(async (transaction) => {
    // Changed, or disabled, while it was being checked: that takes long.
    if (!(await keepPassword(transaction, account, renewed))) return { kind: "wrong" };
    const { id } = account;
    await audit.write(transaction, { accountId: id, action: "login.succeeded", target: id, detail: null });
    return { kind: "right", session: await sessions.open(transaction, exchange, account) };
  });
}
