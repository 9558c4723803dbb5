import { randomBytes, randomUUID } from "node:crypto";
import { Router } from "express";
import { onTestFinished } from "vitest";
import { type AccountsDeps, createAccounts } from "../../../src/desk/accounts/create-accounts.ts";
import { accountOf } from "../../../src/desk/accounts/signed-in.ts";
import type { InvitationView } from "../../../src/desk/api/accounts.ts";
import { ROLES, type Role } from "../../../src/desk/roles.ts";
import { startHttp } from "../../../src/http/server.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { createLog } from "../../../src/telemetry/log.ts";
import { createBrowser } from "./browser.ts";

export const PASSWORD = "les platanes de la place";
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Cheap enough for hundreds of passwords in a test; the real cost has its own. */
export const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

/** The routes of accounts behind a real server, with a clock to move and a guarded `/desk/api/probe`. */
export async function deskServer(settings: Partial<AccountsDeps> & { trustedProxies?: number } = {}) {
  const { trustedProxies = 0, ...given } = settings;
  let now = Date.parse("2026-11-25T09:00:00Z");
  const database = await openDatabase(":memory:");
  const log = createLog("silent");
  const accounts = createAccounts({
    ...{ database, log, ids: randomUUID, randomBytes, publicUrl: null, secure: "auto", oidc: null },
    clock: () => new Date(now),
    town: () => "Valcour-sur-Alize",
    services: () => [
      { id: "etat-civil", name: "État civil", open: true },
      { id: "voirie", name: "Voirie", open: false },
    ],
    passwordCost: CHEAP,
    ...given,
  });
  const routes = Router();
  routes.use("/desk/api", accounts.routes);
  routes.all("/desk/api/probe", accounts.guard(), (_request, response) => {
    response.json(accountOf(response));
  });
  const http = await startHttp([{ routes }], { port: 0, host: "127.0.0.1", trustedProxies, log });
  onTestFinished(async () => {
    await http.close(0);
    await database.destroy();
  });

  const browser = () => createBrowser(http.url);

  /** The first administrator, signed in by the printed link. */
  async function administrator() {
    const link = await accounts.firstLink(http.url);
    const admin = browser();
    const response = await admin.post("/link", {
      ...{ token: tokenOf(link), name: "Amina Roussel", login: "amina.roussel@valcour.example" },
      password: PASSWORD,
    });
    if (response.status !== 200) throw new Error(`first administrator: ${await response.text()}`);
    return admin;
  }

  /** Invites and signs in somebody of this role. */
  async function member(
    admin: Awaited<ReturnType<typeof administrator>>,
    role: Role,
    login = `${role}@valcour.example`,
  ) {
    const invited = await admin.post("/accounts", { login, name: `Prénom ${role}`, role, services: [] });
    const { account, link } = (await invited.json()) as InvitationView;
    const person = browser();
    const opened = await person.post("/link", { token: tokenOf(link), password: PASSWORD });
    if (opened.status !== 200) throw new Error(`invitation: ${await opened.text()}`);
    return { ...account, browser: person };
  }

  return {
    ...{ accounts, database, browser, administrator, member },
    url: http.url,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    audited: async () => (await accounts.audit.list(null)).entries,
  };
}

export function tokenOf(link: string | null): string {
  const [, token] = /#\/lien\/([\w-]{43})$/.exec(link ?? "") ?? [];
  if (token === undefined) throw new Error(`no token in ${link}`);
  return token;
}

export const OTHER_ROLES = ROLES.filter((role) => role !== "administrator");
