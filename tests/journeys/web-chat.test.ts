import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen, plainSpaces } from "./citizen.ts";
import { type RunningTown, runTown } from "./running-town.ts";

let browser: Browser;
let town: RunningTown;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("a citizen asks the town on its chat page", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const arrive = async () => {
    const { page, faults } = await visit(browser, `${town.url}/chat`);
    return { page, faults, me: citizen(page) };
  };

  it("given a first visit, when the page opens, then it says a machine answers and offers questions", async () => {
    const { page, faults } = await arrive();
    await page.getByRole("heading", { name: "Bonjour, quelle est votre question ?" }).waitFor();
    expect(await page.locator(".disclosure").textContent()).toMatch(/assistant automatique de la commune/);
    expect(await page.getByRole("button", { name: /carte d'identité/ }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("given a suggested question, when it is pressed, then the official sentence comes with source and date", async () => {
    const { page, me } = await arrive();
    await page.getByRole("button", { name: "À quelle heure ouvre la mairie le samedi ?" }).click();
    await me.replies.first().waitFor();
    expect(await me.lastReply()).toMatch(/samedi.*de 9 h à 12 h/i);
    expect(await page.locator(".citation summary").textContent()).toMatch(
      /Horaires : Accueil de la mairie.*mis à jour le 16 novembre 2026/,
    );
    expect(await page.locator(".suggestions").count()).toBe(0);
    expect(await me.field.inputValue()).toBe("");
    await page.context().close();
  });

  it("given an unknown subject, when asked, then it says it does not know and how to reach the service", async () => {
    const { page, me } = await arrive();
    const reply = await me.ask("Où trouver un professeur de thérémine ?");
    expect(reply).toMatch(/Je n'ai pas trouvé|pas assez sûr/);
    expect(reply.match(/05 36 49 10 00/g)).toHaveLength(1);
    const call = page.getByRole("link", { name: "Appeler le 05 36 49 10 00" });
    expect(await call.getAttribute("href")).toBe("tel:0536491000");
    await page.context().close();
  });

  it("given an ambiguous question, when a proposal is pressed, then it is answered and the proposals go", async () => {
    const { page, me } = await arrive();
    await me.ask("Quels sont les tarifs de la cantine ?");
    const proposals = page.getByRole("group", { name: "Réponses proposées" }).getByRole("button");
    expect(await proposals.count()).toBeGreaterThan(1);
    const label = plainSpaces(await proposals.first().textContent());
    await proposals.first().click();
    await me.replies.nth(1).waitFor();
    expect(plainSpaces(await me.own.last().textContent())).toContain(label);
    expect(await proposals.filter({ hasText: label }).count()).toBe(0);
    await page.context().close();
  });

  it("given an answer, when its source is opened by keyboard, then the official words and their page show", async () => {
    const { page, me } = await arrive();
    await me.ask("À quelle heure ouvre la mairie le samedi ?");
    const quote = page.locator("blockquote");
    expect(await quote.isVisible()).toBe(false);
    await page.locator(".citation summary").focus();
    await page.keyboard.press("Enter");
    expect(plainSpaces(await quote.textContent())).toBe("Samedi : de 9 h à 12 h");
    expect(await quote.isVisible()).toBe(true);
    const official = page.getByRole("link", { name: "Consulter la page officielle (nouvel onglet)" });
    expect(await official.getAttribute("href")).toMatch(/^https:\/\/www\.valcour-sur-alize\.example\//);
    expect(await official.getAttribute("rel")).toContain("noopener");
    await page.context().close();
  });

  it("given danger, when told, then the emergency numbers stand out and can be called", async () => {
    const { page, me } = await arrive();
    await me.ask("Mon mari ne respire plus !");
    expect(await page.locator(".reply.emergency").count()).toBe(1);
    const call = page.getByRole("link", { name: "Appeler le 15", exact: true });
    expect(await call.getAttribute("href")).toBe("tel:15");
    await page.context().close();
  });

  it("given markup in a message, when sent, then it shows as text and nothing runs", async () => {
    const { page, faults, me } = await arrive();
    const hostile = `<img src=x onerror="document.title='eu'"><script>document.title='eu'</script> **gras**`;
    await me.ask(hostile);
    expect(await page.locator(".own .body").textContent()).toBe(hostile);
    expect(await page.locator(".log img, .log script").count()).toBe(0);
    expect(await page.title()).toContain("Valcour-sur-Alize");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("given a question nobody could answer, when staff drop a file, then it is answered seconds later", async () => {
    const { page, me } = await arrive();
    const question = "Où emprunter le bibliobus tandem de Valcour ?";
    expect(await me.ask(question)).not.toContain("quai des Tanneurs");
    town.publish(
      "bibliobus.md",
      "---\ntitle: Bibliobus tandem\nupdated: 2026-11-20\n---\n# Bibliobus tandem\n\n## Où emprunter le bibliobus tandem\n\nLe bibliobus tandem de Valcour s'emprunte au 4 quai des Tanneurs, le mercredi de 14 h à 16 h.\n",
    );
    await expect
      .poll(() => me.ask(question), { timeout: 30_000, interval: 1000 })
      .toContain("4 quai des Tanneurs");
    expect(await me.lastReply()).toContain("mis à jour le 20 novembre 2026");
    await page.context().close();
  });
});
