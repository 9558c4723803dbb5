import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ParvisData } from "../../../../src/conversation/outgoing-activity.ts";
import { axeViolations, CHROMIUM, launchBrowser, sidewaysScroll, visit } from "../../../journeys/browser.ts";
import { type Citizen, citizen, plainSpaces } from "../../../journeys/citizen.ts";
import { eventually, PRESENTATION, startWeb, temporaryFolder, type WebServer } from "../web-server.ts";

const CAMILLE = { id: "agent", name: "Camille, État civil" };

let browser: Browser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let silent: boolean;
let typed: string[];
let faults: string[];
let page: Page;
let me: Citizen;

/** The page when people answer; the Desk's side is played by delivering what it would. Skipped without Chromium. */
describe.skipIf(CHROMIUM === null)("the chat page, with agents", () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
    silent = false;
    typed = [];
    server = await startWeb({
      folder: folder.path,
      presentation: { ...PRESENTATION, humans: true },
      silent: () => silent,
      onTyping: (conversationId) => typed.push(conversationId),
    });
    const visited = await visit(browser, `${server.url}/chat`, { reducedMotion: "reduce" });
    ({ page, faults } = visited);
    me = citizen(page);
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
    await folder.remove();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const conversationId = () => server.accepted[0]?.conversationId ?? "";
  const deliver = (activity: object) =>
    server.channel.deliver(
      { conversation: { id: conversationId(), name: "", isGroup: false, conversationType: "" } },
      activity,
      crypto.randomUUID(),
    );
  /** A message of ours, as the conversation sends it. */
  const tell = (kind: string, text: string, more: Partial<ParvisData> = {}, activity: object = {}) =>
    deliver({
      type: "message",
      text,
      channelData: {
        parvis: { kind, citations: [], seeAlso: [], contact: null, numbers: [], ...more },
      },
      ...activity,
    });
  const byCamille = (text: string) => tell("agent", text, {}, { from: CAMILLE });
  const speaker = () => page.locator(".speaker");
  const says = (words: string) => speaker().getByText(words, { exact: true }).waitFor();
  const placeholder = () => me.field.getAttribute("placeholder");
  const wide = { width: 1280, height: 800 };
  const ratings = () =>
    server.accepted.flatMap(({ activity }) => {
      const { name, value } = activity as { readonly name?: string; readonly value?: object };
      return name === "parvis/feedback" ? [value] : [];
    });

  async function withCamille() {
    await me.ask("Bonjour");
    silent = true;
    await tell("handoff-waiting", "Je transmets votre demande.");
    await tell("handoff-joined", "Camille vous répond.", {}, { from: CAMILLE });
    await says("Vous échangez avec Camille, État civil");
  }

  it("says at every moment who answers, and again after a reload", async () => {
    await me.ask("Bonjour");
    expect(await speaker().textContent()).toBe("");
    expect(await placeholder()).toBe("Écrivez votre question");
    silent = true;
    await tell("handoff-waiting", "Je transmets votre demande : comptez dix minutes.");
    await says("Un agent va vous répondre ici");
    expect(await placeholder()).toBe("Ajoutez une précision");
    await tell("handoff-joined", "Camille vous répond.", {}, { from: CAMILLE });
    await says("Vous échangez avec Camille, État civil");
    await byCamille("Je regarde votre dossier.");
    await tell("handoff-noted", "C'est noté.");
    await page.getByText("Agent de la collectivité").waitFor();
    expect(await placeholder()).toBe("Écrivez à Camille");
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await says("Vous échangez avec Camille, État civil");
    expect(await placeholder()).toBe("Écrivez à Camille");
    expect(await page.locator(".subtitle").isVisible()).toBe(false);
    await tell("handoff-returned", "Camille vous rend à l'assistant.");
    await says("L'assistant automatique vous répond");
    expect(await placeholder()).toBe("Écrivez votre question");
    await tell("handoff-transferred", "Votre demande passe à l'urbanisme.");
    await says("Un agent va vous répondre ici");
    await tell("handoff-closed", "L'échange est terminé.");
    await says("L'assistant automatique vous répond");
  });

  it("shows a person apart from the assistant, and text as text", async () => {
    await withCamille();
    await byCamille("<img src=x onerror=alert(1)> **Oui**");
    const message = page.locator(".reply.agent");
    await message.waitFor();
    expect(plainSpaces(await message.locator(".byline").textContent())).toMatch(
      /^Camille, État civil .*Agent de la collectivité$/,
    );
    expect(await message.locator("img").count()).toBe(0);
    expect(await message.textContent()).toContain("<img src=x onerror=alert(1)>");
    // What the assistant says of the hand-off is not said by the agent it names.
    expect(await page.locator(".reply.aside .person").count()).toBe(0);
    expect(await page.locator(".reply.aside").count()).toBe(2);
  });

  it("offers the choices of a notice, and sends the one that is pressed", async () => {
    await me.ask("Bonjour");
    silent = true;
    const actions = [{ type: "imBack", title: "Oui, rappelez-moi", value: "Oui, rappelez-moi" }];
    await tell(
      "handoff-callback",
      "Personne ne peut répondre.",
      {},
      { suggestedActions: { to: [], actions } },
    );
    await page.getByRole("button", { name: "Oui, rappelez-moi" }).click();
    await me.own.filter({ hasText: "Oui, rappelez-moi" }).waitFor();
    await eventually("sent", () =>
      server.accepted.some(({ activity }) => "text" in activity && activity.text === "Oui, rappelez-moi"),
    );
  });

  it("says that the agent writes, and never that the assistant does meanwhile", async () => {
    await withCamille();
    await me.say("Merci");
    await me.own.nth(1).locator('text="Envoyé"').waitFor({ state: "attached" });
    await deliver({ type: "typing" });
    await deliver({ type: "typing", from: CAMILLE });
    await page.locator(".typing").getByText("Camille écrit…").waitFor();
    await byCamille("Voilà.");
    await page.locator(".reply.agent").waitFor();
    expect(await page.locator(".typing").textContent()).toBe("");
    await deliver({ type: "typing" });
    await byCamille("Autre chose ?");
    await page.getByText("Autre chose ?").waitFor();
    expect(await page.getByText("L'assistant écrit…").count()).toBe(0);
  });

  it("tells an agent that the citizen writes, and nobody when the assistant answers", async () => {
    const posts: string[] = [];
    page.on("request", (request) => posts.push(request.postData() ?? ""));
    await me.ask("Bonjour");
    await me.field.fill("Je cherche");
    await me.ask("Je cherche mon dossier");
    expect(posts.filter((body) => body.includes("typing"))).toEqual([]);
    await tell("handoff-waiting", "Je transmets.");
    await says("Un agent va vous répondre ici");
    silent = true;
    await me.field.fill("J'attends");
    await tell("handoff-joined", "Camille vous répond.", {}, { from: CAMILLE });
    await says("Vous échangez avec Camille, État civil");
    expect(typed).toEqual([]);
    await me.field.fill("");
    await me.field.pressSequentially("Bonjour Camille");
    await eventually("told", () => typed.length > 0);
    expect(typed).toEqual([conversationId()]);
    expect(posts.filter((body) => body.includes("typing"))).toHaveLength(1);
  });

  it("asks for an agent in one press, until one is asked", async () => {
    await me.ask("Bonjour");
    silent = true;
    const human = page.getByRole("button", { name: "Parler à un agent" });
    await human.click();
    await me.own.filter({ hasText: "Je souhaite parler à un agent" }).waitFor();
    await human.focus();
    await tell("handoff-waiting", "Je transmets votre demande.");
    await human.waitFor({ state: "hidden" });
    // The focus does not fall off the page with the button.
    await page.keyboard.type("Bonjour");
    expect(await me.field.inputValue()).toBe("Bonjour");
    await tell("handoff-closed", "Terminé.");
    await human.waitFor();
  });

  it("takes a rating, takes it back, and remembers it after a reload", async () => {
    await me.ask("Bonjour");
    await tell("answered", "La mairie ouvre à 9 h.", { feedback: { kind: "answer", target: "record-1" } });
    const group = page.getByRole("group", { name: "Cette réponse vous est-elle utile ?" });
    const [yes, no] = [
      group.getByRole("button", { name: "Oui" }),
      group.getByRole("button", { name: "Non" }),
    ];
    expect(await yes.getAttribute("aria-pressed")).toBe("false");
    await yes.click();
    await group.getByText("Merci pour votre avis.").waitFor();
    await yes.click();
    await no.click();
    await eventually("rated", () => ratings().length === 2);
    expect(ratings()).toEqual([
      { kind: "answer", target: "record-1", useful: true },
      { kind: "answer", target: "record-1", useful: false },
    ]);
    expect(await yes.getAttribute("aria-pressed")).toBe("false");
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await group.waitFor();
    expect(await no.getAttribute("aria-pressed")).toBe("true");
    await tell("handoff-closed", "Terminé.", { feedback: { kind: "handoff", target: "handoff-1" } });
    await page.getByRole("group", { name: "Cet échange vous a-t-il aidé ?" }).waitFor();
    expect(await page.locator(".rating").count()).toBe(2);
    expect(ratings()).toHaveLength(2);
  });

  it("sends a rating given without network once it is back, after a reload too", async () => {
    await me.ask("Bonjour");
    await tell("answered", "À 9 h.", { feedback: { kind: "answer", target: "record-1" } });
    await page.route("**/activities", (route) => route.abort());
    await page.getByRole("button", { name: "Oui" }).click();
    await page.unroute("**/activities");
    await page.reload();
    await eventually("rated", () => ratings().length === 1);
    expect(ratings()).toEqual([{ kind: "answer", target: "record-1", useful: true }]);
  });

  it("neither loses nor doubles a message sent while the page reloads and the agent answers", async () => {
    await withCamille();
    await byCamille("Quel est votre nom ?");
    await page.getByText("Quel est votre nom ?").waitFor();
    let held = 0;
    await page.route("**/activities", async (route) => {
      if (!route.request().postData()?.includes("Dupont") || held > 0) return route.continue();
      held += 1;
      // Taken by the server, but the page is gone before it hears so.
      await route.fetch();
      await byCamille("Et votre adresse ?");
      await page.reload();
    });
    await me.say("Dupont");
    await eventually("held", () => held === 1);
    await page.getByText("Et votre adresse ?").waitFor();
    await me.own.filter({ hasText: "Dupont" }).waitFor();
    await me.say("Rue Haute");
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

  it.each([
    ["a narrow phone", { width: 320, height: 640 }],
    ["400 % zoom", { width: 320, height: 256 }],
    ["a desktop", wide],
  ])("fits %s", async (_, size) => {
    await page.setViewportSize(size);
    await withCamille();
    const longName = { id: "agent", name: "Marie-Antoinette Delahaye-Montgolfier, Développement économique" };
    await tell(
      "agent",
      "Bonjour, je regarde.",
      { feedback: { kind: "answer", target: "a" } },
      { from: longName },
    );
    await page.getByText("Bonjour, je regarde.").waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});
