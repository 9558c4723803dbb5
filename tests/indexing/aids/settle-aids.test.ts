import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { receiptLines } from "../../../src/indexing/receipt.ts";
import { rollback } from "../../../src/indexing/rollback.ts";
import { aidsOf, liveAids } from "../../../src/store/generation-aids.ts";
import { createTown, sheet, type Town } from "../town.ts";

let town: Town;
beforeEach(async () => {
  town = await createTown();
  town.write("pages/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures le samedi."));
  town.write("pages/dechets.md", sheet("Collecte", "Le bac jaune est collecté le mardi matin."));
});
afterEach(() => town.close());

const served = async () => aidsOf(await liveAids(town.database));
const BAIN = '- { question: "On peut nager où ?", document: pages/piscine.md }\n';

describe("what staff teach", () => {
  it("makes a new generation alone, without reading a document again", async () => {
    await town.index();
    town.write("synonyms.yaml", "- [bassin, piscine]\n");
    town.write("questions.yaml", BAIN);
    const receipt = await town.index();
    expect(receipt).toMatchObject({
      outcome: "published",
      generation: 2,
      documents: 2,
      filesRead: 0,
      documentsPrepared: 0,
      counts: { created: 2, unchanged: 2 },
      quarantined: [],
      warnings: [],
    });
    expect(await served()).toEqual({
      synonyms: [["bassin", "piscine"]],
      remembered: [{ question: "On peut nager où ?", documentIds: ["pages/piscine.md"] }],
    });
    expect(receiptLines(receipt).join("\n")).toContain(
      "synonyms.yaml : nouveau fichier (1 groupe de synonymes)",
    );
    expect(await town.index()).toMatchObject({ outcome: "unchanged", counts: { unchanged: 4 } });
  });

  it("shows in a dry run, which writes nothing", async () => {
    town.write("synonyms.yaml", "- [bassin, piscine]\n- seul\n");
    await town.index();
    town.write("synonyms.yaml", "- [bassin, piscine, nager]\n");
    town.write("questions.yaml", "- [\n");
    const plan = await town.index({ dryRun: true });
    expect(plan).toMatchObject({ outcome: "planned", counts: { updated: 1, unchanged: 2, quarantined: 1 } });
    expect(plan.quarantined[0]).toMatchObject({ path: "questions.yaml", staleCopies: 0 });
    expect((await served()).synonyms).toEqual([["bassin", "piscine"]]);
  });

  it("comes back with the generation of a rollback", async () => {
    town.write("synonyms.yaml", "- [bassin, piscine]\n");
    await town.index();
    town.write("synonyms.yaml", "- [bassin, fontaine]\n");
    await town.index();
    expect(await rollback(town.database)).toMatchObject({ kind: "done", to: 1 });
    expect((await served()).synonyms).toEqual([["bassin", "piscine"]]);
    expect(await town.index()).toMatchObject({ outcome: "withheld", generation: 1 });
    town.write("synonyms.yaml", "- [bassin, baignade]\n");
    expect(await town.index()).toMatchObject({ outcome: "published", generation: 3 });
    expect((await served()).synonyms).toEqual([["bassin", "baignade"]]);
  });

  it("keeps the last good words of a file that no longer reads, until it is mended or removed", async () => {
    town.write("synonyms.yaml", "- [bassin, piscine]\n");
    await town.index();
    town.write("synonyms.yaml", "- [bassin, piscine\n");
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "unchanged", generation: 1, counts: { quarantined: 1 } });
    expect(receiptLines(receipt).join("\n")).toMatch(
      /synonyms\.yaml : .*ligne \d[\s\S]*dernière version lisible/,
    );
    town.write("pages/dechets.md", sheet("Collecte", "Le bac jaune est collecté le jeudi matin."));
    expect(await town.index()).toMatchObject({ outcome: "published", generation: 2 });
    expect((await served()).synonyms).toEqual([["bassin", "piscine"]]);
    town.remove("synonyms.yaml");
    expect(await town.index()).toMatchObject({
      outcome: "published",
      counts: { removed: 1, quarantined: 0 },
    });
    expect((await served()).synonyms).toEqual([]);
  });

  it("reports a question whose document is not there, and takes it once it is", async () => {
    town.write(
      "questions.yaml",
      `# ce qu'on nous demande\n- { question: Y a-t-il un cirque ?, document: cirque.md }\n${BAIN}`,
    );
    const receipt = await town.index();
    expect(receipt.warnings).toMatchObject([
      { path: "questions.yaml", line: 2, message: expect.stringContaining("« cirque.md »") },
    ]);
    expect((await served()).remembered).toHaveLength(1);
    town.write("cirque.md", sheet("Cirque", "Le cirque vient en mai."));
    expect((await town.index()).warnings).toEqual([]);
    expect((await served()).remembered).toHaveLength(2);
  });

  it("is no document: it is never cited", async () => {
    town.write("questions.yaml", BAIN);
    town.write("synonyms.yaml", "- [bassin, piscine]\n");
    expect(await town.index()).toMatchObject({ documents: 2 });
    expect((await town.find("On peut nager où ?")).join()).not.toContain("nager");
  });
});
