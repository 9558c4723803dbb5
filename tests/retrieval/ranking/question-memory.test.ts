import { describe, expect, it } from "vitest";
import { openSample, sampleItem } from "../sample-index.ts";

const TODAY = { today: "2026-11-23" };
const ITEMS = [
  sampleItem({ id: "cantine.md", title: "Restauration scolaire" }, [
    "Les menus et l'inscription se trouvent sur le portail famille.",
  ]),
  sampleItem({ id: "salle.md", title: "Salle des fêtes" }, ["La salle se réserve six mois à l'avance."]),
  sampleItem({ id: "piscine.md", title: "Piscine municipale" }, ["Le bassin ouvre en juin."]),
];
/** No word of it stands in its page. */
const ASKED = "y a des frites jeudi pour mon gamin";

describe("the memory of validated questions", () => {
  it("leads a question that no word leads to its page, and the ones worded alike", async () => {
    const opened = await openSample(ITEMS, undefined, {
      synonyms: [],
      remembered: [{ question: ASKED, documentIds: ["cantine.md"] }],
    });
    for (const question of [ASKED, "des frites pour mon gamin jeudi ?"]) {
      expect((await opened.retrieve(question, TODAY)).passages[0]?.document.id).toBe("cantine.md");
    }
  });

  it("makes the answer surer", async () => {
    const question = "inscription de mon enfant aux repas";
    const without = await openSample(ITEMS);
    const taught = await openSample(ITEMS, undefined, {
      synonyms: [],
      remembered: [{ question, documentIds: ["cantine.md"] }],
    });
    const before = (await without.retrieve(question, TODAY)).confidence;
    expect((await taught.retrieve(question, TODAY)).confidence).toBeGreaterThan(before);
  });

  it("can be told to forget the very question that is asked, to measure without cheating", async () => {
    const opened = await openSample(ITEMS, undefined, {
      synonyms: [],
      remembered: [{ question: ASKED, documentIds: ["cantine.md"] }],
    });
    const evidence = await opened.retrieve(ASKED, { ...TODAY, forget: `${ASKED} !` });
    expect(evidence.features.memoryWords ?? 0).toBe(0);
  });

  it("ignores a page that has left the index", async () => {
    const opened = await openSample(ITEMS, undefined, {
      synonyms: [],
      remembered: [{ question: "bassin", documentIds: ["gone.md"] }],
    });
    expect((await opened.retrieve("bassin", TODAY)).passages[0]?.document.id).toBe("piscine.md");
  });

  it("never shows a page out of its dates, however well remembered", async () => {
    const past = sampleItem({ id: "past.md", title: "Fête", validUntil: "2025-01-01" }, ["La fête."]);
    const opened = await openSample([...ITEMS, past], undefined, {
      synonyms: [],
      remembered: [{ question: "la fête", documentIds: ["past.md"] }],
    });
    const { passages } = await opened.retrieve("la fête", TODAY);
    expect(passages.map(({ document }) => document.id)).not.toContain("past.md");
  });
});
