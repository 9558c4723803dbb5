import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { plainSpaces } from "./citizen.ts";

const PASSWORD = "les platanes de la place";
const ADMINISTRATOR = { name: "Isabelle Roussel", login: "isabelle.roussel@valcour.example" };

/** What someone at the Desk sees and does. */
export interface DeskPerson {
  readonly page: Page;
  readonly faults: string[];
  /** The conversation shown, as text. */
  log(): Promise<string>;
  /** Opens the only conversation of the box shown, or the one whose line holds `text`. */
  open(text?: string): Promise<void>;
  goTo(box: string): Promise<void>;
  take(): Promise<void>;
  write(text: string): Promise<void>;
  send(): Promise<void>;
  giveBack(): Promise<void>;
  close(): Promise<void>;
  /** Comes back with the password after the session ended. */
  signInAgain(login: string): Promise<void>;
}

export function deskPerson(page: Page, faults: string[]): DeskPerson {
  const box = () => page.getByLabel("Votre réponse à la personne");
  const confirm = async (open: string, submit: string) => {
    await page.getByRole("button", { name: open, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: submit, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  return {
    page,
    faults,
    log: async () => plainSpaces(await page.getByRole("log").textContent()),
    async open(text = "") {
      await page.locator("main a[href^='#/conversation/']").filter({ hasText: text }).first().click();
      await page.getByRole("log").waitFor();
    },
    async goTo(name) {
      await page.getByRole("navigation").getByRole("link", { name }).click();
    },
    async take() {
      await page.getByRole("button", { name: "Prendre", exact: true }).click();
      await box().waitFor();
    },
    write: (text) => box().fill(text),
    async send() {
      await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    },
    giveBack: () => confirm("Rendre à l'assistant", "Rendre à l'assistant"),
    close: () => confirm("Fermer", "Fermer la conversation"),
    async signInAgain(login) {
      await page.reload();
      await page.getByLabel("Adresse électronique").fill(login);
      await page.getByLabel("Mot de passe").fill(PASSWORD);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.getByRole("heading", { name: "Connexion" }).waitFor({ state: "detached" });
    },
  };
}

/** The first administrator, whose account has just been opened from the one-time link. */
export async function openDesk(browser: Browser, firstLink: string | null): Promise<DeskPerson> {
  const { page, faults } = await visit(browser, firstLink ?? "");
  await page.getByLabel("Nom affiché").fill(ADMINISTRATOR.name);
  await page.getByLabel("Adresse électronique").fill(ADMINISTRATOR.login);
  await choosePassword(page);
  await page.getByRole("button", { name: "Créer le compte" }).click();
  await page.getByRole("link", { name: ADMINISTRATOR.name }).waitFor();
  return deskPerson(page, faults);
}

/** Someone the administrator invites from the page of accounts, at their own screen. */
export async function hireAgent(
  browser: Browser,
  administrator: Page,
  name: string,
  login: string,
  role = /^Agent/,
  options: BrowserContextOptions = {},
): Promise<DeskPerson> {
  await administrator.goto(new URL("#/comptes", administrator.url()).href);
  await administrator.getByRole("button", { name: "Inviter une personne" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByLabel("Nom affiché").fill(name);
  await dialog.getByLabel("Adresse électronique").fill(login);
  await dialog.getByRole("radio", { name: role }).check();
  await dialog.getByRole("button", { name: "Créer l'invitation" }).click();
  const link = await administrator.getByLabel("Lien", { exact: true }).inputValue();
  await administrator.getByRole("button", { name: "J'ai transmis le lien" }).click();
  const { page, faults } = await visit(browser, link, options);
  await choosePassword(page);
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await page.getByRole("heading", { name: "Bienvenue au Desk" }).waitFor({ state: "detached" });
  return deskPerson(page, faults);
}

async function choosePassword(page: Page): Promise<void> {
  await page.getByLabel(/^(Mot de passe|Nouveau mot de passe)$/).fill(PASSWORD);
  await page.getByLabel("Le même mot de passe").fill(PASSWORD);
}
