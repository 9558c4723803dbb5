import { describe, expect, it } from "vitest";
import { isDocumentPath, metadataCandidates } from "../../src/indexing/document-path.ts";

describe("a path of the knowledge folder", () => {
  it.each([
    "faq/dechets.md",
    "documents/PLU 2024.pdf",
    "notes.txt",
    "sous/collectivity.yaml",
    "faq/faq.yaml",
    "faq/questions.yaml",
    "faq/_note.md",
  ])("%s is a document", (path) => expect(isDocumentPath(path)).toBe(true));

  it.each([
    "collectivity.yaml",
    "gate.yaml",
    "synonyms.yaml",
    "questions.yaml",
    "_defaults.yaml",
    "faq/_defaults.yaml",
    "faq/dechets.md.meta.yaml",
    ".git/config",
    "faq/.cache/x.md",
    "~$reglement.docx",
    ".~lock.reglement.odt#",
    "faq/dechets.md~",
    "reglement.pdf.part",
    "reglement.pdf.crdownload",
    "Thumbs.db",
    "_faq-a-valider/2026-11-23-vaccination.yaml",
    "pages/_brouillons/piscine/tarifs.md",
  ])("%s is not", (path) => expect(isDocumentPath(path)).toBe(false));

  it("takes metadata from its sidecar, then from each folder above it", () => {
    expect(metadataCandidates("a/b/c.md")).toEqual([
      "a/b/c.md.meta.yaml",
      "a/b/_defaults.yaml",
      "a/_defaults.yaml",
      "_defaults.yaml",
    ]);
  });
});
