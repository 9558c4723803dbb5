import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTerms, decodeTerms, encodeTerms } from "../../src/retrieval/terms.ts";
import { sampleItem } from "./sample-index.ts";

/** Reads a blob back as nested plain values. */
function decoded(blob: Uint8Array) {
  const read = {
    terms: [] as readonly string[],
    surfaces: [] as readonly string[],
    title: [] as readonly number[],
    postings: [] as object[],
    passages: [] as { postings: object[]; pairs: number[] }[],
  };
  decodeTerms(blob, {
    terms: (terms, surfaces, title) => {
      Object.assign(read, { terms, surfaces: terms.length === 0 ? [] : surfaces(), title });
    },
    documentPosting: (term, title, keywords, theme) => read.postings.push({ term, title, keywords, theme }),
    passage: (bodyLength, headingsLength, questionLength) =>
      read.passages.push({ bodyLength, headingsLength, questionLength, postings: [], pairs: [] } as never),
    passagePosting: (term, body, headings, question) =>
      read.passages.at(-1)?.postings.push({ term, body, headings, question }),
    pair: (hash) => read.passages.at(-1)?.pairs.push(hash),
  });
  return read;
}

describe("terms of a document", () => {
  it("are counted by field", () => {
    const { meta, passages } = sampleItem(
      { id: "a", title: "Déchèterie", keywords: ["décharge"], theme: "Déchets" },
      ["La déchèterie, [site](https://www.exemple.example/page) : la déchèterie.", ["Quand ?", "Le lundi."]],
      ["Horaires d'été"],
    );
    const { terms, surfaces, postings, passages: counted } = countTerms(meta, passages);
    const at = (word: string) => terms.indexOf(word);
    expect(surfaces[0]).toBe("déchèterie");
    expect(postings).toContainEqual({ term: at("decharg"), title: 0, keywords: 1, theme: 0 });
    expect(postings).toContainEqual({ term: 0, title: 1, keywords: 0, theme: 0 });
    expect(counted[0]?.postings).toContainEqual({ term: 0, body: 2, headings: 0, question: 0 });
    expect(counted[0]?.postings).toContainEqual({ term: at("horair"), body: 0, headings: 1, question: 0 });
    expect(terms).not.toContain("https");
    expect(counted[1]?.postings).toContainEqual({ term: at("lund"), body: 1, headings: 0, question: 0 });
  });

  it("are read back exactly as written", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (title, texts, keywords) => {
          const { meta, passages } = sampleItem({ id: "a", title, keywords }, texts, texts);
          const counted = countTerms(meta, passages);
          expect(decoded(encodeTerms(counted))).toEqual(counted);
        },
      ),
    );
  });

  it("are refused when truncated anywhere", () => {
    const { meta, passages } = sampleItem({ id: "a", title: "Cantine" }, ["Inscription avant le 15 août."]);
    const blob = encodeTerms(countTerms(meta, passages));
    for (let length = 0; length < blob.length; length++) {
      expect(() => decoded(blob.slice(0, length))).toThrow(RangeError);
    }
  });
});
