import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebLimits } from "../../../../adapters/web/limits.ts";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "../../../journeys/browser.ts";
import { citizen } from "../../../journeys/citizen.ts";
import { startWeb, temporaryFolder, type WebServer } from "../web-server.ts";

let browser: Browser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;

/** What the real program does not do on demand: agents, limits, refusals. Skipped without Chromium. */
describe.skipIf(CHROMIUM === null)("the chat page", () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await server.stop();
    await folder.remove();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function arrive(limits: Partial<WebLimits> = {}) {
    server = await startWeb({ folder: folder.path, limits });
    const { page } = await visit(browser, `${server.url}/chat`, { reducedMotion: "reduce" });
    return { page, me: citizen(page) };
  }

  it("waits its turn when too much was said, and says the message waits", async () => {
    const { page, me } = await arrive({ messagesPerMinute: 1 });
    await me.ask("Un");
    await me.say("Deux");
    await page.getByText("En attente d'envoi").waitFor();
    await page.context().close();
  });

  it("says why a message is refused, and sends it again on demand", async () => {
    const { page, me } = await arrive();
    await me.ask("Bonjour");
    await page.route("**/activities", (route) =>
      route.fulfill({ status: 400, json: { error: { code: "BadArgument", message: "Message illisible." } } }),
    );
    await me.say("Encore");
    await page.getByText("Non envoyé. Message illisible.").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute("**/activities");
    await page.getByRole("button", { name: "Réessayer", exact: true }).click();
    await me.replies.filter({ hasText: "Réponse : Encore" }).waitFor();
    expect(await me.own.count()).toBe(2);
    await page.context().close();
  });

  it("that cannot be loaded says so and can be tried again", async () => {
    const { page } = await arrive();
    await page.route("**/parvis/web/config", (route) => route.abort());
    await page.reload();
    await page.getByText("La discussion n'est pas disponible pour le moment.").waitFor();
    await page.unroute("**/parvis/web/config");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByRole("heading", { name: /Bonjour/ }).waitFor();
    await page.context().close();
  });
});
