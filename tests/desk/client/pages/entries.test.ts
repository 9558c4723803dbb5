import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM, launchBrowser, sidewaysScroll, visit } from "../../../journeys/browser.ts";
import { citizen } from "../../../journeys/citizen.ts";
import { administrator, type RunningDesk, runDesk } from "./running-desk.ts";

let browser: Browser;
let desk: RunningDesk;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("links spread on networks", () => {
  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), runDesk()]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("are made at the Desk, lead a citizen into the chat, and are counted there once", async () => {
    const page = await administrator(browser, desk);
    await page.getByRole("link", { name: "Réseaux et affiches" }).click();
    await page.getByText("Aucune conversation n'a encore commencé par un lien.").waitFor();
    const make = page.getByRole("button", { name: "Faire le lien" });
    await make.click();
    await page.getByText("Donnez un nom à la campagne.").waitFor();
    await page.getByLabel("Campagne").fill("Rentrée 2026");
    await make.click();
    await page.getByRole("heading", { name: "LinkedIn : Rentrée 2026" }).waitFor();
    await page.getByText("Message d'accueil de la messagerie de la Page").waitFor();
    await page.getByRole("img", { name: "Code QR de la campagne « Rentrée 2026 »" }).waitFor();
    // Drawn, and not stopped by the page's own policy.
    const drawn = "(async (code) => { await code.decode(); return code.naturalWidth > 0; })";
    expect(await page.evaluate(`${drawn}(document.querySelector(".entry-code"))`)).toBe(true);
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "Télécharger le code QR (SVG)" }).click();
    expect((await saved).suggestedFilename()).toBe("code-qr-linkedin-rentree-2026.svg");
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });

    const address = await page.getByLabel("Adresse", { exact: true }).inputValue();
    const follower = await visit(browser, address);
    await citizen(follower.page).ask("Bonjour");
    await follower.page.reload();
    await citizen(follower.page).ask("Merci");
    const forged = await visit(browser, address.replace(/.{4}$/, "AAAA"));
    await citizen(forged.page).ask("Bonjour");
    expect([...follower.faults, ...forged.faults]).toEqual([]);

    await page.getByLabel("7 jours").check();
    const row = page.getByRole("row", { name: /Rentrée 2026/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/^LinkedInRentrée 20261$/);
  });
});
