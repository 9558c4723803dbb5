import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

/** Writes down what the page would show or play, and lets the test say whether the agent looks at it. */
const SPIES = `
  window.shown = [];
  window.notes = 0;
  window.looking = true;
  const Shown = window.Notification;
  window.Notification = class extends Shown {
    constructor(title, options) {
      super(title, options);
      window.shown.push([title, options.body, options.tag].join(" | "));
    }
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...given) {
    window.notes += 1;
    return start.apply(this, given);
  };
  document.hasFocus = () => window.looking;
`;

let browser: Browser;
let town: RunningTown;
let camille: DeskPerson;

const spied = (page: Page) =>
  page.evaluate("({ shown: window.shown, notes: window.notes })") as Promise<{
    shown: string[];
    notes: number;
  }>;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("an agent is told of whoever comes", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    const administrator = await openDesk(browser, town);
    camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
    await camille.page.context().addInitScript(SPIES);
    await camille.page.context().grantPermissions(["notifications"], { origin: town.url });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  /** A citizen asks for a person; gives how to leave. */
  const arrive = async (words: string) => {
    const { page } = await visit(browser, `${town.url}/chat`);
    await citizen(page).ask(words);
    return { leave: () => page.context().close() };
  };
  const counted = (page: Page, waiting: number) =>
    page.waitForFunction(`document.title.includes("(${waiting})") || document.title.startsWith("●")`);

  it("given sound and notifications, when somebody comes while the agent looks elsewhere, then one of each says so without their words", async () => {
    const { page } = camille;
    await page.reload();
    await camille.goTo("En attente");
    await page.evaluate("window.looking = false");
    const quiet = await arrive("Je veux parler à un agent de mon premier secret");
    await counted(page, 1);
    expect(await spied(page)).toEqual({ shown: [], notes: 0 });

    await page.getByRole("button", { name: "Réglages" }).click();
    await page.getByLabel("Afficher une notification du navigateur").check();
    await page.getByLabel("Jouer un son quand quelqu'un attend").check();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const before = (await spied(page)).notes;
    expect(before).toBeGreaterThan(0);
    const told = await arrive("Je veux parler à un agent de mon second secret");
    await expect.poll(async () => (await spied(page)).shown).toHaveLength(1);
    const { shown, notes } = await spied(page);
    expect(shown[0]).toMatch(/^Quelqu'un attend une réponse \| Service : Accueil de la mairie \| /);
    expect(shown[0]).not.toContain("secret");
    expect(notes - before).toBe(before);

    await page.evaluate("window.looking = true; dispatchEvent(new Event('focus'))");
    const seen = await arrive("Je veux parler à un agent encore une fois");
    await expect.poll(async () => (await spied(page)).notes).toBe(before * 3);
    expect((await spied(page)).shown).toHaveLength(1);
    expect(camille.faults).toEqual([]);
    for (const { leave } of [quiet, told, seen]) await leave();
  });

  it("given eleven tabs of one agent, when somebody comes, then all show it over a single stream, which another takes up when its tab closes", async () => {
    const context = camille.page.context();
    const streams = streamsOf(context);
    await camille.page.reload();
    const tabs = [camille.page];
    for (let opened = 1; opened < 11; opened++) {
      const tab = await context.newPage();
      await tab.goto(`${town.url}/desk/#/attente`);
      await tab.locator("[data-conversation]").first().waitFor();
      tabs.push(tab);
    }
    const rows = await camille.page.locator("[data-conversation]").count();
    const first = await arrive("Je veux parler à un conseiller");
    for (const tab of tabs) await tab.locator("[data-conversation]").nth(rows).waitFor();
    expect(streams).toHaveLength(1);
    await camille.page.close();
    const second = await arrive("Je veux parler à un conseiller");
    for (const tab of tabs.slice(1))
      await tab
        .locator("[data-conversation]")
        .nth(rows + 1)
        .waitFor();
    expect(streams).toHaveLength(2);
    expect(await tabs[1]?.getByText("Hors ligne").count()).toBe(0);
    for (const { leave } of [first, second]) await leave();
  });
});

function streamsOf(context: BrowserContext): string[] {
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/desk/api/events")) streams.push(request.url());
  });
  return streams;
}
