import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { loadConfig } from "../../../src/config.ts";
import { digestOf, newToken } from "../../../src/desk/accounts/tokens.ts";
import type { InvitationView } from "../../../src/desk/api/accounts.ts";
import type { ConversationView } from "../../../src/desk/api/conversation.ts";
import type { Role } from "../../../src/desk/roles.ts";
import { type RunningParvis, startParvis } from "../../../src/main.ts";
import { createSession } from "../../../src/store/account-sessions.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { createLog } from "../../../src/telemetry/log.ts";
import { type Browser, createBrowser } from "../accounts/browser.ts";
import { PASSWORD, tokenOf } from "../accounts/desk-server.ts";
import { type Citizen, newCitizen } from "./citizen.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../../knowledge", import.meta.url));

/** Friday 27 November 2026, 10:00 in France: every service answers. */
export const FRIDAY_MORNING = new Date("2026-11-27T09:00:00Z");

export type Member = Browser & { readonly accountId: string; readonly login: string };

/** The real program on a port of its own, with its database open beside it for what no call shows. */
export interface BesiegedTown {
  readonly url: string;
  readonly folder: string;
  readonly database: Database;
  readonly clock: () => Date;
  readonly admin: Member;
  pass(milliseconds: number): void;
  hire(name: string, role?: Role, services?: readonly string[]): Promise<Member>;
  citizen(): Promise<Citizen>;
  /** A new citizen who asked for a person and waits. */
  waiting(): Promise<{ readonly citizen: Citizen; readonly id: string }>;
  /** One who is already being answered by this agent. */
  heldBy(agent: Browser): Promise<{ readonly citizen: Citizen; readonly id: string }>;
  view(agent: Browser, id: string): Promise<ConversationView>;
  /** Rewrites `collectivity.yaml`. */
  rewrite(change: (yaml: string) => string): void;
  /** A second program on the same folder. */
  twin(): Promise<RunningParvis>;
  readonly parvis: RunningParvis;
}

/** For the tests of one file; stopped after the last. `services` narrow down nobody: give them to `hire`. */
export async function besiegedTown(at = FRIDAY_MORNING): Promise<BesiegedTown> {
  const folder = mkdtempSync(join(tmpdir(), "parvis-besieged-"));
  const file = join(folder, "knowledge", "collectivity.yaml");
  // The town itself and its questions: enough to answer, and read in an instant.
  mkdirSync(join(folder, "knowledge"));
  cpSync(join(KNOWLEDGE, "collectivity.yaml"), file);
  cpSync(join(KNOWLEDGE, "faq"), join(folder, "knowledge", "faq"), { recursive: true });
  let offset = at.getTime() - Date.now();
  const clock = () => new Date(Date.now() + offset);
  const start = async () => {
    const outcome = await loadConfig(folder, { PORT: "0" });
    if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
    const log = createLog("silent");
    const started = await startParvis(outcome.config, {
      ...{ log, clock, burst: { quiet: 0, complete: 0, longest: 0 } },
    });
    await started.indexed;
    return started;
  };
  const parvis = await start();
  const twins: RunningParvis[] = [];
  const database = await openDatabase(join(folder, "data", "parvis.db"));
  afterAll(async () => {
    await database.destroy();
    for (const running of [...twins, parvis]) await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const signedIn = async (body: object): Promise<Member> => {
    const browser = createBrowser(parvis.url);
    const response = await browser.post("/link", { ...body, password: PASSWORD });
    if (response.status !== 200) throw new Error(`sign-in refused: ${await response.text()}`);
    const { id, login } = await browser.me();
    return { ...browser, accountId: id, login };
  };
  const admin = await signedIn({
    ...{ token: tokenOf(await parvis.firstAccount()), name: "Amina Roussel" },
    login: "amina.roussel@valcour.example",
  });

  const enter = async (accountId: string, login: string): Promise<Member> => {
    const token = newToken(randomBytes);
    const now = clock().getTime();
    await createSession(database, {
      ...{ id: digestOf(token), account_id: accountId, created_at: now, seen_at: now },
      ...{ expires_at: now + 24 * 3_600_000, id_token: null },
    });
    const browser = createBrowser(parvis.url);
    browser.jar.set("parvis_desk", token);
    await browser.me();
    return { ...browser, accountId, login };
  };

  const town: BesiegedTown = {
    ...{ url: parvis.url, folder, database, clock, admin, parvis },
    pass(milliseconds) {
      offset += milliseconds;
    },
    async hire(name, role = "agent", services = []) {
      const login = `${name.toLowerCase()}@valcour.example`;
      const invited = await admin.post("/accounts", { login, name, role, services });
      if (invited.status !== 201) throw new Error(`invitation refused: ${await invited.text()}`);
      const { account } = (await invited.json()) as InvitationView;
      // Their password and first sign-in are tested elsewhere, and take long.
      await database.updateTable("account").set({ password: "set" }).where("id", "=", account.id).execute();
      return enter(account.id, login);
    },
    citizen: () => newCitizen(parvis.url, database),
    async waiting() {
      const citizen = await town.citizen();
      await citizen.says("Je veux parler à un humain");
      await citizen.hears(/Votre demande est transmise/);
      return { citizen, id: await citizen.id() };
    },
    async heldBy(agent) {
      const asked = await town.waiting();
      const claimed = await agent.post(`/conversations/${asked.id}/claim`, {});
      if (claimed.status !== 200) throw new Error(`claim refused: ${await claimed.text()}`);
      return asked;
    },
    async view(agent, id) {
      const response = await agent.get(`/conversations/${id}`);
      if (response.status !== 200) throw new Error(`not shown: ${await response.text()}`);
      return (await response.json()) as ConversationView;
    },
    rewrite: (change) => writeFileSync(file, change(readFileSync(file, "utf8"))),
    async twin() {
      const started = await start();
      twins.push(started);
      return started;
    },
  };
  return town;
}
