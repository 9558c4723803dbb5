import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { loadConfig } from "../../../../src/config.ts";
import { startParvis } from "../../../../src/main.ts";
import { createLog } from "../../../../src/telemetry/log.ts";
import { visit } from "../../../journeys/browser.ts";

const COLLECTIVITY = fileURLToPath(new URL("../../../../knowledge/collectivity.yaml", import.meta.url));

export const PASSWORD = "les platanes de la place";
export const ADMINISTRATOR = { name: "Isabelle Roussel", login: "isabelle.roussel@valcour.example" };

/** The real program with the commune's facts and no document, and its Desk as `npm run build` made it. */
export async function runDesk() {
  const folder = mkdtempSync(join(tmpdir(), "parvis-desk-"));
  const knowledge = join(folder, "knowledge");
  mkdirSync(knowledge);
  cpSync(COLLECTIVITY, join(knowledge, "collectivity.yaml"));
  const config = await loadConfig(folder, { PORT: "0" });
  if (config.kind === "invalid") throw new Error(JSON.stringify(config.problems));
  const parvis = await startParvis(config.config, { log: createLog("silent"), clock: () => new Date() });
  await parvis.indexed;
  const desk = `${parvis.url}/desk/`;
  return {
    desk,
    databaseFile: config.config.databaseFile,
    firstLink: () => parvis.firstAccount(),
    propose(name: string, yaml: string) {
      mkdirSync(join(knowledge, "_faq-a-valider"), { recursive: true });
      writeFileSync(join(knowledge, "_faq-a-valider", name), yaml);
    },
    faqFiles: () => readdirSync(join(knowledge, "faq")),
    async close() {
      await parvis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type RunningDesk = Awaited<ReturnType<typeof runDesk>>;

/** Writes a new password twice. */
export async function choosePassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel(/^(Mot de passe|Nouveau mot de passe)$/).fill(password);
  await page.getByLabel("Le même mot de passe").fill(again);
}

/** The first administrator at their screen, their account just opened. */
export async function administrator(
  browser: Browser,
  desk: { firstLink(): Promise<string | null> },
): Promise<Page> {
  const { page } = await visit(browser, (await desk.firstLink()) ?? "");
  await page.getByLabel("Nom affiché").fill(ADMINISTRATOR.name);
  await page.getByLabel("Adresse électronique").fill(ADMINISTRATOR.login);
  await choosePassword(page, PASSWORD);
  await page.getByRole("button", { name: "Créer le compte" }).click();
  await page.getByRole("link", { name: ADMINISTRATOR.name }).waitFor();
  return page;
}

/** Somebody who signs in with a password in a browser of their own. */
export async function signIn(
  browser: Browser,
  url: string,
  login: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { page } = await visit(browser, url, options);
  await page.getByLabel("Adresse électronique").fill(login);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("heading", { name: "Connexion" }).waitFor({ state: "detached" });
  return page;
}

/** Invites somebody from the page of accounts; gives the one-time link shown. */
export async function invite(
  page: Page,
  name: string,
  login: string,
  role: RegExp,
  services: readonly string[] = [],
): Promise<string> {
  await page.getByRole("button", { name: "Inviter une personne" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nom affiché").fill(name);
  await dialog.getByLabel("Adresse électronique").fill(login);
  await dialog.getByRole("radio", { name: role }).check();
  for (const service of services) await dialog.getByRole("checkbox", { name: service }).check();
  await dialog.getByRole("button", { name: "Créer l'invitation" }).click();
  const link = await page.getByLabel("Lien", { exact: true }).inputValue();
  await page.getByRole("button", { name: "J'ai transmis le lien" }).click();
  return link;
}

/** Opens an invited account with the usual password. */
export async function openAccount(browser: Browser, link: string): Promise<Page> {
  const { page } = await visit(browser, link);
  await choosePassword(page, PASSWORD);
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await page.getByRole("heading", { name: "Bienvenue au Desk" }).waitFor({ state: "detached" });
  return page;
}
