import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/indexing/parse/parsed-document.ts";
import { cutPassages } from "../../../src/indexing/passages/cut-passages.ts";
import type { DocumentMeta, Passage } from "../../../src/retrieval/passage.ts";

const LIMIT = 4_000;

const meta: DocumentMeta = {
  id: "pages/cantine.md",
  title: "Cantine scolaire",
  url: null,
  producer: "Mairie",
  updated: "2026-03-01",
  updatedSource: "declared",
  service: null,
  audience: [],
  theme: null,
  validFrom: null,
  validUntil: null,
  keywords: [],
  lang: "fr",
  licence: null,
  sensitivity: "public",
  origin: "local",
  source: "pages/cantine.md",
  summary: "",
};

const heading = (level: number, text: string, anchor?: string): Block => ({
  kind: "heading",
  level,
  text,
  ...(anchor ? { anchor } : {}),
});
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Phrase numéro ${index} de ce long règlement.`).join(" ");

describe("headings", () => {
  it("keeps sections apart, with their trail and the nearest anchor, and leaves the title out", () => {
    const passages = cutPassages(meta, [
      heading(1, "Cantine scolaire"),
      paragraph("Ouverte à tous."),
      heading(2, "Inscription", "inscription"),
      heading(3, "En ligne"),
      paragraph("Sur le portail."),
      heading(2, "Tarifs"),
      paragraph("3,20 € le repas."),
    ]);
    expect(passages.map(({ headings, text, anchor }) => [headings, text, anchor])).toEqual([
      [[], "Ouverte à tous.", null],
      [["Inscription", "En ligne"], "Sur le portail.", "inscription"],
      [["Tarifs"], "3,20 € le repas.", null],
    ]);
    expect(passages.map((passage) => passage.id)).toEqual([
      "pages/cantine.md::0",
      "pages/cantine.md::1",
      "pages/cantine.md::2",
    ]);
  });

  it("loses no heading that has nothing below it", () => {
    const passages = cutPassages(meta, [
      heading(2, "Fermé le 14 juillet"),
      heading(2, "Tarifs"),
      paragraph("Gratuit."),
    ]);
    expect(passages.map((passage) => passage.text)).toEqual(["Fermé le 14 juillet", "Gratuit."]);
  });
});

describe("what stays together", () => {
  it("repeats the intro line over each piece of a long list", () => {
    const items = Array.from({ length: 60 }, (_, index) => `Pièce numéro ${index} : l'original et une copie`);
    const passages = cutPassages(meta, [
      paragraph("Pièces à fournir :"),
      { kind: "list", ordered: true, items },
    ]);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.text).toMatch(/^Pièces à fournir :\n\n\d+\. Pièce/);
    expect(passages.at(-1)?.text).toContain("60. Pièce numéro 59");
  });

  it("leaves a table whole up to the limit, then repeats its header row", () => {
    const table = (rows: number): Block => ({
      kind: "table",
      header: ["Quotient", "Prix"],
      rows: Array.from({ length: rows }, (_, index) => [`de ${index * 100} à ${index * 100 + 99}`, "3,20 €"]),
    });
    const whole = cutPassages(meta, [paragraph("Les prix :"), table(80)]);
    expect(whole).toHaveLength(1);
    expect(whole[0]?.kind).toBe("table");
    const cut = cutPassages(meta, [table(400)]);
    expect(cut.length).toBeGreaterThan(1);
    for (const passage of cut) {
      expect(passage.text.startsWith("| Quotient | Prix |\n| --- | --- |\n| de ")).toBe(true);
    }
  });

  it("makes one passage of a question and its answer", () => {
    const answer = sentences(60);
    const passages = cutPassages(meta, [
      { kind: "faq", question: "Quand ouvre la mairie ?", answer },
      { kind: "faq", question: "Où est-elle ?", answer: "Place du Parvis." },
    ]);
    expect(passages.map(({ kind, question, text }) => [kind, question, text])).toEqual([
      ["faq", "Quand ouvre la mairie ?", answer],
      ["faq", "Où est-elle ?", "Place du Parvis."],
    ]);
  });

  it("overlaps by whole sentences when prose is cut, and only then", () => {
    const passages = cutPassages(meta, [paragraph(sentences(100))]);
    expect(passages.length).toBeGreaterThan(2);
    for (let index = 1; index < passages.length; index++) {
      const opening = passages[index]?.text.split(". ")[0] ?? "";
      expect(opening).toMatch(/^Phrase numéro/);
      expect(passages[index - 1]?.text).toContain(opening);
    }
    const apart = cutPassages(meta, [heading(2, "A"), paragraph("Un."), heading(2, "B"), paragraph("Deux.")]);
    expect(apart.map((passage) => passage.text)).toEqual(["Un.", "Deux."]);
  });
});

describe("summary", () => {
  it("opens a document of several sections with its summary and its headings, once", () => {
    const passages = cutPassages({ ...meta, summary: "Qui peut s'inscrire." }, [
      heading(2, "Inscription"),
      paragraph("Oui."),
      heading(2, "Tarifs"),
      paragraph("3 €."),
    ]);
    expect(passages.map((passage) => passage.kind)).toEqual(["summary", "section", "section"]);
    expect(passages[0]?.text).toBe("Qui peut s'inscrire.\n\n- Inscription\n- Tarifs");
  });

  it("adds none to a document of one section", () => {
    const passages = cutPassages({ ...meta, summary: "Court." }, [paragraph("Oui.")]);
    expect(passages.map((passage) => passage.kind)).toEqual(["section"]);
  });
});

/** Words marked with their section, so that a mix shows; lengths reach far beyond the limit. */
const words = fc.integer({ min: 1, max: 900 });
const blockOfSection = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), words, dots: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }),
      ordered: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("table" as const),
      rows: fc.integer({ min: 0, max: 40 }),
      width: fc.integer({ min: 1, max: 6 }),
      size: fc.integer({ min: 1, max: 120 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("faq" as const), words }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("blob" as const), length: fc.integer({ min: 1, max: 9_000 }) }),
  },
);
const documents = fc.array(
  fc.record({ level: fc.integer({ min: 1, max: 4 }), blocks: fc.array(blockOfSection, { maxLength: 4 }) }),
  { maxLength: 5 },
);

function build(sections: typeof documents extends fc.Arbitrary<infer Value> ? Value : never): {
  blocks: Block[];
  tokens: string[];
} {
  const tokens: string[] = [];
  let count = 0;
  const run = (section: number, many: number, dots = false): string =>
    Array.from({ length: many }, () => {
      const token = `s${section}w${count++}`;
      tokens.push(token);
      return dots && count % 9 === 0 ? `${token}.` : token;
    }).join(" ");
  const blocks = sections.flatMap(({ level, blocks }, section): Block[] => [
    heading(level, run(section, 2)),
    ...blocks.map((block): Block => {
      switch (block.kind) {
        case "paragraph":
          return paragraph(run(section, block.words, block.dots));
        case "list":
          return {
            kind: "list",
            ordered: block.ordered,
            items: block.items.map((many) => run(section, many)),
          };
        case "table": {
          const row = (): string[] => Array.from({ length: block.width }, () => run(section, block.size));
          return {
            kind: "table",
            header: Array.from({ length: block.width }, () => run(section, 1)),
            rows: Array.from({ length: block.rows }, row),
          };
        }
        case "faq":
          return { kind: "faq", question: run(section, 3), answer: run(section, block.words) };
        default:
          return paragraph(`${run(section, 1)}${"é😀".repeat(block.length / 2)}`);
      }
    }),
  ]);
  return { blocks, tokens };
}

function sectionsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/s(\d+)w\d+/g)].map((match) => match[1] ?? ""));
}

describe("any document", () => {
  it("is cut without loss, mix, emptiness, excess or change", () => {
    fc.assert(
      fc.property(documents, (sections) => {
        const { blocks, tokens } = build(sections);
        const passages = cutPassages(meta, blocks);
        const all = passages
          .map((passage) => [...passage.headings, passage.question ?? "", passage.text].join(" "))
          .join(" ");
        const found = new Set(all.match(/s\d+w\d+/g));
        expect(tokens.filter((token) => !found.has(token))).toEqual([]);
        for (const passage of passages) expectSound(passage);
        expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
        expect(cutPassages(meta, blocks)).toEqual(passages);
      }),
      { numRuns: 150 },
    );
  });
});

function expectSound(passage: Passage): void {
  expect(passage.text.trim()).not.toBe("");
  expect(passage.text.length).toBeLessThanOrEqual(LIMIT);
  expect(sectionsIn(passage.text).size).toBeLessThanOrEqual(1);
  expect(passage.text.isWellFormed()).toBe(true);
  expect(passage.digest).toMatch(/^[0-9a-f]{64}$/);
}
