import { describe, expect, it } from "vitest";
import { findDocuments } from "../../../src/indexing/aids/find-documents.ts";

const FILES = [
  { path: "pages/piscine.md", documentIds: ["pages/piscine.md"] },
  { path: "pages/réglement.md", documentIds: ["reglement"] },
  { path: "faq/dechets.yaml", documentIds: ["faq/dechets.yaml#sapin", "faq/dechets.yaml#verre"] },
  { path: "pages/abime.pdf", documentIds: [] },
];
const asked = (...documents: string[]) =>
  findDocuments([{ line: 7, entry: { question: "Quoi ?", documents } }], FILES);

describe("the documents of a remembered question", () => {
  it.each([
    ["its path", "pages/piscine.md", "pages/piscine.md"],
    ["a path that has an id of its own", "pages/réglement.md", "reglement"],
    ["its id", "reglement", "reglement"],
    ["a record's id", "faq/dechets.yaml#sapin", "faq/dechets.yaml#sapin"],
    ["a Windows path", ".\\pages\\piscine.md", "pages/piscine.md"],
    ["a path whose accent is written in two characters", "pages/re\u0301glement.md", "reglement"],
  ])("are found by %s", (_, name, id) => {
    expect(asked(name)).toEqual({ entries: [{ question: "Quoi ?", documentIds: [id] }], warnings: [] });
  });

  it.each([
    ["a file moved elsewhere", "piscine.md", "Vouliez-vous dire pages/piscine.md ?"],
    ["a file nobody knows", "pages/patinoire.md", "« pages/patinoire.md » n'est pas dans l'index"],
    ["a file set aside", "pages/abime.pdf", "« pages/abime.pdf » n'est pas dans l'index"],
    ["a file of several documents", "faq/dechets.yaml", "faq/dechets.yaml#sapin"],
  ])("are reported, with the line, for %s", (_, name, why) => {
    expect(asked(name)).toEqual({
      entries: [],
      warnings: [{ line: 7, message: expect.stringContaining(why) }],
    });
  });

  it("count when some of them exist, once each", () => {
    const { entries, warnings } = asked("reglement", "pages/patinoire.md", "pages/réglement.md");
    expect(entries).toEqual([{ question: "Quoi ?", documentIds: ["reglement"] }]);
    expect(warnings).toHaveLength(1);
  });
});
