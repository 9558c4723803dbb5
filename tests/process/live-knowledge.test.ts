import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { FACTS } from "../cli/command-line.ts";
import { openConversation } from "./citizen.ts";
import { eventually, installedTown } from "./installed-town.ts";

const PRICE = "Quel est le prix du repas à la cantine ?";

async function pdf(...paragraphs: string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ info: { Title: paragraphs[0] ?? "" } });
  for (const paragraph of paragraphs) document.fontSize(12).text(paragraph).moveDown();
  document.end();
  return new Uint8Array(await buffer(document));
}

describe("the folder of a running Parvis", () => {
  it("answers from a PDF a moment after it was dropped", async () => {
    const town = installedTown();
    const { url, says } = await town.start();
    await says("Parvis répond");
    town.write(
      "documents/patinoire.pdf",
      await pdf(
        "Patinoire municipale",
        "La patinoire municipale ouvre à 14 h 30 le mercredi, rue des Glaces.",
      ),
    );
    await says(/"index\.run".*"outcome":"published","generation":2/);
    const citizen = await openConversation(url);
    await citizen.writes("À quelle heure ouvre la patinoire municipale le mercredi ?");
    await citizen.hears(/14\s?h\s?30/);
  });

  it("sets broken files aside, says so, and goes on answering", async () => {
    const town = installedTown();
    const { url, says, log } = await town.start();
    await says("Parvis répond");
    town.write("documents/faux.pdf", `%PDF-1.7\n${"garbage ".repeat(200)}`);
    town.write("documents/faux.docx", "not a zip");
    town.write("documents/entete.md", "---\ntitle: Essai\nupdated: 2026-02-31\n---\n# Essai\n\nTexte.\n");
    town.write("documents/a.md", "---\nid: double\n---\n# Un\n\nLe premier.\n");
    town.write("documents/b.md", "---\nid: double\n---\n# Deux\n\nLe second.\n");
    const reasons = () =>
      new Map(
        log().flatMap((line) =>
          line.event === "document.quarantined" ? [[line.path, `${line.reason} ${line.remedy}`]] : [],
        ),
      );
    await eventually(
      () => `four files set aside among ${[...reasons().keys()]}`,
      () => reasons().size === 4,
    );
    expect(reasons().get("documents/faux.pdf")).toMatch(/abîmé/);
    expect(reasons().get("documents/faux.docx")).toMatch(/« \.docx »/);
    expect(reasons().get("documents/entete.md")).toMatch(/ligne 3 : « updated »/);
    expect(reasons().get("documents/b.md")).toMatch(/« double » : documents\/a\.md est gardé/);

    const citizen = await openConversation(url);
    await citizen.writes(PRICE);
    await citizen.hears("3,40");

    const doctor = town.run(["doctor"]);
    await doctor.ended();
    for (const name of ["faux.pdf", "faux.docx", "entete.md", "b.md"]) {
      expect(doctor.output()).toMatch(
        new RegExp(`! Index : documents/${name} est mis de côté : .+\\n {4}→ .+`),
      );
    }
  });

  it("keeps the last good facts while collectivity.yaml is broken, and takes the mended ones", async () => {
    const town = installedTown();
    const { url, says } = await town.start();
    await says("Parvis répond");
    const named = async () =>
      ((await (await fetch(`${url}/parvis/web/config`)).json()) as { name: string }).name;
    town.write("collectivity.yaml", FACTS.replace("name: Essai", "name: 12"));
    await says(/"collectivity\.kept-last-good","problem":"ligne 1, champ name : /);
    expect(await named()).toBe("Essai");
    rmSync(join(town.knowledge, "collectivity.yaml"));
    await says(/"collectivity\.kept-last-good","problem":"le fichier collectivity\.yaml manque/);
    expect(await named()).toBe("Essai");
    town.write("collectivity.yaml", FACTS.replace("name: Essai", "name: Réparée"));
    await eventually("the mended name", async () => (await named()) === "Réparée");
  });

  it("goes on serving when everything is deleted by mistake, and follows the folder once it is back", async () => {
    const town = installedTown();
    const { url, says } = await town.start();
    await says("Parvis répond");
    rmSync(town.knowledge, { recursive: true });
    await says(/"index\.(failed|refused)"/);
    const citizen = await openConversation(url);
    await citizen.writes(PRICE);
    await citizen.hears("3,40");
    town.write("collectivity.yaml", FACTS);
    town.write(
      "cantine.md",
      "# Cantine\n\n## Tarif du repas\n\nLe repas à la cantine coûte 3,90 € par enfant.\n",
    );
    await says(/"index\.run".*"outcome":"published","generation":2/);
    await citizen.writes(PRICE);
    await citizen.hears("3,90");
  });

  it("starts without any document: alive, not ready, and ready once there is one", async () => {
    const town = installedTown();
    rmSync(join(town.knowledge, "cantine.md"));
    const { url, says } = await town.start();
    await says(/ne peut pas encore répondre : aucun index en service/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const waiting = await fetch(`${url}/readyz`);
    expect(waiting.status).toBe(503);
    expect(await waiting.json()).toMatchObject({ status: "not-ready", missing: ["aucun index en service"] });
    writeFileSync(join(town.knowledge, "marche.md"), "# Marché\n\nLe marché a lieu le samedi matin.\n");
    await eventually("ready", async () => (await fetch(`${url}/readyz`)).status === 200);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      status: "ready",
      missing: [],
      index: { documents: 1 },
    });
  });
});
