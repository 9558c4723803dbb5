import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askQuestions } from "../../../src/indexing/calibration/ask-questions.ts";
import type { LiveIndex } from "../../../src/indexing/live-index.ts";
import { createTown, sheet, type Town } from "../town.ts";

const OWN_WORDS = "On peut faire des longueurs dans quel bassin ?";

let town: Town;
let live: LiveIndex;
beforeEach(async () => {
  town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
  town.write("dechets.md", sheet("Collecte des déchets", "Le bac jaune est collecté le mardi."));
  town.write("questions.yaml", `- { question: "${OWN_WORDS}", document: piscine.md }\n`);
  await town.index();
  live = await town.openLive();
});
afterEach(async () => {
  await live.close();
  await town.close();
});

describe("asking the questions of a calibration", () => {
  it("judges the first document, the first three, and what no document answers", async () => {
    const asked = await askQuestions(
      live,
      [
        { question: "Quand passe le bac jaune ?", documentIds: ["dechets.md"], onTopic: true },
        { question: "Quand passe le bac jaune ?", documentIds: ["piscine.md"], onTopic: null },
        { question: "Quelle est la recette du cassoulet ?", documentIds: [], onTopic: false },
      ],
      "2026-11-23",
    );
    expect(asked).toMatchObject([
      { first: true, amongThree: true, answerable: true, onTopic: true },
      { first: false, answerable: true, onTopic: null },
      { first: false, amongThree: false, answerable: false, onTopic: false },
    ]);
  });

  it("forgets the very question, whatever its case and punctuation, and no other", async () => {
    const options = { today: "2026-11-23" };
    const closeness = async (forget?: string) => {
      const asked = forget === undefined ? options : { ...options, forget };
      return (await live.retrieve(OWN_WORDS, asked)).features.memoryCosine;
    };
    expect(await closeness()).toBeGreaterThan(0.9);
    expect(await closeness(OWN_WORDS.toUpperCase().replace(" ?", ""))).toBe(0);
    expect(await closeness("Une autre question")).toBeGreaterThan(0.9);
    const documentIds = ["piscine.md"];
    const [one] = await askQuestions(
      live,
      [{ question: OWN_WORDS, documentIds, onTopic: true }],
      options.today,
    );
    town.remove("questions.yaml");
    await town.index();
    await live.refresh();
    expect(one?.probabilities).toEqual((await live.retrieve(OWN_WORDS, options)).probabilities);
  });
});
