import fc from "fast-check";
import { expect, test } from "vitest";
import { firstTen, pagesOf, unitsOf } from "../../../bench/retrieval/units.ts";

const PAGE = {
  id: "marche",
  title: "Marché du samedi",
  summary: "Où et quand se tient le marché.",
  text: [
    "# Marché du samedi",
    "Place de la Halle.",
    "## Horaires",
    "### Été",
    "De 7 h à 13 h.",
    "## Tarifs",
    "2 € le mètre.",
  ].join("\n"),
};

test("a unit holds one section with its heading path, the first one the summary with every heading", () => {
  expect(unitsOf([PAGE])).toEqual([
    { document: "marche", title: PAGE.title, headings: "Horaires\nÉté\nTarifs", text: PAGE.summary },
    { document: "marche", title: PAGE.title, headings: "", text: "Place de la Halle." },
    { document: "marche", title: PAGE.title, headings: "Horaires\nÉté", text: "De 7 h à 13 h." },
    { document: "marche", title: PAGE.title, headings: "Tarifs", text: "2 € le mètre." },
  ]);
});

test("a skipped heading level leaves no trace in the path of the next section", () => {
  const text = "# Titre\n### Cas\nUn.\n## Partie\nDeux.";
  const paths = unitsOf([{ id: "a", title: "Titre", text }]).map(({ headings }) => headings);
  expect(paths).toEqual(["Cas\nPartie", "Cas", "Partie"]);
});

test("a page is one unit with all its text", () => {
  expect(pagesOf([PAGE])).toEqual([
    {
      document: "marche",
      title: PAGE.title,
      headings: "Horaires\nÉté\nTarifs",
      text: `${PAGE.summary}\n\nPlace de la Halle.\n\nDe 7 h à 13 h.\n\n2 € le mètre.`,
    },
  ]);
});

test("units lose no character but white space, and none is longer than the limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "é", "'", "-"), minLength: 1, maxLength: 40 });
  const gap = fc.constantFrom(" ", "\n", "\n\n");
  const body = fc.array(fc.tuple(word, gap), { maxLength: 400 }).map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(body, (text) => {
      const [, ...sections] = unitsOf([{ id: "a", title: "", text }]);
      for (const unit of sections) expect(unit.text.length).toBeLessThanOrEqual(1700);
      const kept = sections.map((unit) => unit.text).join("");
      expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("the ranking of units gives ten documents, each at its best unit", () => {
  const ranked = ["b", "a", "b", ..."cdefghijklm"].map((document) => ({ document }));
  expect(firstTen(ranked)).toEqual([..."bacdefghij"]);
});
