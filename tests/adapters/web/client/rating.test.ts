import { describe, expect, it } from "vitest";
import { axeViolations, CHROMIUM } from "../../../journeys/browser.ts";
import { eventually } from "../web-server.ts";
import { pageWithAgents } from "./page-with-agents.ts";

/** Skipped without Chromium. */
describe.skipIf(CHROMIUM === null)("what citizens think of answers", () => {
  const { screen, tell } = pageWithAgents();
  const ratings = () =>
    screen.server.accepted.flatMap(({ activity }) => {
      const { name, value } = activity as { readonly name?: string; readonly value?: object };
      return name === "parvis/feedback" ? [value] : [];
    });

  it("takes a rating, takes it back, and remembers it after a reload", async () => {
    const { page, me } = screen;
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
    const { page, me } = screen;
    await me.ask("Bonjour");
    await tell("answered", "À 9 h.", { feedback: { kind: "answer", target: "record-1" } });
    await page.route("**/activities", (route) => route.abort());
    await page.getByRole("button", { name: "Oui" }).click();
    await page.unroute("**/activities");
    await page.reload();
    await eventually("rated", () => ratings().length === 1);
    expect(ratings()).toEqual([{ kind: "answer", target: "record-1", useful: true }]);
  });
});
