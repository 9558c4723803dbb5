import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { type DeskPerson, hireAgent, openDesk } from "./desk-person.ts";
import { type RunningTown, runTown } from "./running-town.ts";

let browser: Browser;
let town: RunningTown;
let administrator: DeskPerson;
let camille: DeskPerson;

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("a citizen reaches an agent in the same chat", () => {
  beforeAll(async () => {
    [browser, town] = await Promise.all([launchBrowser(), runTown()]);
    administrator = await openDesk(browser, town);
    camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const arrive = async () => {
    const { page, faults } = await visit(browser, `${town.url}/chat`);
    return { page, faults, me: citizen(page) };
  };

  it("given a citizen who asks for a person, when an agent answers with a passage and gives back, then each hears the other live and the bot speaks again", async () => {
    const { page, faults, me } = await arrive();
    await camille.goTo("En attente");
    const told = await me.ask("Je voudrais parler à une personne");
    expect(told).toMatch(/Votre demande est transmise \(service : Accueil de la mairie\)/);

    await camille.open();
    expect(await camille.log()).toContain("Je voudrais parler à une personne");
    await camille.take();
    await page.getByText("Camille (Accueil de la mairie) a rejoint la conversation").waitFor();
    await me.say("C'est pour la carte de déchèterie");
    await camille.page.getByText("C'est pour la carte de déchèterie").waitFor();

    await camille.page.getByRole("button", { name: "Chercher", exact: false }).first().click();
    await camille.page.getByLabel("Votre recherche").fill("carte de déchèterie");
    await camille.page.getByLabel("Votre recherche").press("Enter");
    await camille.page.getByRole("button", { name: "Insérer" }).first().click();
    await camille.send();
    await page.locator(".reply.agent .citation").waitFor();
    await expect.poll(() => belowTheScreen(camille.page)).toBeLessThan(2);
    expect(await me.lastReply()).toMatch(/déchèterie/i);

    await camille.giveBack();
    await page.getByText("C'est de nouveau l'assistant automatique qui vous répond").waitFor();
    expect(await me.ask("À quelle heure ouvre la mairie le samedi ?")).toMatch(/de 9 h à 12 h/);
    expect([...faults, ...camille.faults]).toEqual([]);
    await page.context().close();
  });

  it("given two agents on the same conversation, when both take it, then one has it and the other is told who", async () => {
    const denis = await hireAgent(browser, administrator, "Denis", "denis@valcour.example");
    const { page, me } = await arrive();
    await me.ask("Je veux parler à un conseiller");
    for (const agent of [camille, denis]) {
      await agent.goTo("En attente");
      await agent.open();
    }
    // Both buttons are held before either is pressed: the first to take it takes the other's button away.
    const button = (agent: DeskPerson) =>
      agent.page.getByRole("button", { name: "Prendre", exact: true }).elementHandle();
    const buttons = await Promise.all([camille, denis].map(button));
    await Promise.all(buttons.map((held) => held?.dispatchEvent("click")));
    await page.getByText(/(Camille|Denis) \(Accueil de la mairie\) a rejoint/).waitFor();
    const winner = (await page.getByText("Camille (Accueil").count()) > 0 ? camille : denis;
    const loser = winner === camille ? denis : camille;
    const name = winner === camille ? "Camille" : "Denis";
    await loser.page.getByText(`${name} répond à cette personne.`).waitFor();
    expect(await page.getByText("a rejoint la conversation").count()).toBe(1);
    await winner.close();
    await page.getByText("Cette conversation avec nos services est terminée").waitFor();
    await page.context().close();
    await denis.page.context().close();
  });

  it("given an agent whose network drops while typing, when it returns, then nothing is lost and nothing doubled", async () => {
    const { page, me } = await arrive();
    await me.ask("Je veux parler à un humain");
    await camille.goTo("En attente");
    await camille.open();
    await camille.take();
    await camille.write("Bonjour, je regarde votre dossier");
    await camille.page.context().setOffline(true);
    await camille.send();
    await camille.page.getByText("En attente d'envoi").waitFor();
    await camille.write("Et voici la suite");
    await camille.page.reload().catch(() => {});
    await camille.page.context().setOffline(false);
    await camille.page.reload();
    await page.getByText("Bonjour, je regarde votre dossier").waitFor();
    expect(await camille.page.getByLabel("Votre réponse à la personne").inputValue()).toBe(
      "Et voici la suite",
    );
    await camille.send();
    await page.getByText("Et voici la suite").waitFor();
    expect(await page.getByText("Bonjour, je regarde votre dossier").count()).toBe(1);
    await camille.close();
    await page.context().close();
  });

  it("given a script in a citizen's words and in a file's name, when an agent reads them, then they are words", async () => {
    const { page, me } = await arrive();
    await me.ask("Je veux parler à un humain");
    const hostile = `<img src=x onerror="document.title='pris'"><script>document.title='pris'</script>`;
    await me.say(hostile);
    await camille.goTo("En attente");
    await camille.open();
    await camille.page.getByRole("log").getByText("<img src=x onerror=").waitFor();
    await sendFile(town.databaseFile, `<img src=x onerror="document.title='pris'">.pdf`);
    await me.say("Avez-vous reçu mon fichier ?");
    await camille.page.getByText(`onerror="document.title='pris'">.pdf`).waitFor();
    expect(await camille.page.title()).not.toBe("pris");
    expect(camille.faults).toEqual([]);
    await camille.take();
    await camille.close();
    await page.context().close();
  });
});

/** How much of the conversation is below what the agent sees, in pixels. */
function belowTheScreen(page: Page): Promise<number> {
  return page.getByRole("log").evaluate((log: unknown) => {
    const { scrollHeight, scrollTop, clientHeight } = log as Record<string, number>;
    return Number(scrollHeight) - Number(scrollTop) - Number(clientHeight);
  });
}

/** As a channel that takes files would have written it: the web chat takes none. */
async function sendFile(databaseFile: string, name: string): Promise<void> {
  const database = await openDatabase(databaseFile);
  const detail = { kind: "message", citations: [], proposals: [], files: [name] };
  await database
    .updateTable("transcript")
    .set({ detail: JSON.stringify(detail) })
    .where("author", "=", "citizen")
    .where("text", "like", "<img%")
    .execute();
  await database.destroy();
}
