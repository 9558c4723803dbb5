import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../desk/client/pages/running-desk.ts";
import { axeViolations, CHROMIUM, launchBrowser, sidewaysScroll, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const LOGIN = "camille@valcour.example";

let browser: Browser;
let town: RunningTown;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("an agent answers", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    const administrator: DeskPerson = await openDesk(browser, town);
    const camille = await hireAgent(browser, administrator, "Camille", LOGIN);
    await camille.page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const ask = async () => {
    const { page } = await visit(browser, `${town.url}/chat`);
    await citizen(page).ask("Je veux parler à un conseiller");
    return page;
  };

  it.each([
    ["a telephone", { width: 320, height: 568 }],
    ["a screen enlarged four times", { width: 320, height: 256 }],
  ])("by touch on %s", async (name, viewport) => {
    const visitor = await ask();
    const { page, faults } = await visit(browser, `${town.url}/desk/`, {
      ...{ viewport, hasTouch: true, isMobile: true },
    });
    await page.getByLabel("Adresse électronique").fill(LOGIN);
    await page.getByLabel("Mot de passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter" }).tap();
    await page.locator("[data-conversation]").tap();
    await page.getByRole("button", { name: "Prendre", exact: true }).tap();
    const box = page.getByLabel("Votre réponse à la personne");
    await box.tap();
    await box.fill("Bonjour, je vous réponds.");
    const send = page.getByRole("button", { name: "Envoyer", exact: true });
    await send.focus();
    expect(await inSight(page), name).toBe(true);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await send.tap();
    await visitor.getByText("Bonjour, je vous réponds.").waitFor();
    await page.getByRole("log").getByText("Bonjour, je vous réponds.").waitFor();
    await page.getByRole("button", { name: "Fermer", exact: true }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer la conversation" }).tap();
    const told = page.getByText("Conversation fermée.");
    await told.waitFor();
    await page.getByRole("button", { name: "Prendre", exact: true }).focus();
    expect(await inSight(page), "under what was told").toBe(true);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
    await visitor.context().close();
  });

  it("with the keyboard alone on a screen enlarged four times", async () => {
    const visitor = await ask();
    const { page } = await visit(browser, `${town.url}/desk/`, { viewport: { width: 320, height: 256 } });
    await page.getByLabel("Adresse électronique").fill(LOGIN);
    await page.getByLabel("Mot de passe").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator("[data-conversation]").waitFor();
    await tabTo(page, "[data-conversation]");
    await page.keyboard.press("Enter");
    await page.getByRole("log").waitFor();
    await tabTo(page, ".actions .primary");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement.tagName === 'TEXTAREA'");
    await page.keyboard.type("Bonjour, au clavier.");
    expect(await inSight(page)).toBe(true);
    await tabTo(page, ".composer-foot [type=submit]");
    expect(await inSight(page)).toBe(true);
    await page.keyboard.press("Enter");
    await visitor.getByText("Bonjour, au clavier.").waitFor();
    await page.context().close();
    await visitor.context().close();
  });
});

/** Whether what has the focus shows, with nothing over its middle. */
function inSight(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const { activeElement } = document;
    const { x, y, width, height } = activeElement.getBoundingClientRect();
    return activeElement.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  })()`);
}

/** Presses Tab until the focus is on it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by Tab`);
}
