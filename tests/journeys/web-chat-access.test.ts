import { statSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  axeViolations,
  axeViolationsInBothSchemes,
  CHROMIUM,
  launchBrowser,
  sidewaysScroll,
  visit,
} from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const SATURDAY = "À quelle heure ouvre la mairie le samedi ?";
const WIDGET = new URL("../../dist/web/widget.js", import.meta.url);

let browser: Browser;
let town: RunningTown;

/** Motion is reduced so that nothing is judged half faded in. */
const arrive = async (path: string, options: BrowserContextOptions = {}) => {
  const { page, faults } = await visit(browser, `${town.url}${path}`, {
    reducedMotion: "reduce",
    ...options,
  });
  return { page, faults, me: citizen(page) };
};

/** An answer with its card open, proposals, a hand-off and an emergency. */
async function longConversation(page: Page): Promise<void> {
  const me = citizen(page);
  await me.ask(SATURDAY);
  await page.locator(".citation summary").click();
  await me.ask("Mon mari ne respire plus !");
  await me.ask("Où trouver un professeur de thérémine ?");
  await me.ask("Quels sont les tarifs de la cantine ?");
}

describe.skipIf(CHROMIUM === null)("the chat is for everyone", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  it("axe finds nothing wrong, light or dark", async () => {
    const { page } = await arrive("/");
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    await page.goto(`${town.url}/chat`);
    await page.getByRole("heading", { name: /Bonjour/ }).waitFor();
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    await longConversation(page);
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    await page.context().setOffline(true);
    await citizen(page).say("Attendez-moi");
    await page.getByText("En attente d'envoi").waitFor();
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    await page.context().close();
  });

  it("axe finds nothing wrong with the panel on the town's page, closed and open", async () => {
    const { page, faults } = await visit(browser, town.site, { reducedMotion: "reduce", bypassCSP: false });
    await page.getByRole("button", { name: "Poser une question" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Poser une question" }).click();
    await citizen(page).ask(SATURDAY);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("scrolls one way only on a 320 pixel phone and on 1280 × 1024 at 400 %", async () => {
    const { page } = await arrive("/", { viewport: { width: 320, height: 568 } });
    const onBoth = async () => {
      for (const height of [256, 568]) {
        await page.setViewportSize({ width: 320, height });
        expect({ height, excess: await sidewaysScroll(page) }).toEqual({ height, excess: 0 });
      }
    };
    await onBoth();
    await page.goto(`${town.url}/chat`);
    await page.getByRole("heading", { name: /Bonjour/ }).waitFor();
    await onBoth();
    await longConversation(page);
    await citizen(page).ask(`https://www.valcour-sur-alize.example/${"tres-longue-adresse-".repeat(8)}`);
    await onBoth();
    await page.context().close();
  });

  it("asks nothing and keeps nothing before the citizen opens it; then it keeps no cookie", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(town.url)) requests.push(request.url());
    });
    const kept = "[Object.keys(localStorage).length, Object.keys(sessionStorage).length, document.cookie]";
    await page.goto(town.site);
    await page.getByRole("button", { name: "Poser une question" }).waitFor();
    await page.waitForTimeout(300);
    expect(requests).toEqual([`${town.url}/widget.js`]);
    expect(await page.evaluate(kept)).toEqual([0, 0, ""]);
    await page.getByRole("button", { name: "Poser une question" }).click();
    await citizen(page).ask(SATURDAY);
    expect(await page.evaluate(kept)).toEqual([0, 1, ""]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it("can be used by keyboard alone: open, ask, read the source, close, and be back where one was", async () => {
    const { page } = await visit(browser, town.site);
    const focused = () =>
      page.evaluate(`(() => {
        let { activeElement } = document;
        while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
        return [activeElement.localName, activeElement.className].join(".");
      })()`);
    await page.getByRole("button", { name: "Poser une question" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("button.launcher");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: /Valcour-sur-Alize/ }).waitFor();
    await expect.poll(focused).toBe("textarea.");
    await page.keyboard.type(SATURDAY);
    await page.keyboard.press("Enter");
    await citizen(page).replies.first().waitFor();
    // Past the two rating buttons.
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("summary.");
    await page.keyboard.press("Enter");
    expect(await page.locator("blockquote").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("button.launcher");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("fills a phone's screen, keeps the page behind out of reach, and stays open across a reload", async () => {
    const { page } = await visit(browser, town.site, { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "Poser une question" }).click();
    const panel = page.getByRole("dialog");
    await citizen(page).field.waitFor();
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await panel.evaluate((dialog) => dialog.matches(":modal"))).toBe(true);
    await page.reload();
    await citizen(page).field.waitFor();
    await page.getByRole("button", { name: "Fermer la discussion" }).click();
    expect(await panel.count()).toBe(0);
    await page.context().close();
  });

  it("tells how much can still be written, and loses nothing of what is too long", async () => {
    const { page, me } = await arrive("/chat");
    await me.field.fill("é".repeat(3990));
    await page.getByText("10 caractères restants").waitFor();
    await me.field.fill("é".repeat(4003));
    await page.getByText("3 caractères de trop").waitFor();
    expect(await page.getByRole("button", { name: "Envoyer" }).isDisabled()).toBe(true);
    await me.field.press("Enter");
    expect(await me.own.count()).toBe(0);
    expect(await me.field.inputValue()).toHaveLength(4003);
    await page.context().close();
  });

  it("weighs less than 50 kB", () => {
    expect(statSync(WIDGET).size).toBeLessThan(50_000);
  });
});
