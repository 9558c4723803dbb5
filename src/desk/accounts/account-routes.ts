import { Router } from "express";
import { z } from "zod";
import { fr } from "../../i18n/fr/accounts.ts";
import { accountById, allAccounts, createAccount } from "../../store/accounts.ts";
import type { InvitationView } from "../api/accounts.ts";
import { type ProblemCode, refuse } from "../http/problem.ts";
import type { AccountDeps } from "./account-deps.ts";
import { accountRow } from "./account-view.ts";
import { baseUrl } from "./base-url.ts";
import { type EditOutcome, editAccount } from "./edit-account.ts";
import { loginField, nameField, readBody, roleField, servicesField } from "./fields.ts";
import { smallJson } from "./from-desk.ts";
import { INVITATION_HOURS, issueLink } from "./links.ts";
import { accountOf } from "./signed-in.ts";

const REFUSALS: Readonly<
  Record<
    Exclude<EditOutcome["kind"], "changed">,
    { readonly code: ProblemCode; readonly message: string; readonly field?: string }
  >
> = {
  unknown: { code: "not-found", message: fr.noSuchAccount },
  "own-role": { code: "forbidden", message: fr.ownRole, field: "role" },
  "own-disabling": { code: "forbidden", message: fr.ownDisabling, field: "disabled" },
  "last-administrator": { code: "conflict", message: fr.lastAdministrator },
};

/** Accounts as administrators look after them. */
export function accountRoutes(deps: AccountDeps): Router {
  const { database, guard, audit, clock, ids, publicUrl } = deps;
  const router = Router();
  const services = servicesField(deps.services);
  const newBody = z.object({ login: loginField, name: nameField, role: roleField, services });
  const changeBody = z
    .object({ name: nameField, role: roleField, services, disabled: z.boolean(fr.fields.preference) })
    .partial();
  router.use(["/accounts", "/audit"], guard("administer"), smallJson);

  router.get("/accounts", async (_request, response) => {
    response.json((await allAccounts(database)).map(accountRow));
  });

  router.post("/accounts", async (request, response) => {
    const body = readBody(newBody, request, response);
    if (body === null) return;
    const id = ids();
    const invitation = await database.transaction().execute(async (transaction) => {
      if (!(await createAccount(transaction, { ...body, id, created_at: clock().getTime() }))) return null;
      const detail = `role: ${body.role}`;
      const by = accountOf(response).id;
      await audit.write(transaction, { accountId: by, action: "account.created", target: id, detail });
      const base = baseUrl(request, publicUrl);
      const link = await issueLink(transaction, deps, { accountId: id, hours: INVITATION_HOURS, base });
      const account = await accountById(transaction, id);
      return account === null ? null : { account: accountRow(account), link };
    });
    if (invitation === null) {
      return refuse(response, { code: "conflict", message: fr.loginTaken, field: "login" });
    }
    response.status(201).json(invitation satisfies InvitationView);
  });

  router.patch("/accounts/:id", async (request, response) => {
    const body = readBody(changeBody, request, response);
    if (body === null) return;
    const { id } = request.params;
    const outcome = await editAccount(deps, accountOf(response).id, id, withoutUndefined(body));
    if (outcome.kind === "changed") response.json(accountRow(outcome.account));
    else refuse(response, REFUSALS[outcome.kind]);
  });

  router.post("/accounts/:id/link", async (request, response) => {
    const account = await accountById(database, request.params.id);
    if (account === null) return refuse(response, REFUSALS.unknown);
    if (account.disabled_at !== null) {
      return refuse(response, { code: "conflict", message: fr.linkForDisabled });
    }
    const { id } = account;
    const link = await database.transaction().execute(async (transaction) => {
      const by = accountOf(response).id;
      await audit.write(transaction, {
        accountId: by,
        action: "account.link-given",
        target: id,
        detail: null,
      });
      const base = baseUrl(request, publicUrl);
      return issueLink(transaction, deps, { accountId: id, hours: INVITATION_HOURS, base });
    });
    response.json({ account: accountRow(account), link } satisfies InvitationView);
  });

  router.get("/audit", async (request, response) => {
    const before = Number(request.query.before);
    response.json(await audit.list(Number.isSafeInteger(before) && before > 0 ? before : null));
  });

  return router;
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
