import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { questionsFormat } from "../../../src/indexing/aids/questions.ts";
import { readAidFile } from "../../../src/indexing/aids/read-aid-file.ts";
import { synonymsFormat } from "../../../src/indexing/aids/synonyms.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parvis-aids-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function synonyms(content: string | Uint8Array) {
  writeFileSync(join(folder, "synonyms.yaml"), content);
  return await readAidFile(folder, synonymsFormat);
}
async function questions(content: string) {
  writeFileSync(join(folder, "questions.yaml"), content);
  return await readAidFile(folder, questionsFormat);
}
function entriesOf<Entry>(file: Awaited<ReturnType<typeof readAidFile<Entry>>>): Entry[] {
  if (file.kind !== "read") throw new Error(JSON.stringify(file));
  return file.entries.map(({ entry }) => entry);
}

describe("synonyms.yaml", () => {
  it.each([
    ["a list in brackets", "- [salle Gustave-Courbet, salle des fêtes]\n"],
    ["words separated by a comma", "- salle Gustave-Courbet, salle des fêtes\n"],
    ["a dash a word", "-\n  - salle Gustave-Courbet\n  - salle des fêtes\n"],
    ["a word and its meaning", "- salle Gustave-Courbet: salle des fêtes\n"],
    ["meanings without dashes", "salle Gustave-Courbet: salle des fêtes\n"],
    [
      "comments, blanks and repeats",
      "# la grande salle\n\n- salle  Gustave-Courbet , salle des fêtes, salle des fêtes,\n",
    ],
  ])("takes %s", async (_, content) => {
    expect(entriesOf(await synonyms(content))).toEqual([["salle Gustave-Courbet", "salle des fêtes"]]);
  });

  it("takes several meanings of an abbreviation, and numbers", async () => {
    expect(
      entriesOf(await synonyms("- SICTOM: [syndicat de collecte, ordures]\n- 115: SAMU social\n")),
    ).toEqual([
      ["SICTOM", "syndicat de collecte", "ordures"],
      ["115", "SAMU social"],
    ]);
  });

  it.each([
    ["a lone word", "mairie", "deux façons"],
    ["the same word twice", "[mairie, mairie]", "deux façons"],
    ["a word that is never searched", "[de la, mairie]", "« de la »"],
    ["lists within lists", "[mairie, [hôtel, ville]]", "Seuls des mots"],
    ["nothing", "", "Seuls des mots"],
  ])("leaves out %s at its line, and keeps the others", async (_, wrong, why) => {
    const file = await synonyms(`# groupes\n- [poubelle, bac]\n- ${wrong}\n- [bus, navette]\n`);
    expect(entriesOf(file)).toEqual([
      ["poubelle", "bac"],
      ["bus", "navette"],
    ]);
    expect(file).toMatchObject({ warnings: [{ line: 3, message: expect.stringContaining(why) }] });
  });

  it("holds nothing while it has comments only, or is not there", async () => {
    expect((await readAidFile(folder, synonymsFormat)).kind).toBe("absent");
    expect(entriesOf(await synonyms("# rien encore\n"))).toEqual([]);
  });

  it.each([
    ["invalid-syntax", 2, "- [poubelle, bac]\n- [bus, navette\n- [a, b]\n"],
    ["invalid-syntax", 1, "un texte\n"],
    ["invalid-syntax", 1, "- mairie\n- poubelle\n"],
    ["corrupt", undefined, new Uint8Array([0, 1, 2, 0, 3])],
    ["too-large", undefined, "#".repeat(5_000_001)],
  ])("is set aside whole as %s", async (code, line, content) => {
    const file = await synonyms(content);
    if (file.kind !== "broken") throw new Error("not broken");
    expect(file.quarantine.code).toBe(code);
    if (line !== undefined) expect(file.quarantine.line).toBeGreaterThanOrEqual(line);
    expect(file.quarantine.remedy).not.toBe("");
  });

  it("is set aside when it cannot be opened", async () => {
    mkdirSync(join(folder, "synonyms.yaml"));
    const file = await readAidFile(folder, synonymsFormat);
    expect(file).toMatchObject({ kind: "broken", quarantine: { code: "unreadable" } });
  });

  it("says that an old encoding was guessed", async () => {
    const file = await synonyms(Buffer.from("- [mairie, h\u00f4tel de ville]\n", "latin1"));
    expect(entriesOf(file)).toEqual([["mairie", "hôtel de ville"]]);
    expect(file).toMatchObject({ warnings: [{ message: expect.stringContaining("windows-1252") }] });
  });

  it("never throws, whatever it holds", async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        const file = await synonyms(content);
        if (file.kind !== "read") return;
        for (const { entry, line } of file.entries) {
          expect(entry.length).toBeGreaterThanOrEqual(2);
          expect(line).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("questions.yaml", () => {
  const one = { question: "Où jeter des gravats ?", documents: ["pages/decheterie.md"] };

  it.each([
    ["a line", '- { question: "Où jeter des gravats ?", document: pages/decheterie.md }\n'],
    ["two lines", "- question: Où jeter des gravats ?\n  document: pages/decheterie.md\n"],
    ["a list of documents", "- question: Où jeter des gravats ?\n  document: [pages/decheterie.md]\n"],
    [
      "the layout of gate.yaml",
      "questions:\n  - question: Où jeter des gravats ?\n    document: pages/decheterie.md\n",
    ],
  ])("takes %s", async (_, content) => {
    expect(entriesOf(await questions(content))).toEqual([one]);
  });

  it.each([
    ["no document", "- question: Quoi ?\n", "« document » manque"],
    ["no question", "- document: a.md\n", "« question » manque"],
    ["a misspelt field", "- { question: Quoi ?, documment: a.md }\n", "« documment » n'existe pas"],
    ["an answer", "- { question: Quoi ?, réponse: Rien. }\n", "sous-dossier faq"],
    ["a mere text", "- Où jeter des gravats ?\n", "« question » et « document »"],
  ])("leaves out an entry with %s, at its line", async (_, wrong, why) => {
    const file = await questions(
      `${wrong}- { question: "Où jeter des gravats ?", document: pages/decheterie.md }\n`,
    );
    expect(entriesOf(file)).toEqual([one]);
    expect(file).toMatchObject({ warnings: [{ line: 1, message: expect.stringContaining(why) }] });
  });

  it("is set aside whole when no entry is right: a list of answers is in the wrong place", async () => {
    const file = await questions("- { question: Quoi ?, answer: Rien. }\n");
    expect(file).toMatchObject({
      kind: "broken",
      quarantine: { line: 1, reason: expect.stringContaining("sous-dossier faq") },
    });
  });
});
