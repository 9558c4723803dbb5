import { randomBytes, randomUUID } from "node:crypto";
import { Router } from "express";
import { onTestFinished } from "vitest";
import { type Accounts, createAccounts } from "../../src/desk/accounts/create-accounts.ts";
import type { InvitationView } from "../../src/desk/api/accounts.ts";
import type { Role } from "../../src/desk/roles.ts";
import { startHttp } from "../../src/http/server.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { createLog } from "../../src/telemetry/log.ts";
import { createBrowser } from "./accounts/browser.ts";
import { CHEAP, PASSWORD, tokenOf } from "./accounts/desk-server.ts";

interface Mounting {
  readonly database: Database;
  readonly accounts: Accounts;
}

/** Some routes of the Desk behind its real accounts, with a browser signed in for each role asked for. */
export async function staffedDesk<R extends Role>(
  clock: () => Date,
  roles: readonly R[],
  mount: (mounting: Mounting) => Router,
) {
  const database = await openDatabase(":memory:");
  const log = createLog("silent");
  const accounts = createAccounts({
    ...{ database, log, clock, ids: randomUUID, randomBytes, publicUrl: null, secure: "auto", oidc: null },
    town: () => "Valcour-sur-Alize",
    services: () => [],
    passwordCost: CHEAP,
  });
  const routes = Router();
  routes.use("/desk/api", accounts.routes, mount({ database, accounts }));
  const http = await startHttp([{ routes }], { port: 0, host: "127.0.0.1", trustedProxies: 0, log });
  onTestFinished(async () => {
    await http.close(0);
    await database.destroy();
  });
  const admin = createBrowser(http.url);
  await admin.post("/link", {
    ...{ token: tokenOf(await accounts.firstLink(http.url)), name: "Amina Roussel" },
    ...{ login: "amina.roussel@valcour.example", password: PASSWORD },
  });
  const signIn = async (role: Role) => {
    const invited = await admin.post("/accounts", {
      ...{ login: `${role}@valcour.example`, name: `Prénom ${role}`, role, services: [] },
    });
    const { account, link } = (await invited.json()) as InvitationView;
    const browser = createBrowser(http.url);
    await browser.post("/link", { token: tokenOf(link), password: PASSWORD });
    return { ...browser, accountId: account.id };
  };
  const staff = {} as Record<R, Awaited<ReturnType<typeof signIn>>>;
  for (const role of roles) staff[role] = await signIn(role);
  return { database, accounts, url: http.url, staff };
}
