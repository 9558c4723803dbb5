import type { Browser, Page } from "playwright-core";
import { administrator, invite, openAccount, PASSWORD } from "../desk/client/pages/running-desk.ts";
import { plainSpaces } from "./citizen.ts";

/** What someone at the Desk sees and does. */
export interface DeskPerson {
  readonly page: Page;
  /** Errors of the page, and what its security policy stopped. */
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
  /** Service and colleague by their names; without a colleague, to anyone of the service. */
  transfer(to: {
    readonly service: string;
    readonly colleague?: string;
    readonly note?: string;
  }): Promise<void>;
  /** Comes back with the password after the session ended. */
  signInAgain(login: string): Promise<void>;
}

function deskPerson(page: Page): DeskPerson {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
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
    async transfer({ service, colleague, note = "" }) {
      await page.getByRole("button", { name: "Transférer", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Service").selectOption({ label: service });
      if (colleague !== undefined) {
        const option = dialog.getByRole("option", { name: colleague });
        await dialog.getByLabel("Collègue").selectOption((await option.getAttribute("value")) ?? "");
      }
      await dialog.getByLabel("Note pour la personne").fill(note);
      await dialog.getByRole("button", { name: "Transférer", exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    },
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
export async function openDesk(
  browser: Browser,
  town: { firstLink(): Promise<string | null> },
): Promise<DeskPerson> {
  return deskPerson(await administrator(browser, town));
}

/** Someone the administrator invites from the page of accounts, at their own screen; `services` by their names. */
export async function hireAgent(
  browser: Browser,
  by: DeskPerson,
  name: string,
  login: string,
  { role = /^Agent/, services = [] }: { readonly role?: RegExp; readonly services?: readonly string[] } = {},
): Promise<DeskPerson> {
  await by.page.goto(new URL("#/comptes", by.page.url()).href);
  return deskPerson(await openAccount(browser, await invite(by.page, name, login, role, services)));
}
