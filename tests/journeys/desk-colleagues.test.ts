import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

let browser: Browser;
let town: RunningTown;
let supervisor: DeskPerson;
let camille: DeskPerson;
let denis: DeskPerson;

const takes = ({ page }: DeskPerson) => page.getByRole("button", { name: "Prendre", exact: true });
const box = ({ page }: DeskPerson) => page.getByLabel("Votre réponse à la personne");

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("agents hand a conversation over to each other", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    supervisor = await openDesk(browser, town);
    camille = await hireAgent(browser, supervisor, "Camille", "camille@valcour.example");
    denis = await hireAgent(browser, supervisor, "Denis", "denis@valcour.example", {
      services: ["Urbanisme"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  /** A citizen whom Camille answers. */
  const meet = async () => {
    const { page } = await visit(browser, `${town.url}/chat`);
    const me = citizen(page);
    await me.ask("Je veux parler à un conseiller");
    await camille.goTo("En attente");
    await camille.open();
    await camille.take();
    await page.getByText("a rejoint la conversation").waitFor();
    return { page, me };
  };

  it("given a transfer to one colleague with a note, when they take it, then nobody else could and they know why", async () => {
    const { page } = await meet();
    await camille.transfer({ service: "Urbanisme", colleague: "Denis", note: "Clôture, rue des Tanneurs." });
    await page.getByText("Votre conversation est transmise à Denis (Urbanisme)").waitFor();
    await camille.page.getByText("Réservée à Denis.").waitFor();
    expect(await takes(camille).count()).toBe(0);
    expect(await axeViolations(camille.page)).toEqual([]);

    await denis.goTo("En attente");
    await denis.open();
    await denis.page.getByRole("log").getByText("Clôture, rue des Tanneurs.").waitFor();
    await denis.take();
    await page.getByText("Denis (Urbanisme) a rejoint la conversation").waitFor();
    expect(await page.getByText("Clôture").count()).toBe(0);
    await denis.close();
    await page.context().close();
  });

  it("given a conversation that goes to a service the agent is not of, when it does, then they are told and keep their words", async () => {
    const { page } = await meet();
    await camille.transfer({ service: "Urbanisme" });
    await page.getByText("transmise au service compétent (Urbanisme)").waitFor();
    await denis.goTo("En attente");
    await denis.open();
    await denis.page.getByRole("radio", { name: "Note interne" }).check();
    await denis.page.getByLabel("Votre note aux collègues").fill("Voir le plan de 2019");
    await camille.transfer({ service: "État civil et élections" });
    await denis.page.getByText("elle est confiée à un autre service").waitFor();
    await denis.page.getByText("Voir le plan de 2019").waitFor();
    expect(await axeViolations(denis.page)).toEqual([]);
    await denis.page.getByRole("button", { name: "Supprimer" }).click();
    await denis.page.getByText("Voir le plan de 2019").waitFor({ state: "detached" });
    await denis.page.getByRole("link", { name: "Retour à la liste" }).click();
    await denis.page.getByText("Personne n'attend.").waitFor();
    await camille.take();
    await camille.close();
    expect(denis.faults).toEqual([]);
    await page.context().close();
  });

  it("given a supervisor who takes it away while the network is cut, when the reply is refused, then it can be sent again or taken back", async () => {
    const { page } = await meet();
    await camille.page.context().setOffline(true);
    await camille.write("Je vérifie et je reviens vers vous.");
    await camille.send();
    await camille.page.getByText("En attente d'envoi").waitFor();
    await supervisor.goTo("Toutes");
    await supervisor.open();
    await supervisor.transfer({ service: "Urbanisme" });
    await page.getByText("transmise au service compétent (Urbanisme)").waitFor();
    await camille.page.context().setOffline(false);

    const refusal = camille.page.getByText("Non envoyé :");
    await refusal.waitFor();
    expect(await axeViolations(camille.page)).toEqual([]);
    await camille.goTo("En attente");
    await camille.page.getByText("1 message n'a pas été envoyé.").waitFor();
    expect(await axeViolations(camille.page)).toEqual([]);
    await camille.page.getByRole("link", { name: "Voir pourquoi" }).click();
    await refusal.waitFor();
    expect(await page.getByText("Je vérifie et je reviens vers vous.").count()).toBe(0);
    await camille.take();
    await camille.page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("Je vérifie et je reviens vers vous.").waitFor();
    await refusal.waitFor({ state: "detached" });

    await camille.page.context().setOffline(true);
    await camille.write("C'est vérifié.");
    await camille.send();
    await camille.page.getByText("En attente d'envoi").waitFor();
    await supervisor.close();
    await page.getByText("Cette conversation avec nos services est terminée").waitFor();
    await camille.page.context().setOffline(false);
    await refusal.waitFor();
    await camille.page.getByRole("button", { name: "Reprendre le texte" }).click();
    await camille.page.getByText("Votre brouillon est gardé").waitFor();
    await camille.take();
    expect(await box(camille).inputValue()).toBe("C'est vérifié.");
    await camille.send();
    await page.getByText("C'est vérifié.").waitFor();
    expect(await page.getByText("Je vérifie et je reviens vers vous.").count()).toBe(1);
    expect([...camille.faults, ...supervisor.faults]).toEqual([]);
    await camille.close();
    await page.context().close();
  });
});
