import { describe, expect, it } from "vitest";
import { citationCorrect } from "../../../evals/metrics/citation-correct.ts";
import { factFound } from "../../../evals/metrics/fact-found.ts";
import { verbatimFaithfulness } from "../../../evals/metrics/verbatim-faithfulness.ts";

describe("the exact fact", () => {
  it("is found whatever the spacing, emphasis, apostrophe and case", () => {
    expect(factFound("Le tarif est de **12\u202f€**.", "12 €")).toBe(1);
    expect(factFound("Demandez l’attestation", "L'ATTESTATION")).toBe(1);
    expect(factFound("Le tarif est de 13 €.", "12 €")).toBe(0);
    expect(factFound("12 €", null)).toBeNaN();
  });
});

describe("the citation", () => {
  it("is right when the first is a relevant document", () => {
    const is = (id: string) => id === "a";
    expect([citationCorrect(["a", "b"], ["a"], is), citationCorrect(["b", "a"], ["a"], is)]).toEqual([1, 0]);
    expect([citationCorrect([], ["a"], is), citationCorrect(["a"], [], is)]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("verbatim faithfulness", () => {
  const passages = [
    "La piscine ouvre à **9 h**. Elle ferme [à midi](https://exemple.fr/a).\n\n- Tarif : 3 €\n- Gratuit",
  ];

  it("is the share of the sentences that stand in the passages, layout aside", () => {
    expect(verbatimFaithfulness("La piscine ouvre à 9 h. […] Elle ferme à midi.", passages)).toBe(1);
    // "Tarif", "3 €" and a sentence that is nowhere.
    expect(verbatimFaithfulness("- Tarif : 3 €\n\nElle ferme le lundi.", passages)).toBeCloseTo(2 / 3);
  });

  it("sees one changed figure", () => {
    expect(verbatimFaithfulness("La piscine ouvre à 8 h.", passages)).toBe(0);
  });

  it("is undefined without a quote or without passages", () => {
    expect([verbatimFaithfulness("", passages), verbatimFaithfulness("Oui.", [])]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});
