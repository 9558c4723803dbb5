import { Router } from "express";
import { z } from "zod";
import { fr } from "../../i18n/fr/accounts.ts";
import { changeAccount, keepPassword } from "../../store/accounts.ts";
import { refuse } from "../http/problem.ts";
import type { AccountDeps } from "./account-deps.ts";
import { passwordField, readBody } from "./fields.ts";
import { smallJson } from "./from-desk.ts";
import { passwordProblem } from "./password-rules.ts";
import { sessionOf } from "./signed-in.ts";

const preferencesBody = z.object({
  away: z.boolean(fr.fields.preference),
  notifyByEmail: z.boolean(fr.fields.preference),
});
const passwordBody = z.object({ old: passwordField, new: passwordField });

/** What everybody may change of their own account. */
export function meRoutes(deps: AccountDeps): Router {
  const { database, guard, sessions, view, limits, passwords, audit, town } = deps;
  const router = Router();
  router.use("/me", guard(), smallJson);

  router.put("/me", async (request, response) => {
    const body = readBody(preferencesBody, request, response);
    if (body === null) return;
    const session = sessionOf(response);
    const change = {
      away: body.away ? 1 : 0,
      preferences: JSON.stringify({ notifyByEmail: body.notifyByEmail }),
    };
    await changeAccount(database, session.account.id, change);
    response.json(await view.signedIn({ ...session, account: { ...session.account, ...change } }));
  });

  router.post("/me/password", async (request, response) => {
    const body = readBody(passwordBody, request, response);
    if (body === null) return;
    const { account, id: sessionId } = sessionOf(response);
    if (account.password === null) return refuse(response, { code: "conflict", message: fr.noPassword });
    const problem = passwordProblem(body.new, { login: account.login, name: account.name, town: town() });
    if (problem !== null) return refuse(response, { code: "invalid", message: problem, field: "new" });
    if (!limits.mayTry(request, response, account.login)) return;
    const wrong = { code: "invalid", message: fr.wrongOldPassword, field: "old" } as const;
    if ((await passwords.check(body.old, account.password)) === "wrong") return refuse(response, wrong);
    limits.succeeded(request, account.login);
    const renewed = await passwords.hash(body.new);
    const ended = await database.transaction().execute(async (transaction) => {
      if (!(await keepPassword(transaction, account, renewed))) return null;
      const { id } = account;
      await audit.write(transaction, {
        ...{ accountId: id, action: "account.password-changed", target: id, detail: null },
      });
      return sessions.endAll(transaction, id, sessionId);
    });
    if (ended === null) return refuse(response, wrong);
    ended.tell();
    response.status(204).end();
  });

  return router;
}
