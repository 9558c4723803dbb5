import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser } from "../../../journeys/browser.ts";
import { administrator, invite, openAccount, type RunningDesk, runDesk } from "./running-desk.ts";

let browser: Browser;
let desk: RunningDesk;
let admin: Page;
let agent: Page;

const draft = (question: string, answer: string) =>
  `service: mairie\nupdated: 2026-11-20\nfaq:\n  - question: ${JSON.stringify(question)}\n    answer: ${JSON.stringify(answer)}\n`;

const open = async (page: Page, hash: string, title: string) => {
  await page.goto(`${desk.desk}#/${hash}`);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
};

describe.skipIf(CHROMIUM === null)("what the Desk keeps written", () => {
  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), runDesk()]);
    admin = await administrator(browser, desk);
    await admin.goto(`${desk.desk}#/comptes`);
    const link = await invite(admin, "Marc Delaunay", "marc.delaunay@valcour.example", /^Agent/);
    agent = await openAccount(browser, link);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("writes a canned reply with its variables shown as the citizen will read them", async () => {
    await open(agent, "reponses-types", "Réponses types");
    await agent.getByText("Aucune réponse type pour le moment.").waitFor();
    await agent.getByRole("button", { name: "Nouvelle réponse type" }).click();
    const dialog = agent.getByRole("dialog");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.getByText("Écrivez un titre.").waitFor();
    await dialog.getByText("Écrivez le texte.").waitFor();

    await dialog.getByLabel("Titre").fill("Accusé de réception");
    await dialog.getByLabel("Texte").fill("Bonjour {prenom}, ici ");
    await dialog.getByRole("button", { name: "Insérer {agent}" }).click();
    expect(await dialog.getByLabel("Texte").inputValue()).toBe("Bonjour {prenom}, ici {agent}");
    await dialog.getByText("Bonjour {prenom}, ici Marc Delaunay").waitFor();
    await dialog.getByText("{prenom} n'est pas un mot remplacé").waitFor();
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await agent.getByRole("heading", { name: "Accusé de réception" }).waitFor();
  });

  it("finds by words without accents, removes, and gives back on request", async () => {
    await open(agent, "reponses-types", "Réponses types");
    await agent.getByLabel("Chercher dans les réponses types").fill("reception accuse");
    await agent.getByText("1 réponse type", { exact: true }).waitFor();
    await agent.getByLabel("Chercher dans les réponses types").fill("piscine");
    await agent.getByText("Aucune réponse type ne correspond.").waitFor();
    await agent.getByLabel("Chercher dans les réponses types").fill("");
    await agent.getByRole("button", { name: "Supprimer (Accusé de réception)" }).click();
    await agent.getByText("« Accusé de réception » est supprimée.").waitFor();
    await expect.poll(() => agent.evaluate("document.activeElement.textContent")).toBe("Rétablir");
    await agent.keyboard.press("Enter");
    await agent.getByText("« Accusé de réception » est rétablie.").waitFor();
    await open(agent, "reponses-types", "Réponses types");
    await agent.getByRole("heading", { name: "Accusé de réception" }).waitFor();
  });

  it("leaves a colleague's reply to its author and to those who supervise", async () => {
    await open(admin, "reponses-types", "Réponses types");
    await admin.getByRole("button", { name: "Nouvelle réponse type" }).click();
    await admin.getByRole("dialog").getByLabel("Titre").fill("De la direction");
    await admin.getByRole("dialog").getByLabel("Texte").fill("Bien à vous");
    await admin.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await admin.getByRole("button", { name: "Modifier (Accusé de réception)" }).waitFor();
    await open(agent, "reponses-types", "Réponses types");
    const card = agent.getByRole("listitem").filter({ hasText: "De la direction" });
    await card.getByText("Écrite par un collègue").waitFor();
    expect(await card.getByRole("button").count()).toBe(0);
  });

  it("says where FAQ drafts come from while there is none", async () => {
    await open(admin, "faq", "Propositions de FAQ");
    await admin.getByText("Aucune question à valider.").waitFor();
    await admin.getByText("« Ajouter à la FAQ »").waitFor();
  });

  it("corrects a draft, publishes it into the knowledge, and shows hostile words as text", async () => {
    desk.propose(
      "2026-11-20-hostile.yaml",
      draft("<img src=x onerror=alert(1)> ?", "<script>alert(2)</script>"),
    );
    desk.propose("2026-11-20-vide.yaml", draft("La piscine ouvre-t-elle le dimanche ?", ""));
    let alerts = 0;
    admin.on("dialog", () => {
      alerts += 1;
    });
    await open(admin, "faq", "Propositions de FAQ");
    await admin.getByRole("heading", { name: "<img src=x onerror=alert(1)> ?" }).waitFor();
    expect(await admin.locator("main img, main script").count()).toBe(0);
    await admin.getByText("2 questions à valider").waitFor();

    const empty = admin.getByRole("listitem").filter({ hasText: /vide|La piscine/ });
    await empty.getByText("À corriger avant de publier").waitFor();
    expect(await empty.getByRole("button", { name: /Publier/ }).count()).toBe(0);
    await empty.getByRole("button", { name: /Modifier/ }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel("Question").fill("La piscine ouvre-t-elle le dimanche ?");
    await dialog.getByLabel("Réponse").fill("");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.getByText("Écrivez la réponse.").waitFor();
    await dialog.getByLabel("Réponse").fill("Oui, de 9 h à 13 h.");
    await dialog.getByLabel("Service").selectOption({ label: "Accueil de la mairie" });
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await admin.getByText("Question enregistrée.").waitFor();
    await admin.getByRole("button", { name: "Publier (La piscine ouvre-t-elle le dimanche ?)" }).click();
    await admin.getByText(/Publiée dans/).waitFor();
    expect(desk.faqFiles()).toEqual(["2026-11-20-vide.yaml"]);

    await admin.getByRole("button", { name: "Supprimer (<img src=x onerror=alert(1)> ?)" }).click();
    await admin.getByRole("dialog").getByText("effacée pour tout le monde").waitFor();
    await admin.getByRole("dialog").getByRole("button", { name: "Supprimer" }).click();
    await admin.getByText("Aucune question à valider.").waitFor();
    expect(alerts).toBe(0);
  });
});
