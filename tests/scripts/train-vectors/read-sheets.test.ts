import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readSheets } from "../../../scripts/train-vectors/sources/read-sheets.ts";

const folder = mkdtempSync(join(tmpdir(), "sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Node = Readonly<Record<string, unknown>>;
const text = (value: string): Node => ({ type: "text", text: value });
const element = (name: string, children: readonly Node[], attributes: Node = {}): Node => ({
  type: "element",
  name,
  attributes,
  children,
});
const sheet = (id: string, title: string, children: readonly Node[]) => ({
  id,
  children: [
    element("Publication", [element("dc:title", [text(title)]), ...children], {
      ID: id,
      type: "Fiche d'information",
    }),
  ],
});

it("reads pages, the words that point to them, and what terms mean", () => {
  for (const audience of ["particuliers", "professionnels", "associations"]) {
    mkdirSync(join(folder, "data", audience), { recursive: true });
  }
  const write = (audience: string, id: string, content: unknown) =>
    writeFileSync(join(folder, "data", audience, `${id}.json`), JSON.stringify(content));
  const link = element("LienInterne", [text("faire refaire ses papiers")], { LienPublication: "F2" });
  write(
    "particuliers",
    "F1",
    sheet("F1", "Passeport", [
      element("Texte", [element("Paragraphe", [text("Voir comment "), link, text(".")])]),
      element("Abreviation", [
        element("Titre", [text("ANTS")]),
        element("Texte", [element("Paragraphe", [text("Agence nationale des titres sécurisés")])]),
      ]),
    ]),
  );
  const second = sheet("F2", "Perte de papiers", [
    element("Texte", [element("Paragraphe", [text("Déclarez la perte.")])]),
  ]);
  write("particuliers", "F2", second);
  write("associations", "F2", second);
  const { pages, meanings } = readSheets(folder);
  expect(pages.map(({ id }) => id)).toEqual(["F1", "F2"]);
  expect(pages[1]?.anchors).toEqual(["faire refaire ses papiers"]);
  expect(pages[1]?.sections[0]?.text).toContain("Déclarez la perte.");
  expect(meanings).toEqual([{ term: "ANTS", meaning: "Agence nationale des titres sécurisés" }]);
});
