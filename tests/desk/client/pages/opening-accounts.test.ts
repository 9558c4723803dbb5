import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser, visit } from "../../../journeys/browser.ts";
import {
  ADMINISTRATOR,
  choosePassword,
  invite,
  openAccount,
  PASSWORD,
  type RunningDesk,
  runDesk,
  signIn,
} from "./running-desk.ts";

let browser: Browser;
let desk: RunningDesk;
let admin: Page;

const focused = (page: Page) =>
  page.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent");

const at = async (page: Page, hash: string) => {
  await page.goto(`${desk.desk}#/${hash}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
};

describe.skipIf(CHROMIUM === null)("coming in at the Desk", () => {
  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), runDesk()]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("opens the first account by keyboard alone, with every mistake said in French where it is", async () => {
    const link = (await desk.firstLink()) ?? "";
    const { page, faults } = await visit(browser, link);
    await page.getByRole("heading", { name: "Créer le premier compte" }).waitFor();
    expect(page.url()).not.toContain(link.split("/").at(-1));

    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Nom affiché");
    await page.keyboard.press("Enter");
    await page.getByText("Écrivez votre nom.").waitFor();
    expect(await focused(page)).toBe("Nom affiché");
    await page.keyboard.type(ADMINISTRATOR.name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(ADMINISTRATOR.login);
    await page.keyboard.press("Tab");
    await page.keyboard.type("onze lettre");
    await page.keyboard.press("Tab");
    await page.keyboard.type("autre chose");
    await page.keyboard.press("Enter");
    await page.getByText("il en manque 1.").waitFor();
    await page.getByText("Les deux mots de passe sont différents.").waitFor();
    expect(await focused(page)).toBe("Mot de passe");

    await choosePassword(page, "motdepasse2026");
    await page.keyboard.press("Enter");
    await page.getByText("l'un des premiers qu'on essaierait").waitFor();
    expect(await focused(page)).toBe("Mot de passe");

    await choosePassword(page, PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: ADMINISTRATOR.name }).waitFor();
    expect(faults).toEqual([]);
    admin = page;
  });

  it("says of a used, expired or mistyped link that it is dead, and how to get another", async () => {
    expect(await desk.firstLink()).toBeNull();
    const { page } = await visit(browser, `${desk.desk}#/lien/${"a".repeat(43)}`);
    await page.getByRole("heading", { name: "Ce lien ne fonctionne plus" }).waitFor();
    await page.getByText("Demandez-en un autre à un administrateur").waitFor();
    await page.getByRole("link", { name: "Aller à la connexion" }).click();
    await page.getByRole("heading", { name: "Connexion" }).waitFor();
    await page.context().close();
  });

  it("refuses a wrong password in the form, then lets in, on the page that was asked for", async () => {
    const { page } = await visit(browser, `${desk.desk}#/journal`);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByText("Écrivez votre adresse électronique").waitFor();
    expect(await focused(page)).toBe("Adresse électronique");
    await page.getByLabel("Adresse électronique").fill(ADMINISTRATOR.login);
    await page.getByLabel("Mot de passe").fill("pas le bon mot de passe");
    await page.keyboard.press("Enter");
    await page.getByText("Adresse ou mot de passe incorrect.").waitFor();
    expect(await focused(page)).toBe("Mot de passe");
    await page.getByLabel("Mot de passe").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Journal" }).waitFor();
    await page.getByText(`Connexion refusée au compte de ${ADMINISTRATOR.name}`).waitFor();
    await page.context().close();
  });

  it("keeps what was typed when the server cannot be reached", async () => {
    const { page } = await visit(browser, desk.desk);
    await page.getByLabel("Adresse électronique").fill(ADMINISTRATOR.login);
    await page.getByLabel("Mot de passe").fill(PASSWORD);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("alert").getByText("Le serveur ne répond pas").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("link", { name: ADMINISTRATOR.name }).waitFor();
    await page.context().close();
  });

  it("invites by a link shown once, which opens the account once", async () => {
    await at(admin, "comptes");
    const link = await invite(admin, "Marc Delaunay", "marc.delaunay@valcour.example", /^Agent/);
    await admin.getByText("Invitation en attente").waitFor();

    await admin.getByRole("button", { name: "Inviter une personne" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel("Nom affiché").fill("Encore Marc");
    await dialog.getByLabel("Adresse électronique").fill("marc.delaunay@valcour.example");
    await dialog.getByRole("button", { name: "Créer l'invitation" }).click();
    await dialog.getByText("Un compte existe déjà avec cette adresse.").waitFor();
    expect(await focused(admin)).toBe("Adresse électronique");
    await admin.keyboard.press("Escape");
    expect(await focused(admin)).toContain("Inviter une personne");

    const marc = await openAccount(browser, link);
    expect(await marc.getByRole("link", { name: "Comptes" }).count()).toBe(0);
    await marc.goto(`${desk.desk}#/comptes`);
    await marc.getByText("Votre rôle ne permet pas cette action.").waitFor();
    await marc.context().close();

    const { page } = await visit(browser, link);
    await page.getByRole("heading", { name: "Ce lien ne fonctionne plus" }).waitFor();
    await page.context().close();
  });

  it("disables after asking, which ends the person's session; then enables again", async () => {
    const marc = await signIn(browser, `${desk.desk}#/moi`, "marc.delaunay@valcour.example");
    await marc.getByRole("heading", { name: "Mon compte" }).waitFor();
    await at(admin, "comptes");
    await admin.getByRole("button", { name: "Désactiver (Marc Delaunay)" }).click();
    await admin.getByRole("dialog").getByText("déconnectée tout de suite").waitFor();
    await admin.getByRole("dialog").getByRole("button", { name: "Désactiver" }).click();
    await admin.getByText("Compte de Marc Delaunay désactivé.").waitFor();

    await marc.getByRole("heading", { name: "Connexion" }).waitFor();
    await marc.context().close();

    await admin.getByRole("button", { name: "Réactiver (Marc Delaunay)" }).click();
    await admin.getByText("Compte de Marc Delaunay réactivé.").waitFor();
    await (await signIn(browser, desk.desk, "marc.delaunay@valcour.example")).context().close();
  });

  it("lets nobody change their own role or disable themselves, and says why", async () => {
    await at(admin, "comptes");
    const own = admin.getByRole("listitem").filter({ hasText: ADMINISTRATOR.login });
    expect(await own.getByRole("button", { name: /Désactiver/ }).count()).toBe(0);
    await own.getByRole("button", { name: /Modifier/ }).click();
    const dialog = admin.getByRole("dialog");
    expect(await dialog.getByRole("radio", { name: /^Agent/ }).isDisabled()).toBe(true);
    await dialog.getByText("Personne ne change son propre rôle").waitFor();
    await dialog.getByRole("button", { name: "Annuler" }).click();
  });

  it("changes a role and services, told in the audit trail in French", async () => {
    await at(admin, "comptes");
    await admin.getByRole("button", { name: "Modifier (Marc Delaunay)" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^Rédacteur/ }).check();
    await dialog.getByRole("checkbox", { name: "Accueil de la mairie" }).check();
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await admin.getByText("Compte de Marc Delaunay enregistré.").waitFor();
    await at(admin, "journal");
    await admin
      .getByText(`${ADMINISTRATOR.name} a modifié le compte de Marc Delaunay`)
      .getByText("rôle : Rédacteur ; services : Accueil de la mairie")
      .waitFor();
    await admin.getByText(`${ADMINISTRATOR.name} a créé le premier compte`).waitFor();
  });

  it("changes one's own password and closes the other sessions", async () => {
    const other = await signIn(browser, `${desk.desk}#/moi`, ADMINISTRATOR.login);
    await at(admin, "moi");
    await admin.getByLabel("Mot de passe actuel").fill("pas celui-là du tout");
    await choosePassword(admin, "une autre phrase longue");
    await admin.getByRole("button", { name: "Changer le mot de passe" }).click();
    await admin.getByText("Le mot de passe actuel n'est pas celui-là.").waitFor();
    expect(await focused(admin)).toBe("Mot de passe actuel");
    await admin.getByLabel("Mot de passe actuel").fill(PASSWORD);
    await admin.getByRole("button", { name: "Changer le mot de passe" }).click();
    await admin.getByText("Mot de passe changé.").waitFor();
    await other.getByRole("heading", { name: "Connexion" }).waitFor();
    await other.context().close();
  });
});
