import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTown, sheet, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures le samedi."));
  town.write("dechets.md", sheet("Collecte des déchets", "Le bac jaune est collecté le mardi matin."));
  town.write("cantine.md", sheet("Restauration scolaire", "L'inscription à la cantine se fait en juin."));
  town.write("mariage.md", sheet("Mariage", "Le dossier de mariage se dépose deux mois avant."));
});
afterEach(() => town.close());

describe("the gate", () => {
  it("refuses a generation that no longer finds the documents it must, and says which", async () => {
    town.write(
      "gate.yaml",
      '- { question: "Quand ouvre la piscine ?", document: piscine.md }\n- { question: "Collecte du bac jaune", document: dechets.md }\n',
    );
    expect(await town.index()).toMatchObject({ outcome: "published", generation: 1 });
    town.write("dechets.md", sheet("Jardins", "Les jardins familiaux sont attribués en avril."));
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "refused", generation: 1 });
    expect(receipt.refusals.join("\n")).toContain("« Collecte du bac jaune » : dechets.md attendu");
    expect((await town.find("bac jaune"))[0]).toContain("mardi");
    expect(await town.index({ force: true })).toMatchObject({ outcome: "published" });
  });

  it("asks for the day it is in the town, where it is already tomorrow", async () => {
    await town.close();
    town = await createTown(() => new Date("2026-12-31T23:30:00Z"));
    const text = sheet("Vœux du maire", "Les vœux ont lieu à la salle des fêtes.");
    town.write("voeux.md", text.replace("updated:", "valid_from: 2027-01-01\nupdated:"));
    town.write("gate.yaml", '- { question: "Vœux du maire", document: voeux.md }\n');
    expect(await town.index()).toMatchObject({ outcome: "published" });
  });

  it("accepts when the share reaches the minimum asked", async () => {
    town.write(
      "gate.yaml",
      'minimum: 0.5\nquestions:\n  - { question: "Quand ouvre la piscine ?", document: piscine.md }\n  - { question: "Le cirque", document: cirque.md }\n',
    );
    expect(await town.index()).toMatchObject({ outcome: "published" });
  });

  it("refuses, and explains, when its own file does not read", async () => {
    town.write("gate.yaml", "- { question: 12 }\n");
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "refused", generation: null });
    expect(receipt.refusals[0]).toContain("gate.yaml");
  });

  it("refuses the loss of more than half of the documents unless forced", async () => {
    await town.index();
    for (const path of ["piscine.md", "dechets.md", "cantine.md"]) town.remove(path);
    expect(await town.index()).toMatchObject({ outcome: "refused", generation: 1, documents: 4 });
    expect((await town.find("piscine"))[0]).toContain("10 heures");
    expect(await town.index({ force: true })).toMatchObject({ outcome: "published", documents: 1 });
  });

  it("refuses to publish nothing at all unless forced", async () => {
    await town.index();
    for (const path of ["piscine.md", "dechets.md", "cantine.md", "mariage.md"]) town.remove(path);
    expect(await town.index()).toMatchObject({ outcome: "refused", generation: 1 });
    expect(await town.index({ force: true })).toMatchObject({ outcome: "published", documents: 0 });
  });
});
