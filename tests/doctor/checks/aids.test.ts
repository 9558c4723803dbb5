import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/config.ts";
import { checkAids } from "../../../src/doctor/checks/aids.ts";
import { createTown, sheet, type Town } from "../../indexing/town.ts";

let town: Town;
beforeEach(async () => {
  town = await createTown();
  town.write("pages/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures le samedi."));
});
afterEach(() => town.close());

async function findings(data: string) {
  const environment = { PARVIS_KNOWLEDGE: town.knowledge, PARVIS_DATA: `${town.folder}/${data}` };
  const outcome = await loadConfig(town.folder, environment);
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
  return await checkAids(outcome.config);
}

describe("the check of synonyms and remembered questions", () => {
  it("asks for nothing where there are none", async () => {
    expect(await findings("none")).toEqual([
      { status: "ok", message: expect.stringContaining("facultatifs") },
    ]);
  });

  it("names file, line and remedy of what is left out, the document that is not indexed included", async () => {
    await town.index();
    town.write("synonyms.yaml", "- [bassin, piscine]\n- seul\n");
    town.write(
      "questions.yaml",
      "- { question: On nage où ?, document: pages/piscine.md }\n- { question: Et ici ?, document: piscine.md }\n",
    );
    expect(await findings("data")).toEqual([
      { status: "ok", message: "1 groupe de synonymes, 1 question retenue" },
      {
        status: "warning",
        message: expect.stringMatching(/^synonyms\.yaml, ligne 2 : .*deux façons/),
        remedy: expect.any(String),
      },
      {
        status: "warning",
        message: expect.stringMatching(/^questions\.yaml, ligne 2 : .*pages\/piscine\.md \?/),
        remedy: expect.any(String),
      },
    ]);
  });

  it("counts what goes on serving in place of a file that no longer reads", async () => {
    town.write("synonyms.yaml", "- [bassin, piscine]\n- [bus, navette]\n");
    await town.index();
    town.write("synonyms.yaml", "- [bassin\n");
    expect(await findings("data")).toEqual([
      { status: "ok", message: "2 groupes de synonymes, 0 question retenue" },
      {
        status: "warning",
        message: expect.stringContaining("YAML est incorrecte"),
        remedy: expect.stringContaining("- [salle"),
      },
    ]);
  });
});
