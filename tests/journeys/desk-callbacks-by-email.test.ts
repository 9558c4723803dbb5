import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { startMailServer } from "../desk/notifications/mail-server.ts";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const HOUR = 3_600_000;
/** Thursday 26 November 2026, 21:00 in France. */
const EVENING = new Date("2026-11-26T20:00:00Z");

/** What is asked the next evening, a Friday, is promised for Saturday noon, when the town hall closes. */
const A_DAY = 24;

let browser: Browser;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let town: RunningTown;
let camille: DeskPerson;

/** A citizen who wants to be answered elsewhere than in the chat, which they then leave. */
async function askToBeCalledBack(contact: string, promise: string): Promise<void> {
  const { page } = await visit(browser, `${town.url}/chat`);
  const me = citizen(page);
  await me.ask("Je veux parler à quelqu'un de la mairie");
  await page.getByRole("button", { name: "Oui, par courriel ou téléphone" }).click();
  await page.getByText("À quelle adresse électronique ou à quel numéro").waitFor();
  await me.say(contact);
  await page.getByText(promise).waitFor();
  await page.context().close();
}

/** Opens the only callback so many hours after the first evening, by the town's clock and the agent's. */
async function openCallback(hours: number): Promise<Page> {
  passUntil(hours);
  await camille.page.clock.setFixedTime(EVENING.getTime() + hours * HOUR);
  await camille.signInAgain("camille@valcour.example");
  await camille.goTo("Rappels");
  await camille.open();
  return camille.page;
}

let passed = 0;
function passUntil(hours: number): void {
  town.pass((hours - passed) * HOUR);
  passed = hours;
}

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("a citizen who left the chat in the evening", () => {
  beforeAll(async () => {
    mail = await startMailServer({}, 0, () => {});
    const email = { host: "127.0.0.1", port: mail.port, from: "Mairie <mairie@valcour.example>" };
    [browser, town] = await Promise.all([launchBrowser(), runTown(EVENING, { notifications: { email } })]);
    const administrator = await openDesk(browser, town);
    camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
    await mail?.stop();
  });

  it("given an address left for the answer, when an agent answers the next morning, then it comes once by e-mail and the address is erased", async () => {
    await askToBeCalledBack(
      "ninon@exemple.fr",
      "C'est promis : une personne vous répondra à l'adresse ninon@exemple.fr",
    );

    const page = await openCallback(12.5);
    await page.getByText(/Réponse promise aujourd'hui à 16:30/).waitFor();
    const contact = page.getByRole("link", { name: "ninon@exemple.fr" });
    expect(await contact.getAttribute("href")).toBe("mailto:ninon@exemple.fr");
    await camille.take();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Chercher", exact: false }).first().click();
    await page.getByLabel("Votre recherche").fill("carte de déchèterie");
    await page.getByLabel("Votre recherche").press("Enter");
    await page.getByRole("button", { name: "Insérer" }).first().click();
    await page.keyboard.press("Escape");
    const box = page.getByLabel("Votre réponse à la personne");
    await box.fill(`Bonjour, voici la marche à suivre.\n\n${await box.inputValue()}`);
    await page.getByRole("button", { name: "Envoyer par e-mail" }).click();
    await page.locator(".entry.agent .fate").getByText("Remis").waitFor();

    const replies = mail.received.filter(({ to }) => to.includes("ninon@exemple.fr"));
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain("Bonjour, voici la marche à suivre.");
    expect(replies[0]?.text).toMatch(/Sources :\n- .*déchèterie/i);

    await camille.close();
    expect(await page.getByText("ninon@exemple.fr").count()).toBe(0);
    expect(await wordsOf("ninon@exemple.fr")).toEqual([]);
    expect(camille.faults).toEqual([]);
  });

  it("given a number left for the answer, when the promise has passed, then the boxes say so until it is done", async () => {
    passUntil(A_DAY);
    await askToBeCalledBack("06 12 34 56 78", "C'est promis : une personne vous appellera au 06 12 34 56 78");

    const page = await openCallback(A_DAY + 16.5);
    const late = page.getByRole("navigation").getByText("1 en retard");
    await late.waitFor();
    await page.getByText(/En retard de 1 h/).waitFor();
    expect(await page.locator("[data-conversation]").textContent()).toContain("En retard");
    const contact = page.getByRole("link", { name: "06 12 34 56 78" });
    expect(await contact.getAttribute("href")).toBe("tel:0612345678");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Fait", exact: true }).click();
    await late.waitFor({ state: "detached" });
    await page.getByText("Cette conversation est fermée.").waitFor();
    expect(await page.getByText("06 12 34 56 78").count()).toBe(0);
    expect(camille.faults).toEqual([]);
  });
});

/** Where the address is still written: hand-offs and what was said. */
async function wordsOf(address: string): Promise<string[]> {
  const database = await openDatabase(town.databaseFile);
  const contacts = await database.selectFrom("handoff").select("contact").execute();
  const said = await database.selectFrom("transcript").select("text").execute();
  await database.destroy();
  return [...contacts.map(({ contact }) => contact ?? ""), ...said.map(({ text }) => text)].filter((text) =>
    text.includes(address),
  );
}
