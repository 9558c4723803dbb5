import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, createProvider } from "../desk/accounts/oidc/provider.ts";
import { invite } from "../desk/client/pages/running-desk.ts";
import { freePort } from "../desk/notifications/mail-server.ts";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const LEA = {
  given_name: "Léa",
  usual_name: "Martin",
  email: "lea.martin@valcour.example",
  email_verified: true,
};
const PAUL = { ...LEA, given_name: "Paul", email: "paul@ailleurs.example" };

let browser: Browser;
let server: Server;
let town: RunningTown;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("an agent signs in with the town's identity provider", () => {
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const port = await freePort();
    const people = { lea: LEA, paul: PAUL };
    const desk = `http://localhost:${port}`;
    server.on("request", createProvider({ issuer, desk, people, signedUserinfo: true }).callback());
    const identityProvider = { issuer, ...CLIENT };
    [browser, town] = await Promise.all([launchBrowser(), runTown(new Date(), { port, identityProvider })]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Presses the button and goes through the provider's own pages. */
  async function comeThrough(person: string): Promise<{ readonly page: Page; readonly faults: string[] }> {
    const { page, faults } = await visit(browser, `${town.url}/desk/`);
    await page.getByRole("heading", { name: "Connexion" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("link", { name: /ProConnect/ }).click();
    await page.locator("input[name=login]").fill(person);
    await page.locator("input[name=password]").fill("x");
    await page.locator("button[type=submit]").click();
    await page.waitForURL(
      (url) => url.pathname.includes("/interaction/") || url.pathname.startsWith("/desk"),
    );
    if (!page.url().startsWith(town.url)) await page.locator("button[type=submit]").click();
    await page.waitForURL((url) => url.pathname.startsWith("/desk"));
    return { page, faults };
  }

  it("given an invitation, when the provider knows them, then they are at their Desk, and leave both", async () => {
    const administrator = await openDesk(browser, town);
    await administrator.page.goto(new URL("#/comptes", administrator.page.url()).href);
    await invite(administrator.page, "Léa Martin", LEA.email, /^Agent/);
    const { page, faults } = await comeThrough("lea");
    await page.getByRole("link", { name: "Léa Martin" }).waitFor();
    await page.getByRole("heading", { name: "En attente" }).waitFor();
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.locator("button[name=logout]").click();
    await page.waitForURL((url) => url.href.startsWith(town.url));
    await page.getByRole("heading", { name: "Connexion" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("given no invitation, when the provider knows them, then the Desk says why they may not come in", async () => {
    const { page, faults } = await comeThrough("paul");
    const refusal = page.getByRole("alert");
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/invit|administrateur/i);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
