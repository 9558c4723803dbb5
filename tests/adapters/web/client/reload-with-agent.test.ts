import { describe, expect, it } from "vitest";
import { CHROMIUM } from "../../../journeys/browser.ts";
import { plainSpaces } from "../../../journeys/citizen.ts";
import { eventually } from "../web-server.ts";
import { pageWithAgents } from "./page-with-agents.ts";

/** Skipped without Chromium. */
describe.skipIf(CHROMIUM === null)("reloading while an agent answers", () => {
  const { screen, byCamille, withCamille } = pageWithAgents();

  it("neither loses nor doubles a message sent while the page reloads and the agent answers", async () => {
    const { page, me, server } = screen;
    await withCamille();
    await byCamille("Quel est votre nom ?");
    await page.getByText("Quel est votre nom ?").waitFor();
    let held = false;
    let reloaded = false;
    await page.route("**/activities", async (route) => {
      if (!route.request().postData()?.includes("Dupont") || held) return route.continue();
      held = true;
      // Taken by the server, but the page is gone before it hears so.
      await route.fetch();
      await byCamille("Et votre adresse ?");
      await page.reload();
      reloaded = true;
    });
    await me.say("Dupont");
    await eventually("reloaded", () => reloaded);
    await page.getByText("Et votre adresse ?").waitFor();
    await me.own.filter({ hasText: "Dupont" }).waitFor();
    await me.say("Rue Haute");
    await page.locator('.own[data-state="sent"]', { hasText: "Rue Haute" }).waitFor();
    await byCamille("Merci.");
    await page.getByText("Merci.", { exact: true }).waitFor();
    const shown = async () =>
      (await page.locator(".log .message .body").allTextContents()).slice(3).map(plainSpaces);
    const expected = ["Quel est votre nom ?", "Dupont", "Et votre adresse ?", "Rue Haute", "Merci."];
    expect((await shown()).slice(-5)).toEqual(expected);
    await page.reload();
    await page.getByText("Merci.", { exact: true }).waitFor();
    expect((await shown()).slice(-5)).toEqual(expected);
    const words = server.accepted.flatMap(({ activity }) => ("text" in activity ? [activity.text] : []));
    expect(words).toEqual(["Bonjour", "Dupont", "Rue Haute"]);
  });

  it("keeps the order of what was said when a message still waits to be sent at a reload", async () => {
    const { page, me } = screen;
    await withCamille();
    await byCamille("Quel est votre nom ?");
    await page.getByText("Quel est votre nom ?").waitFor();
    await page.route("**/activities", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await me.say("Dupont");
    await page.getByText("En attente d'envoi").waitFor();
    await page.unroute("**/activities");
    await page.reload();
    await me.own.nth(1).locator('text="Envoyé"').waitFor({ state: "attached" });
    const shown = (await page.locator(".log .message .body").allTextContents()).map(plainSpaces);
    expect(shown.at(-1)).toBe("Dupont");
    expect(shown.indexOf("Bonjour")).toBeLessThan(shown.indexOf("Quel est votre nom ?"));
  });
});
