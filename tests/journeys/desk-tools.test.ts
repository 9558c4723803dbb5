import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { axeViolations, CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen, plainSpaces } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

let browser: Browser;
let town: RunningTown;
let administrator: DeskPerson;
let camille: DeskPerson;

const box = () => camille.page.getByLabel("Votre réponse à la personne");
const sources = () => camille.page.getByRole("list", { name: "Sources jointes" }).getByRole("listitem");
const suggestion = () => camille.page.getByText("Réponse proposée par l'assistant");

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("an agent answers with the Desk's tools", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    administrator = await openDesk(browser, town);
    camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  /** A citizen whom Camille answers. */
  const meet = async () => {
    const { page, faults } = await visit(browser, `${town.url}/chat`);
    const me = citizen(page);
    await me.ask("Je veux parler à un conseiller");
    await camille.goTo("En attente");
    await camille.open();
    await camille.take();
    await page.getByText("Camille (Accueil de la mairie) a rejoint la conversation").waitFor();
    return { page, faults, me };
  };
  const use = async () => {
    await suggestion().waitFor();
    await expandSuggestion(camille.page);
    await camille.page.getByRole("button", { name: "Utiliser", exact: true }).click();
    await expect.poll(() => box().inputValue()).not.toBe("");
  };

  it("given the assistant's draft, when it is used, changed or put aside, then its source follows and what became of it is kept", async () => {
    const { page, me } = await meet();
    await me.say("À quelle heure ouvre la mairie le samedi ?");
    await use();
    expect(await axeViolations(camille.page)).toEqual([]);
    expect(await box().inputValue()).toMatch(/9 h à 12 h/);
    expect(await sources().count()).toBe(1);
    await camille.send();
    await page.locator(".reply.agent .citation").waitFor();
    await expect.poll(() => draftUses(town)).toEqual(["accepted"]);

    await me.say("Combien coûte le remplacement de la carte de déchèterie ?");
    await use();
    await box().fill(`${await box().inputValue()} Venez à l'accueil.`);
    await camille.send();
    await page.locator(".reply.agent").getByText("Venez à l'accueil.").waitFor();
    await expect.poll(() => draftUses(town)).toEqual(["accepted", "edited"]);

    await me.say("À quelle heure ouvre la piscine le dimanche ?");
    await suggestion().waitFor();
    await expandSuggestion(camille.page);
    await camille.page.getByRole("button", { name: "Écarter" }).click();
    await suggestion().waitFor({ state: "detached" });
    await camille.page.reload();
    const asked = camille.page.locator(".entry.citizen").getByText("piscine le dimanche");
    expect(await asked.textContent()).toContain("dimanche\u00a0?");
    expect(await suggestion().count()).toBe(0);
    expect(await draftUses(town)).toEqual(["accepted", "edited", "rejected"]);
    await camille.close();
    await page.context().close();
  });

  it("given a canned reply, when / is typed, then it is found, inserted with its words replaced, and Escape leaves it", async () => {
    await writeCannedReply(camille.page);
    const { page } = await meet();
    const desk = camille.page;
    const picker = desk.getByRole("combobox", { name: "Chercher une réponse type" });
    await box().pressSequentially("Bonjour, /");
    await picker.waitFor();
    await desk.keyboard.type("zzz");
    await desk.getByText("Aucune réponse type ne correspond.").waitFor();
    await desk.keyboard.press("Escape");
    await picker.waitFor({ state: "detached" });
    expect(await focusedLabel(desk)).toBe("Votre réponse à la personne");
    expect(await box().inputValue()).toBe("Bonjour, /");

    await desk.keyboard.press("Backspace");
    await desk.keyboard.type("/");
    await picker.waitFor();
    await desk.keyboard.type("reçu");
    await desk.getByRole("option", { name: /Accusé de réception/ }).waitFor();
    expect(await axeViolations(desk)).toEqual([]);
    await desk.keyboard.press("Enter");
    await picker.waitFor({ state: "detached" });
    expect(await focusedLabel(desk)).toBe("Votre réponse à la personne");
    expect(plainSpaces(await box().inputValue())).toBe(
      "Bonjour, votre demande est bien reçue par Accueil de la mairie. Camille",
    );
    await desk.keyboard.press("Control+Enter");
    await page.locator(".reply.agent").getByText("votre demande est bien reçue par Accueil").waitFor();
    await camille.close();
    await page.context().close();
  });

  it("given both writing, when each types, then the other sees it, and the bot is told nothing of it", async () => {
    const { page, me } = await meet();
    const signs: string[] = [];
    page.on("request", (request) => {
      if (request.postData()?.includes('"typing"')) signs.push(request.url());
    });
    await box().pressSequentially("Je regarde");
    await page.getByText("Camille écrit…").waitFor();
    await me.field.pressSequentially("Merci");
    await camille.page.getByText("La personne écrit…").waitFor();
    expect(signs).not.toEqual([]);
    await me.field.fill("");
    await box().fill("");
    await camille.giveBack();
    await page.getByText("C'est de nouveau l'assistant automatique qui vous répond").waitFor();
    signs.length = 0;
    const before = await me.replies.count();
    await me.field.pressSequentially("À quelle heure ouvre la mairie ?", { delay: 20 });
    await me.field.press("Enter");
    await me.replies.nth(before).waitFor();
    expect(signs).toEqual([]);
    await page.context().close();
  });

  it("given an answer that may serve others, when it is proposed and published, then the assistant gives it", async () => {
    const question = "Où se trouve la boîte à livres du hameau des Ormes ?";
    const { page, me } = await meet();
    await me.say(question);
    await camille.write("La boîte à livres du hameau des Ormes se trouve sous l'abri du lavoir.");
    await camille.send();
    await page.locator(".reply.agent").getByText("sous l'abri du lavoir").waitFor();
    await camille.close();
    await camille.page.getByRole("button", { name: "Ajouter à la FAQ" }).click();
    const dialog = camille.page.getByRole("dialog");
    await dialog.getByLabel("Question").waitFor();
    expect(await axeViolations(camille.page)).toEqual([]);
    expect(await dialog.getByLabel("Question").inputValue()).toContain("boîte à livres");
    expect(await dialog.getByLabel("Réponse").inputValue()).toContain("sous l'abri du lavoir");
    await dialog.getByRole("button", { name: "Proposer" }).click();
    await camille.page.getByText("Proposition enregistrée").waitFor();

    await administrator.goTo("Propositions de FAQ");
    const publish = administrator.page.getByRole("button", { name: /^Publier/ });
    await publish.waitFor();
    await publish.click();
    await administrator.page.getByText(/Publiée dans faq/).waitFor();
    const { page: other, me: neighbour } = await arrive();
    await expect
      .poll(() => neighbour.ask(question), { timeout: 30_000, interval: 1_000 })
      .toContain("sous l'abri du lavoir");
    await other.context().close();
    await page.context().close();
  });

  it("given an answer found useless, when the citizen accepts a person, then the Desk has them and the figures count it", async () => {
    const { page, me } = await arrive();
    await me.ask("À quelle heure ouvre la mairie le samedi ?");
    await page.getByRole("group", { name: /utile/ }).getByRole("button", { name: "Non" }).click();
    await page.getByText("Voulez-vous parler à une personne").waitFor();
    await page.getByRole("button", { name: "Parler à une personne" }).click();
    await page.getByText("Votre demande est transmise").waitFor();
    await camille.goTo("En attente");
    await camille.open();
    await camille.page.getByText(/jugé la réponse inutile|demandé à parler/).waitFor();
    await administrator.goTo("Pilotage");
    const answers = administrator.page.getByText("Réponses de l'assistant jugées utiles").locator("..");
    await answers.getByText(/0 sur 1 avis/).waitFor();
    await camille.take();
    await camille.close();
    expect([...camille.faults, ...administrator.faults]).toEqual([]);
    await page.context().close();
  });

  const arrive = async () => {
    const { page } = await visit(browser, `${town.url}/chat`);
    return { page, me: citizen(page) };
  };
});

/** Folded when it is unlikely to help, and on small screens. */
async function expandSuggestion(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Utiliser", exact: true });
  if (!(await button.isVisible())) await page.locator(".suggestion summary").first().click();
  await button.waitFor();
}

async function writeCannedReply(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Réponses types" }).click();
  await page.getByRole("button", { name: "Nouvelle réponse type" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Titre").fill("Accusé de réception");
  await dialog.getByLabel("Texte").fill("votre demande est bien reçue par {service}. {agent}");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await dialog.waitFor({ state: "detached" });
}

function focusedLabel(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.tagName");
}

/** What agents did with the assistant's drafts, oldest first. */
async function draftUses(town: RunningTown): Promise<Array<string | null>> {
  const database = await openDatabase(town.databaseFile);
  const rows = await database
    .selectFrom("answer_record")
    .select("draft_use")
    .where("draft_use", "is not", null)
    .orderBy("at")
    .execute();
  await database.destroy();
  return rows.map(({ draft_use }) => draft_use);
}
