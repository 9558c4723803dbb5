import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentMeta } from "../../../src/indexing/metadata/document-meta.ts";
import { readDocumentFile } from "../../../src/indexing/parse/read-file.ts";
import { cutPassages } from "../../../src/indexing/passages/cut-passages.ts";
import { textOf, verdict } from "./temp-files.ts";

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const present = existsSync(data);

// Without character recognition, so that the verdict is the same everywhere.
const FILES: ReadonlyArray<readonly [name: string, verdict: string, contains?: string]> = [
  ["cerfa_13753_04.pdf", "read", "CERTIFICAT D’IMMATRICULATION"],
  ["cerfa_13969_01.pdf", "read", "DÉCLARATION DE LA LISTE DES ASSOCIATIONS MEMBRES"],
  ["cerfa_pdf_empty.pdf", "scanned"],
  ["fiche_14_vademecum_kit_elections_2014_v2_18.02.14.pdf", "read", "II - Les différents modes de gestion"],
  ["TAMReview.pdf", "read", "Technology Acceptance Model"],
  ["copy_paste_ligatures.pdf", "read", "abcdef"],
  ["empty.pdf", "empty"],
  ["encrypted-attachment.pdf", "encrypted"],
  ["form_two_pages.pdf", "empty"],
  ["french_diacritics.pdf", "read", "à À â Â ä Ä ç Ç é É"],
  ["issue7014.pdf", "read", "Trace-based Just-in-Time Type Specialization"],
  ["mixedfonts.pdf", "read", "Font Types"],
  ["pr6531_1.pdf", "encrypted"],
  ["pr6531_2.pdf", "encrypted"],
  ["rotation.pdf", "read", "landscape layout"],
  ["scan-bad.pdf", "scanned"],
  ["tableau_recap_des_heures_supplementaires.docx", "read", "Rémunération"],
  ["demande_rdv_rupture_conventionnelle.docx", "read", "rupture conventionnelle"],
  ["certificat_de_travail.docx", "read", "Certificat de travail"],
  ["Projet-55-QR-mission-com-v4.docx", "read", "CONTRAT DE TRAVAIL ET EMBAUCHE"],
];

describe.skipIf(!present)("difficult real files (development data, absent from a plain checkout)", () => {
  it.each(FILES)("%s: %s", async (name, expected, contains) => {
    const outcome = await readDocumentFile(`${data}files/${name}`, { ocr: false });
    expect(verdict(outcome)).toBe(expected);
    if (contains) expect(textOf(outcome)).toContain(contains);
  });

  it("recognises the scanned form", async () => {
    const outcome = await readDocumentFile(`${data}files/cerfa_pdf_empty.pdf`);
    expect(textOf(outcome)).toContain("Contrat d'apprentissage");
  });

  it("reads the national base whole", async () => {
    const outcome = await readDocumentFile(`${data}corpus/vdd.jsonl.gz`);
    if (outcome.kind === "quarantined") throw new Error(outcome.quarantine.reason);
    expect(outcome.documents).toHaveLength(3_371);
    expect(outcome.warnings).toEqual([]);
    const ids = new Set<string>();
    for (const parsed of outcome.documents) {
      const { meta } = documentMeta({
        parsed,
        layers: [],
        relativePath: "vdd.jsonl.gz",
        origin: "national",
        fileDates: { git: null, modified: "2020-11-12" },
        defaults: { producer: "DILA" },
      });
      for (const passage of cutPassages(meta, parsed.blocks)) ids.add(passage.id);
    }
    expect(ids.size).toBeGreaterThan(44_000);
    expect(ids.size).toBeLessThan(48_000);
  });
});
