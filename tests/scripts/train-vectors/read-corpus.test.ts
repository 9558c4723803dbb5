import { describe, expect, it } from "vitest";
import { seededUniform } from "../../../evals/metrics/random.ts";
import { batchSource } from "../../../scripts/train-vectors/batches.ts";
import { readCorpus, sentencesOf } from "../../../scripts/train-vectors/read-corpus.ts";
import { countRows, runningTexts } from "../../../scripts/train-vectors/running-texts.ts";
import type { Page } from "../../../scripts/train-vectors/sources/page.ts";
import { keepFrequent } from "../../../scripts/train-vectors/vocabulary.ts";

const page = (id: string, title: string, text: string): Page => ({
  id,
  title,
  summary: "",
  sections: [{ headings: ["Démarche"], text }],
  anchors: ["titre de voyage"],
});
const PAGES = [
  page(
    "1",
    "Passeport",
    "Le passeport coûte 86 euros. Prenez [rendez-vous](https://exemple.fr/xyz) en mairie.",
  ),
  page("2", "Carte d'identité", "La carte est gratuite. La mairie la délivre."),
  page("3", "Permis", "Le permis de conduire."),
  page("4", "Extrait de naissance", "La mairie délivre l'extrait."),
];
const MEANINGS = [{ term: "nounou", meaning: "assistante maternelle" }];

describe("the corpus", () => {
  it("is cut into sentences, items and rows", () => {
    expect(sentencesOf("Un. Deux ?\n- trois\n\n- quatre")).toEqual(["Un.", "Deux ?", "- trois", "- quatre"]);
  });

  it("keeps frequent stems, and rare ones that are asked for", () => {
    const read = readCorpus(PAGES, MEANINGS);
    expect(read.lexicon.terms).not.toContain("xyz");
    const kept = keepFrequent(
      read,
      3,
      read.meanings.flatMap(({ term }) => [term]),
    );
    expect(kept.stems).toContain("mair");
    expect(kept.stems).toContain("nounou");
    expect(kept.stems).not.toContain("gratuit");
    expect(kept.meanings).toEqual([]);
    const counts = countRows(runningTexts(kept), kept.stems.length);
    expect(counts[kept.stems.indexOf("mair")]).toBe(3);
  });

  it("yields whole batches of pairs with words on both sides, the same for the same seed", () => {
    const kept = keepFrequent(readCorpus(PAGES, MEANINGS), 1, []);
    const draw = (seed: number, strays = 0.5) =>
      batchSource(kept, { meanings: 0.2, strays }, seededUniform(seed))(64);
    const pairs = draw(4);
    expect(pairs).toHaveLength(64);
    expect(pairs.some(({ page }) => page < 0)).toBe(true);
    for (const { asked, answer } of pairs) {
      expect(asked.length).toBeGreaterThan(0);
      expect(answer.length).toBeGreaterThan(0);
    }
    expect(draw(4)).toEqual(pairs);
    expect(draw(5)).not.toEqual(pairs);
    const asked = (list: typeof pairs) => list.reduce((sum, pair) => sum + pair.asked.length, 0);
    expect(asked(draw(4, 1))).toBeGreaterThan(asked(draw(4, 0)));
  });
});
