import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import { createLexicalSearch } from "../../../src/retrieval/lexical/bm25.ts";
import { LexicalIndexBuilder } from "../../../src/retrieval/lexical/build-lexical-index.ts";
import { idf } from "../../../src/retrieval/lexical/lexical-index.ts";
import { createTermPlaces } from "../../../src/retrieval/lexical/lookup.ts";
import { countTerms, encodeTerms } from "../../../src/retrieval/terms.ts";
import { type SampleItem, sampleItem } from "../sample-index.ts";

function indexOf(items: readonly SampleItem[]) {
  const builder = new LexicalIndexBuilder();
  for (const { meta, passages } of items) builder.add(encodeTerms(countTerms(meta, passages)));
  return builder.finish();
}

const WORDS = ["mairie", "école", "poubelle", "passeport", "cantine", "stade"];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(" "));
const items = fc
  .array(fc.record({ title: text, texts: fc.array(text, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.map(({ title, texts }, i) => sampleItem({ id: `d${i}`, title }, texts, texts)));

describe("lexical index", () => {
  it("knows where every term stands", () => {
    fc.assert(
      fc.property(items, (list) => {
        const index = indexOf(list);
        const places = createTermPlaces(index);
        for (const word of WORDS) {
          const term = index.vocabulary.get(analyse(word)[0] ?? "");
          const said = (one: string) => one.includes(word);
          const holders = list.filter(
            ({ meta, passages }) => said(meta.title) || passages.some((p) => said(p.text)),
          );
          if (term === undefined) continue;
          expect(index.documentFrequency[term]).toBe(holders.length);
          for (const [d, { meta, passages }] of list.entries()) {
            expect(places.inTitle(term, d)).toBe(said(meta.title));
            expect(places.inDocument(term, d)).toBe(said(meta.title) || passages.some((p) => said(p.text)));
            for (const [i, passage] of passages.entries()) {
              expect(places.inPassage(term, (index.firstPassage[d] ?? 0) + i)).toBe(said(passage.text));
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("scores the same whatever was searched before", () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), (list, before) => {
        const index = indexOf(list);
        const terms = [...index.vocabulary.values()].map((term) => ({ term, weight: idf(index, term) }));
        const used = createLexicalSearch(index);
        for (const at of before) used(terms.slice(at, at + 1));
        const wanted = terms.slice(0, 2);
        const again = used(wanted);
        const fresh = createLexicalSearch(index)(wanted);
        expect(again.touched.toSorted()).toEqual(fresh.touched.toSorted());
        for (const document of fresh.touched) {
          expect(again.document[document]).toBe(fresh.document[document]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("prefers the title to a heading, a heading to the text, the rare word to the common one", () => {
    const filler = ["la collecte passe le mardi matin dans le village"];
    const list = [
      sampleItem({ id: "text", title: "Un" }, ["le frelon passe le mardi matin dans le village"]),
      sampleItem({ id: "heading", title: "Deux" }, filler, ["Frelon"]),
      sampleItem({ id: "title", title: "Frelon" }, filler),
      ...Array.from({ length: 6 }, (_, i) => sampleItem({ id: `other${i}`, title: "Trois" }, filler)),
    ];
    const index = indexOf(list);
    const weigh = (word: string) => {
      const term = index.vocabulary.get(word) ?? -1;
      return { term, weight: idf(index, term) };
    };
    const { document } = createLexicalSearch(index)([weigh("frelon")]);
    expect(document[2]).toBeGreaterThan(document[1] ?? 0);
    expect(document[1]).toBeGreaterThan(document[0] ?? 0);
    expect(weigh("frelon").weight).toBeGreaterThan(weigh("mard").weight);
    expect(idf(index, undefined)).toBeGreaterThan(weigh("frelon").weight);
  });
});
