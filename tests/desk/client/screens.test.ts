import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM, launchBrowser, sidewaysScroll, visit } from "../../journeys/browser.ts";
import { citizen } from "../../journeys/citizen.ts";
import { type DeskPerson, openDesk } from "../../journeys/desk-person.ts";
import { type RunningTown, runTown } from "../../journeys/running-town.ts";

let browser: Browser;
let town: RunningTown;
let agent: DeskPerson;
let visitor: Page;
/** Address of the conversation, after `#`. */
let conversation: string;

const reply = () => agent.page.getByLabel("Votre réponse à la personne");
const log = () => agent.page.getByRole("log");
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await agent.page.keyboard.press(key);
};
/** Leaves whatever is written in: single keys are letters there. */
const leaveFields = () => log().focus();
const level1 = (name: string | RegExp) => agent.page.getByRole("heading", { level: 1, name }).waitFor();

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("the inbox and the conversation", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    agent = await openDesk(browser, town);
    await agent.page.setViewportSize({ width: 1280, height: 800 });
    await level1("En attente");
    ({ page: visitor } = await visit(browser, `${town.url}/chat`));
    const me = citizen(visitor);
    await me.ask("Combien coûte un repas à la cantine ?");
    await me.ask("Je voudrais parler à une personne");
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  it("are walked through with the keyboard alone, and the title counts who waits", async () => {
    const { page } = agent;
    await page.waitForFunction("document.title.startsWith('(1) En attente')");
    await page.locator("[data-conversation]").waitFor();
    await press("j", "Enter");
    await level1(/Chat du site/);
    conversation = new URL(page.url()).hash;
    await page.waitForFunction("document.activeElement.tagName === 'H1'");
    await press("c");
    await reply().waitFor();
    await page.waitForFunction("document.activeElement.tagName === 'TEXTAREA'");
    await page.keyboard.type("jcx ?");
    expect(await reply().inputValue()).toBe("jcx ?");
    await leaveFields();
    await press("n");
    await page.getByLabel("Votre note aux collègues").fill("À rappeler");
    await page.getByLabel("Votre note aux collègues").press("Control+Enter");
    await log().getByText("visible des agents seulement").waitFor();
    for (const [key, title] of [
      ["t", "Transférer la conversation"],
      ["e", "Rendre à l'assistant ?"],
      ["x", "Fermer la conversation"],
      ["?", "Raccourcis"],
    ] as const) {
      await leaveFields();
      await press(key);
      const dialog = page.getByRole("dialog", { name: title });
      await dialog.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.waitForFunction("document.activeElement.getAttribute('role') === 'log'");
    }
    await press("g", "m");
    await level1("Les miennes");
    await page.waitForFunction("document.activeElement.textContent === 'Les miennes'");
    await page.goBack();
    await level1(/Chat du site/);
  });

  it("do nothing at single keys once these are switched off, also after a reload", async () => {
    const { page } = agent;
    const set = async (wanted: boolean) => {
      await page.getByRole("button", { name: "Réglages" }).click();
      await page.getByLabel("Raccourcis clavier d'une seule touche").setChecked(wanted);
      await press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await set(false);
    await page.reload();
    await log().waitFor();
    await leaveFields();
    await press("?", "t", "x");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await set(true);
  });

  it("keep a draft with its sources, and what a note began, across a reload", async () => {
    const { page } = agent;
    await page.getByRole("radio", { name: "Réponse", exact: true }).check();
    await reply().fill("");
    await page.getByRole("button", { name: "Chercher dans la base" }).click();
    await page.getByLabel("Votre recherche").fill("prix de la cantine");
    await page.getByLabel("Votre recherche").press("Enter");
    await page.getByRole("button", { name: "Insérer" }).first().click();
    expect(await axeViolations(page)).toEqual([]);
    await press("Escape");
    const written = await reply().inputValue();
    expect(written).toMatch(/\S/);
    expect(written).not.toContain("**");
    await page.getByRole("radio", { name: "Note interne" }).check();
    await page.getByLabel("Votre note aux collègues").fill("Note commencée");
    await page.reload();
    await reply().waitFor();
    expect(await reply().inputValue()).toBe(written);
    expect(await page.getByRole("list", { name: "Sources jointes" }).getByRole("listitem").count()).toBe(1);
    await page.getByRole("radio", { name: "Note interne" }).check();
    expect(await page.getByLabel("Votre note aux collègues").inputValue()).toBe("Note commencée");
    await page.getByLabel("Votre note aux collègues").fill("");
    await page.getByRole("radio", { name: "Réponse", exact: true }).check();
  });

  it("say that they are offline, and send by themselves what was written meanwhile, once", async () => {
    const { page } = agent;
    await page.context().setOffline(true);
    await page.getByText("Hors ligne. Ce que vous écrivez est gardé").waitFor();
    await reply().fill("Le repas coûte selon vos revenus.");
    await reply().press("Control+Enter");
    await page.getByText("En attente d'envoi").waitFor();
    await page.context().setOffline(false);
    await visitor.getByText("Le repas coûte selon vos revenus.").waitFor();
    await page.getByText("En attente d'envoi").waitFor({ state: "detached" });
    await page.getByText("Hors ligne. Ce que vous écrivez est gardé").waitFor({ state: "detached" });
    expect(await log().getByText("Le repas coûte selon vos revenus.").count()).toBe(1);
    expect(await reply().inputValue()).toBe("");
  });

  it("show the citizen's words as text, and that they write", async () => {
    const me = citizen(visitor);
    await me.field.pressSequentially("Et pour ");
    await agent.page.getByText("La personne écrit…").waitFor();
    await me.field.fill("[ici](javascript:alert(1)) **non** <b>oui</b>");
    await me.field.press("Enter");
    await log().getByText("[ici](javascript:alert(1)) **non** <b>oui</b>").waitFor();
    expect(await log().locator("a[href^=javascript], .citizen strong, .citizen b").count()).toBe(0);
  });

  it.each([
    ["desk", { width: 1280, height: 800 }, "light"],
    ["dark desk", { width: 1280, height: 800 }, "dark"],
    ["phone", { width: 320, height: 640 }, "light"],
    ["screen at 400 %", { width: 320, height: 256 }, "light"],
  ] as const)("hold on a %s without fault nor sideways scroll", async (_name, viewport, colorScheme) => {
    const { page } = agent;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const hash of ["#/attente", "#/miennes", "#/toutes", "#/rappels", "#/fermees", conversation]) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await (hash === conversation ? level1(/Chat du site/) : page.locator("h1#box-title").waitFor());
      expect({ hash, faults: await axeViolations(page) }).toEqual({ hash, faults: [] });
      expect({ hash, sideways: await sidewaysScroll(page) }).toEqual({ hash, sideways: 0 });
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    }
  });

  it("offer the FAQ once closed, and leave no draft behind at sign-out", async () => {
    const { page } = agent;
    await page.setViewportSize({ width: 1280, height: 800 });
    await reply().fill("Brouillon oublié");
    await agent.close();
    await page.getByText("Cette conversation est fermée.").waitFor();
    await page.getByRole("button", { name: "Ajouter à la FAQ" }).click();
    const dialog = page.getByRole("dialog", { name: "Proposer pour la FAQ" });
    await dialog.getByLabel("Question").fill("Combien coûte un repas à la cantine ?");
    await dialog.getByLabel("Réponse", { exact: true }).fill("Le prix dépend de vos revenus.");
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Proposer" }).click();
    await dialog.waitFor({ state: "detached" });
    const kept = () => page.evaluate<string[]>("Object.keys(localStorage)");
    expect((await kept()).filter((key) => key.includes(".draft."))).toHaveLength(1);
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("heading", { name: "Connexion" }).waitFor();
    expect((await kept()).filter((key) => /draft|outgoing/.test(key))).toEqual([]);
    expect(agent.faults).toEqual([]);
  });
});
