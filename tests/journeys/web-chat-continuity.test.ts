import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type RunningTown, runTown } from "./running-town.ts";

const SATURDAY = "À quelle heure ouvre la mairie le samedi ?";

let browser: Browser;
let town: RunningTown;

describe.skipIf(CHROMIUM === null)("a conversation goes on", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const arrive = async () => {
    const { page } = await visit(browser, `${town.url}/chat`);
    return { page, me: citizen(page) };
  };

  it("given no network, when it comes back, then the waiting message is sent once and answered once", async () => {
    const { page, me } = await arrive();
    await me.ask(SATURDAY);
    await page.context().setOffline(true);
    await page.getByText("Connexion interrompue").waitFor();
    await me.say("Et le dimanche ?");
    await page.getByText("En attente d'envoi").waitFor();
    await page.context().setOffline(false);
    await me.replies.nth(1).waitFor();
    expect(await page.getByText("Connexion interrompue").count()).toBe(0);
    await page.reload();
    await me.replies.nth(1).waitFor();
    expect(await me.own.count()).toBe(2);
    expect(await me.replies.count()).toBe(2);
    await page.context().close();
  });

  it("given no network, when the page is reloaded once it is back, then the waiting message still goes", async () => {
    const { page, me } = await arrive();
    await me.ask(SATURDAY);
    await page.context().setOffline(true);
    await me.say("Et le dimanche ?");
    await page.getByText("En attente d'envoi").waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await me.replies.nth(1).waitFor();
    expect(await me.own.count()).toBe(2);
    await page.context().close();
  });

  it("given a conversation and a draft, when the page is reloaded, then both are there", async () => {
    const { page, me } = await arrive();
    const reply = await me.ask(SATURDAY);
    await me.field.fill("Ma prochaine question");
    await page.reload();
    await me.replies.first().waitFor();
    expect(await me.lastReply()).toBe(reply);
    expect(await me.own.count()).toBe(1);
    expect(await me.field.inputValue()).toBe("Ma prochaine question");
    expect(await page.locator(".suggestions").count()).toBe(0);
    await page.context().close();
  });

  it("given a restart of the server, when a message is written meanwhile, then it is answered once in the same conversation", async () => {
    const { page, me } = await arrive();
    await me.ask(SATURDAY);
    await town.stopParvis();
    await page.getByText("Connexion interrompue").waitFor();
    await me.say("Où trouver un professeur de thérémine ?");
    await town.startParvis();
    await page.evaluate("dispatchEvent(new Event('online'))");
    await me.replies.nth(1).waitFor();
    expect(await me.lastReply()).toMatch(/thérémine|05 36 49 10 00/);
    await page.reload();
    await me.replies.nth(1).waitFor();
    expect(await me.replies.count()).toBe(2);
    expect(await me.own.count()).toBe(2);
    await page.context().close();
  });

  it("given an acknowledgement lost on the way, when the message goes again, then it is answered once", async () => {
    const { page, me } = await arrive();
    let lost = 0;
    await page.route("**/activities", async (route) => {
      if (route.request().method() === "POST" && lost++ === 0) {
        await route.fetch();
        return route.abort();
      }
      return route.continue();
    });
    await me.ask(SATURDAY);
    await page.reload();
    await me.replies.first().waitFor();
    expect(await me.ask("Et le dimanche ?")).toMatch(/dimanche/i);
    expect(await me.own.count()).toBe(2);
    expect(await me.replies.count()).toBe(2);
    expect(lost).toBeGreaterThan(1);
    await page.context().close();
  });

  it("given a session that ended, when the citizen comes back, then a new conversation begins and says so", async () => {
    const { page, me } = await arrive();
    await me.ask(SATURDAY);
    await page.evaluate(`(() => {
      const [key] = Object.keys(sessionStorage);
      const kept = JSON.parse(sessionStorage[key]);
      kept.session.token += "x";
      sessionStorage[key] = JSON.stringify(kept);
    })()`);
    await page.reload();
    await page.getByText("Une nouvelle conversation commence").waitFor();
    expect(await me.ask(SATURDAY)).toMatch(/de 9 h à 12 h/);
    await page.context().close();
  });

  it("given a proxy without WebSocket, when a question is asked, then polling brings the answer", async () => {
    const { page, me } = await arrive();
    await page.addInitScript(
      "globalThis.WebSocket = class { constructor() { setTimeout(() => this.onclose?.()); } close() {} }",
    );
    await page.reload();
    expect(await me.ask(SATURDAY)).toMatch(/de 9 h à 12 h/);
    await page.context().close();
  });
});
