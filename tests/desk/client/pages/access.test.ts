import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  axeViolationsInBothSchemes,
  CHROMIUM,
  launchBrowser,
  sidewaysScroll,
  visit,
} from "../../../journeys/browser.ts";
import { leaveHandoffs } from "./past-handoffs.ts";
import { ADMINISTRATOR, administrator, invite, type RunningDesk, runDesk, signIn } from "./running-desk.ts";

let browser: Browser;
let desk: RunningDesk;

const PHONE = { width: 320, height: 568 };
/** 1280 × 1024 at 400 %. */
const ENLARGED_FOUR_TIMES = { width: 320, height: 256 };
const DESKTOP = { width: 1280, height: 720 };

const LONG = `${"tres-longue-adresse-".repeat(4)}@valcour.example`;

/** Every page, with what shows it is there and what opens its dialog. */
const PAGES: ReadonlyArray<readonly [hash: string, ready: string, opener: RegExp | null]> = [
  ["pilotage", "Jour par jour", null],
  ["comptes", "Yves Kermarrec", /^Modifier \(Yves/],
  ["journal", "Début du journal.", null],
  ["faq", "La piscine ouvre-t-elle le dimanche ?", /^Modifier \(La piscine/],
  ["reponses-types", "Accusé de réception", /^Modifier \(Accusé/],
  ["moi", "Changer de mot de passe", /^Réglages de ce navigateur/],
];

const show = async (page: Page, hash: string, ready: string) => {
  await page.goto(`${desk.desk}#/${hash}`);
  await page.locator("main").getByText(ready).first().waitFor();
};

const everyPage = async (page: Page, check: (where: string) => Promise<void>) => {
  for (const [hash, ready, opener] of PAGES) {
    await show(page, hash, ready);
    await check(hash);
    if (opener === null) continue;
    await page.getByRole("button", { name: opener }).click();
    await page.getByRole("dialog").waitFor();
    await check(`${hash}, in its dialog`);
    await page.keyboard.press("Escape");
  }
};

const arrive = (options: BrowserContextOptions) =>
  signIn(browser, desk.desk, ADMINISTRATOR.login, { reducedMotion: "reduce", ...options });

describe.skipIf(CHROMIUM === null)("the Desk's pages are for everyone", () => {
  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), runDesk()]);
    const page = await administrator(browser, desk);
    await show(page, "comptes", ADMINISTRATOR.login);
    await invite(page, "Yves Kermarrec", LONG, /^Responsable/);
    await show(page, "reponses-types", "Aucune réponse type");
    await page.getByRole("button", { name: "Nouvelle réponse type" }).click();
    await page.getByRole("dialog").getByLabel("Titre").fill("Accusé de réception");
    await page.getByRole("dialog").getByLabel("Texte").fill(`Bonjour, voyez https://${LONG}`);
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("est enregistrée").waitFor();
    const question = "La piscine ouvre-t-elle le dimanche ?";
    desk.propose("piscine.yaml", `service: mairie\nfaq:\n  - question: ${question}\n    answer: Oui.\n`);
    await leaveHandoffs(desk.databaseFile, 40, Date.now());
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("axe finds nothing wrong once signed in, light or dark, and all scrolls one way only on small screens", {
    timeout: 120_000,
  }, async () => {
    const page = await arrive({ viewport: PHONE });
    await everyPage(page, async (where) => {
      for (const viewport of [PHONE, ENLARGED_FOUR_TIMES]) {
        await page.setViewportSize(viewport);
        expect({ where, viewport, excess: await sidewaysScroll(page) }).toEqual({
          where,
          viewport,
          excess: 0,
        });
      }
      await page.setViewportSize(DESKTOP);
      expect({ where, wrong: await axeViolationsInBothSchemes(page) }).toEqual({ where, wrong: [] });
      await page.setViewportSize(PHONE);
    });
    await page.context().close();
  });

  it("axe finds nothing wrong at the door, light or dark", async () => {
    const { page, faults } = await visit(browser, desk.desk, { reducedMotion: "reduce", viewport: PHONE });
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByText("Écrivez votre mot de passe.").waitFor();
    await page.getByText("Mot de passe oublié").click();
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.goto(`${desk.desk}#/lien/${"b".repeat(43)}`);
    await page.getByRole("heading", { name: "Ce lien ne fonctionne plus" }).waitFor();
    expect(await axeViolationsInBothSchemes(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("tells the period's figures, with a table beside the bars, and exports them", async () => {
    const page = await arrive({});
    await show(page, "pilotage", "Jour par jour");
    const requested = page.locator(".figure").filter({ hasText: /^Demandes/ });
    await requested.getByText("40", { exact: true }).waitFor();
    await page.getByRole("radio", { name: "7 jours" }).check();
    await page.getByRole("heading", { name: "Les 7 derniers jours" }).waitFor();
    await page.getByText("Voir le tableau des chiffres par jour").click();
    const byDay = page.getByRole("table", { name: "Jour par jour" }).locator("tbody tr");
    await expect.poll(() => byDay.count()).toBe(7);
    const figures = await byDay.locator("td:nth-child(2)").allTextContents();
    const sum = figures.reduce((total, figure) => total + Number(figure), 0);
    expect(sum).toBeGreaterThan(20);
    expect(sum).toBeLessThan(40);
    await requested.getByText(String(sum), { exact: true }).waitFor();
    await page.getByRole("rowheader", { name: "Service supprimé" }).waitFor();
    await page.getByRole("radio", { name: "30 jours" }).check();
    const arrived = page.waitForEvent("download");
    await page.getByRole("link", { name: "Exporter (CSV)" }).click();
    const lines = readFileSync(await (await arrived).path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(41);
    await show(page, "journal", "Début du journal.");
    await page.getByText(`${ADMINISTRATOR.name} a exporté les demandes`).getByText("30 jours").waitFor();
    await page.context().close();
  });
});
