import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changedDraftFile, draftFile } from "../../../src/desk/faq-drafts/draft-file.ts";
import { openDraftFolder } from "../../../src/desk/faq-drafts/draft-folder.ts";
import { readDraft } from "../../../src/desk/faq-drafts/read-draft.ts";
import { readYamlFaq } from "../../../src/indexing/parse/records/read-yaml-faq.ts";
import { fixtureCollectivity } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();
let knowledge: string;
let count = 0;
const ids = () => `id-${count++}`;
beforeEach(() => {
  knowledge = mkdtempSync(join(tmpdir(), "parvis-drafts-"));
});
afterEach(() => rmSync(knowledge, { recursive: true }));

const filesIn = (folder: string) => readdirSync(join(knowledge, folder)).sort();
const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }).filter((text) => /\S/.test(text));

describe("the file of a draft", () => {
  it("is read back by the index's reader as it was written", () => {
    fc.assert(
      fc.property(line, fc.array(line, { minLength: 1, maxLength: 4 }), (question, lines) => {
        const change = { question: question.trim(), answer: lines.join("\n").trim(), service: "etat-civil" };
        const read = readDraft(readYamlFaq(draftFile(change, "2026-11-23")), collectivity);
        expect(read).toEqual({ ...change, date: "2026-11-23", problem: null });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what staff added by hand when its question changes", () => {
    const change = { question: "Où voter ?", answer: "À l'école.", service: "mairie" };
    const edited =
      "# Relu par l'accueil.\nfaq:\n  - question: Où\n    variants: [bureau de vote]\n    réponse: Là.\n";
    const changed = changedDraftFile(edited, change, "2026-11-24");
    expect(changed).toContain("# Relu par l'accueil.");
    expect(changed).toContain("variants: [bureau de vote]");
    expect(readDraft(readYamlFaq(changed), collectivity)).toEqual({
      ...change,
      date: "2026-11-24",
      problem: null,
    });
    const broken = changedDraftFile("faq: [", change, "2026-11-24");
    expect(readDraft(readYamlFaq(broken), collectivity).problem).toBeNull();
  });

  it.each([
    ["faq:\n  - question: Où ?\n", /réponse|answer/],
    ["faq:\n  - { question: Où ?, answer: Ici., service: inconnu, updated: 2026-11-23 }\n", /inconnu/],
    ["faq:\n  - { question: Où ?, answer: Ici., updated: 2026-11-23 }\n", /Aucun service/],
    ["faq:\n  - { question: Où ?, answer: 'Le [téléphone].', service: mairie }\n", /\[téléphone\]/],
    ["faq:\n  - { question: Où ?, answer: Le 06 12 34 56 78., service: mairie }\n", /téléphone/],
    ["- { question: Où ?, answer: Ici. }\n- { question: Quand ?, answer: Demain. }\n", /plusieurs questions/],
  ])("says what is wrong with %j", (text, problem) => {
    expect(readDraft(readYamlFaq(text), collectivity).problem).toMatch(problem);
  });
});

describe("the folder of drafts", () => {
  it("never writes over a file, even when many are written at once", async () => {
    const folder = openDraftFolder(knowledge, ids);
    const names = await Promise.all(
      Array.from({ length: 20 }, (_, index) => folder.create("2026-11-23-ou-voter", `texte ${index}`)),
    );
    expect(new Set(names).size).toBe(20);
    const texts = names.map((name) => readFileSync(join(knowledge, "_faq-a-valider", name), "utf8"));
    expect(texts).toEqual(Array.from({ length: 20 }, (_, index) => `texte ${index}`));
    expect(filesIn("_faq-a-valider")).toEqual([...names].sort());
  });

  it("publishes a draft once, under another name when its own is taken", async () => {
    const folder = openDraftFolder(knowledge, ids);
    mkdirSync(join(knowledge, "faq"));
    writeFileSync(join(knowledge, "faq", "2026-11-23-ou-voter.yaml"), "déjà là");
    const name = await folder.create("2026-11-23-ou-voter", "texte");
    const paths = await Promise.all([folder.publish(name), folder.publish(name)]);
    expect(paths.filter((path) => path !== null)).toHaveLength(1);
    expect(filesIn("_faq-a-valider")).toEqual([]);
    expect(readFileSync(join(knowledge, "faq", "2026-11-23-ou-voter.yaml"), "utf8")).toBe("déjà là");
    expect(filesIn("faq")).toHaveLength(2);
  });

  it("knows only the files it lists: no name leads out of it", async () => {
    const folder = openDraftFolder(knowledge, ids);
    const name = await folder.create("2026-11-23-ou-voter", "texte");
    writeFileSync(join(knowledge, "collectivity.yaml"), "secret");
    symlinkSync(join(knowledge, "collectivity.yaml"), join(knowledge, "_faq-a-valider", "lien.yaml"));
    mkdirSync(join(knowledge, "_faq-a-valider", "sous.yaml"));
    expect(await folder.list()).toEqual([name]);
    const piece = fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "\0",
      "%2e",
      "collectivity.yaml",
      "lien.yaml",
      "sous.yaml",
      name,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const asked = pieces.join("");
        if (asked === name) return;
        expect(await folder.find(asked)).toBeNull();
        expect(await folder.read(asked)).toBeNull();
        expect(await folder.replace(asked, "autre")).toBe(false);
        expect(await folder.remove(asked)).toBe(false);
        expect(await folder.publish(asked)).toBeNull();
      }),
      { numRuns: 200 },
    );
    expect(readFileSync(join(knowledge, "collectivity.yaml"), "utf8")).toBe("secret");
    expect(await folder.read(name)).toBe("texte");
  });
});
