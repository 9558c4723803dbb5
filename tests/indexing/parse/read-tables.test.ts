import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blocksOf, readAs, temporaryFolder, verdict } from "./temp-files.ts";

const folder = temporaryFolder();

/** A workbook of inline strings, numbers and dates (style 1). */
function workbook(sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string | number | Date>>>>) {
  const names = Object.keys(sheets);
  const cell = (value: string | number | Date): string => {
    if (typeof value === "string") return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    return `<c s="1"><v>${Math.round(value.getTime() / 86_400_000) + 25_569}</v></c>`;
  };
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, at) => {
    const rows = (sheets[name] ?? []).map((row, line) => {
      const cells = row.map((value, column) =>
        cell(value).replace("<c", `<c r="${String.fromCharCode(65 + column)}${line + 1}"`),
      );
      return `<row r="${line + 1}">${cells.join("")}</row>`;
    });
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    );
  });
  return zipSync(files);
}

describe("CSV", () => {
  it("reads a plain FAQ as one document", async () => {
    const text =
      'Question;Réponse\nQuand ouvre la mairie ?;"Du lundi au vendredi, de 9 h à 17 h\nsauf jours fériés"\nOù est-elle ?;Place du Parvis\n';
    expect(blocksOf(await readAs(folder, "faq.csv", text))).toEqual([
      {
        kind: "faq",
        question: "Quand ouvre la mairie ?",
        answer: "Du lundi au vendredi, de 9 h à 17 h\nsauf jours fériés",
      },
      { kind: "faq", question: "Où est-elle ?", answer: "Place du Parvis" },
    ]);
  });

  it("makes a document of each row that has a source of its own, and reports what it cannot use", async () => {
    const text = [
      "N°,Questions,REPONSE,Mise à jour,Service compétent,Lien,Mots-clés,Variantes",
      "1,Quand ouvre la mairie ?,À 9 h,01/03/2026,État civil,https://www.valcour-sur-alize.example,horaires;ouverture,C'est ouvert quand ?",
      "2,Quand ouvre la mairie ?,À 9 h,bientôt,,pas-une-adresse,,",
      "3,Où ?,,,,,,",
    ].join("\n");
    const outcome = await readAs(folder, "faq2.csv", text);
    expect(outcome).toMatchObject({
      documents: [
        {
          record: "quand-ouvre-la-mairie",
          metadata: {
            title: "Quand ouvre la mairie ?",
            updated: "2026-03-01",
            service: "etat-civil",
            url: "https://www.valcour-sur-alize.example",
            keywords: ["horaires", "ouverture", "C'est ouvert quand ?"],
          },
        },
        { record: "quand-ouvre-la-mairie-2", metadata: { title: "Quand ouvre la mairie ?" } },
      ],
    });
    expect(outcome.kind === "read" && outcome.warnings.map((warning) => warning.line)).toEqual([3, 3, 4]);
  });

  it.each([
    ["prix.csv", "Repas;Prix\nEnfant;3,20\nAdulte;5,40\n"],
    ["prix-tab.csv", "Repas\tPrix\nEnfant\t3,20\nAdulte\t5,40\n"],
    ["prix-virgule.csv", '\ufeffRepas,Prix\nEnfant,"3,20"\nAdulte,"5,40"\n'],
  ])("keeps %s as one table, whatever its delimiter", async (name, text) => {
    expect(blocksOf(await readAs(folder, name, text))).toEqual([
      {
        kind: "table",
        header: ["Repas", "Prix"],
        rows: [
          ["Enfant", "3,20"],
          ["Adulte", "5,40"],
        ],
      },
    ]);
  });

  it("reads windows-1252 right, and says so", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Repas;Prix\n\u00c9l\u00e8ve;3,20 ", "latin1"),
      Buffer.from([0x80]),
    ]);
    const outcome = await readAs(folder, "vieux.csv", bytes);
    expect(blocksOf(outcome)).toEqual([
      { kind: "table", header: ["Repas", "Prix"], rows: [["Élève", "3,20 €"]] },
    ]);
    expect(outcome.kind === "read" && outcome.warnings[0]?.message).toContain("windows-1252");
  });

  it("gives the line of a quote never closed", async () => {
    const outcome = await readAs(folder, "guillemet.csv", 'a;b\n1;2\n3;"4\n5;6\n');
    expect(outcome).toMatchObject({ quarantine: { code: "invalid-syntax", line: expect.any(Number) } });
  });
});

describe("XLSX", () => {
  it("reads sheets, dates and decimals as a French reader writes them", async () => {
    const bytes = workbook({
      FAQ: [
        ["Question", "Réponse", "Date"],
        ["Combien coûte un repas ?", "3,20 €", new Date("2026-03-01T00:00:00Z")],
      ],
      Tarifs: [
        ["Tarifs de la cantine"],
        ["Repas", "Prix", "Depuis"],
        ["Enfant", 3.2, new Date("2026-09-01T00:00:00Z")],
        ["Adulte", 5, 2026],
      ],
      Vide: [],
    });
    const outcome = await readAs(folder, "cantine.xlsx", bytes);
    expect(outcome).toMatchObject({
      documents: [
        { record: "faq/combien-coute-un-repas", metadata: { updated: "2026-03-01" } },
        {
          record: "tarifs",
          metadata: { documentTitle: "Tarifs" },
          blocks: [
            { kind: "paragraph", text: "Tarifs de la cantine" },
            {
              kind: "table",
              header: ["Repas", "Prix", "Depuis"],
              rows: [
                ["Enfant", "3,20", "01/09/2026"],
                ["Adulte", "5", "2026"],
              ],
            },
          ],
        },
      ],
    });
    expect(outcome.kind === "read" && outcome.warnings.at(-1)?.message).toContain("Vide");
  });

  it("sets an empty workbook aside", async () => {
    expect(verdict(await readAs(folder, "vide.xlsx", workbook({ A: [] })))).toBe("empty");
  });
});
