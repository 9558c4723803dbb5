import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const HOUR = 3_600_000;
/** Thursday 26 November 2026, 21:00 in France. */
const EVENING = new Date("2026-11-26T20:00:00Z");

let browser: Browser;
let town: RunningTown;
let camille: DeskPerson;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("a citizen writes in the evening", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown(EVENING)]);
    const administrator = await openDesk(browser, town);
    camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  it("given the promise of an answer, when the next morning an agent gives it, then it comes in the same chat and the promise is kept", async () => {
    const { page, faults } = await visit(browser, `${town.url}/chat`);
    const me = citizen(page);
    const offer = await me.ask("Je veux parler à quelqu'un de la mairie");
    expect(offer).toMatch(/de retour demain à 9 h.*au plus tard demain à 16 h 30/);
    await page.getByRole("button", { name: "Oui, répondez-moi ici" }).click();
    await page.getByText("C'est promis : une personne vous répondra ici, au plus tard demain").waitFor();
    expect(await me.ask("À quelle heure ouvre la mairie le samedi ?")).toMatch(/de 9 h à 12 h/);

    town.pass(12.5 * HOUR);
    await camille.signInAgain("camille@valcour.example");
    await camille.goTo("Rappels");
    await camille.open();
    await camille.page.getByText(/Réponse promise/).waitFor();
    await camille.take();
    await camille.write("Bonjour, nous pouvons vous recevoir lundi.");
    await camille.send();
    await page.getByText("Bonjour, nous pouvons vous recevoir lundi.").waitFor();
    await camille.close();
    await page.getByText("Cette conversation avec nos services est terminée").waitFor();
    await page
      .getByRole("group", { name: /Cet échange/ })
      .getByRole("button", { name: "Oui" })
      .click();
    await camille.goTo("Rappels");
    await camille.page.getByText("Aucun rappel promis.").waitFor();
    expect([...faults, ...camille.faults]).toEqual([]);
    await page.context().close();
  });
});
