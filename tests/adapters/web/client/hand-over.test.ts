import { describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM, sidewaysScroll } from "../../../journeys/browser.ts";
import { plainSpaces } from "../../../journeys/citizen.ts";
import { eventually } from "../web-server.ts";
import { CAMILLE, pageWithAgents } from "./page-with-agents.ts";

/** Skipped without Chromium. */
describe.skipIf(CHROMIUM === null)("the chat page, with agents", () => {
  const { screen, conversationId, deliver, tell, says, hush, byCamille, withCamille } = pageWithAgents();

  it("says at every moment who answers, and again after a reload", async () => {
    const { page, me } = screen;
    await me.ask("Bonjour");
    expect(await page.locator(".speaker").textContent()).toBe("");
    expect(await me.field.getAttribute("placeholder")).toBe("Écrivez votre question");
    hush();
    await tell("handoff-waiting", "Je transmets votre demande : comptez dix minutes.");
    await says("Un agent va vous répondre ici");
    expect(await me.field.getAttribute("placeholder")).toBe("Ajoutez une précision");
    await tell("handoff-joined", "Camille vous répond.", {}, { from: CAMILLE });
    await says("Vous échangez avec Camille, État civil");
    await byCamille("Je regarde votre dossier.");
    await tell("handoff-noted", "C'est noté.");
    await page.getByText("Agent de la collectivité").waitFor();
    expect(await me.field.getAttribute("placeholder")).toBe("Écrivez à Camille");
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await says("Vous échangez avec Camille, État civil");
    expect(await me.field.getAttribute("placeholder")).toBe("Écrivez à Camille");
    expect(await page.locator(".subtitle").isVisible()).toBe(false);
    await tell("handoff-returned", "Camille vous rend à l'assistant.");
    await says("L'assistant automatique vous répond");
    expect(await me.field.getAttribute("placeholder")).toBe("Écrivez votre question");
    await tell("handoff-transferred", "Votre demande passe à l'urbanisme.");
    await says("Un agent va vous répondre ici");
    await tell("handoff-closed", "L'échange est terminé.");
    await says("L'assistant automatique vous répond");
  });

  it("shows a person apart from the assistant, and text as text", async () => {
    const { page } = screen;
    await withCamille();
    await byCamille("<img src=x onerror=alert(1)> **Oui**");
    const message = page.locator(".reply.agent");
    await message.waitFor();
    expect(plainSpaces(await message.locator(".byline").textContent())).toMatch(
      /^Camille, État civil Agent de la collectivité \d\d:\d\d$/,
    );
    expect(await message.locator("img").count()).toBe(0);
    expect(await message.textContent()).toContain("<img src=x onerror=alert(1)>");
    // What the assistant says of the hand-off is not said by the agent it names.
    expect(await page.locator(".reply.aside .person").count()).toBe(0);
    expect(await page.locator(".reply.aside").count()).toBe(2);
  });

  it("offers the choices of a notice, and sends the one that is pressed", async () => {
    const { page, me, server } = screen;
    await me.ask("Bonjour");
    hush();
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
    const { page, me } = screen;
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
    const { page, me, typed } = screen;
    const posts: string[] = [];
    page.on("request", (request) => posts.push(request.postData() ?? ""));
    await me.ask("Bonjour");
    await me.field.fill("Je cherche");
    await me.ask("Je cherche mon dossier");
    expect(posts.filter((body) => body.includes("typing"))).toEqual([]);
    await tell("handoff-waiting", "Je transmets.");
    await says("Un agent va vous répondre ici");
    hush();
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
    const { page, me } = screen;
    await me.ask("Bonjour");
    hush();
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

  it("says once who answers and who writes, however often the agent speaks", async () => {
    const { page } = screen;
    await withCamille();
    await page.evaluate(`(() => {
      const root = document.querySelector("parvis-chat").shadowRoot;
      window.said = [];
      const note = ([{ target }]) => window.said.push(target.textContent);
      for (const name of [".speaker", ".typing"]) {
        new MutationObserver(note).observe(root.querySelector(name), { childList: true });
      }
    })()`);
    await deliver({ type: "typing", from: CAMILLE });
    await page.locator(".typing").getByText("Camille écrit…").waitFor();
    await deliver({ type: "typing", from: CAMILLE });
    await byCamille("Un.");
    await byCamille("Deux.");
    await page.getByText("Deux.", { exact: true }).waitFor();
    expect(await page.evaluate("window.said")).toEqual(["Camille écrit…", ""]);
  });

  it("keeps the last message in view when the line above the messages appears", async () => {
    const { page, me } = screen;
    await page.setViewportSize({ width: 320, height: 480 });
    await me.ask("Bonjour");
    await me.ask("Je voudrais des informations sur les démarches de mariage");
    hush();
    const actions = [{ type: "imBack", title: "Ne plus attendre", value: "Ne plus attendre" }];
    await tell(
      "handoff-waiting",
      "Je transmets votre demande.",
      {},
      { suggestedActions: { to: [], actions } },
    );
    const fromEnd = () =>
      page.evaluate(`(() => {
        const messages = document.querySelector("parvis-chat").shadowRoot.querySelector(".scroller");
        return messages.scrollHeight - messages.scrollTop - messages.clientHeight;
      })()`);
    await page.getByRole("button", { name: "Ne plus attendre" }).waitFor();
    expect(await fromEnd()).toBeLessThan(2);
    await page.reload();
    await says("Un agent va vous répondre ici");
    expect(await fromEnd()).toBeLessThan(2);
  });

  it.each([
    ["a narrow phone", { width: 320, height: 640 }],
    ["400 % zoom", { width: 320, height: 256 }],
    ["a desktop", { width: 1280, height: 800 }],
  ])("fits %s", async (_, size) => {
    const { page } = screen;
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
