import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMetadataLayers } from "../../../src/indexing/metadata/layers.ts";
import { temporaryFolder } from "../parse/temp-files.ts";

const root = temporaryFolder();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function fault(path: string, text: string) {
  write(`${path}.meta.yaml`, text);
  const outcome = await readMetadataLayers(root, path);
  if (outcome.kind === "found") throw new Error("accepted");
  return outcome.quarantine;
}

describe("layers", () => {
  it("reads the sidecar, then the defaults of each folder up to the root, nearest first", async () => {
    write("_defaults.yaml", "producer: Mairie\nlicence: Licence Ouverte 2.0\n");
    write("documents/ecole/_defaults.yaml", "service: enfance\nkeywords: cantine; garderie\n");
    write(
      "documents/ecole/tarifs.pdf.meta.yaml",
      "title: Tarifs\nupdated: 1er mars 2026\nvalid_until: 2026-08-31\n",
    );
    expect(await readMetadataLayers(root, "documents/ecole/tarifs.pdf")).toEqual({
      kind: "found",
      layers: [
        { title: "Tarifs", updated: "2026-03-01", validUntil: "2026-08-31" },
        { service: "enfance", keywords: ["cantine", "garderie"] },
        { producer: "Mairie", licence: "Licence Ouverte 2.0" },
      ],
      inputs: ["documents/ecole/tarifs.pdf.meta.yaml", "documents/ecole/_defaults.yaml", "_defaults.yaml"],
    });
  });

  it("names the files that exist even when they are empty", async () => {
    write("vide/_defaults.yaml", "# rien encore\n");
    const outcome = await readMetadataLayers(root, "vide/a.md");
    expect(outcome).toMatchObject({ inputs: ["vide/_defaults.yaml", "_defaults.yaml"] });
  });

  it("reads windows-1252 metadata", async () => {
    writeFileSync(join(root, "b.md.meta.yaml"), Buffer.from("title: \u00c9tat civil\n", "latin1"));
    expect(await readMetadataLayers(root, "b.md")).toMatchObject({ layers: [{ title: "État civil" }, {}] });
  });
});

describe("faults", () => {
  it("names file, line and field of an unknown key, and lists the accepted ones", async () => {
    const quarantine = await fault("c.pdf", "title: Tarifs\ntitre: Tarifs\n");
    expect(quarantine).toMatchObject({ code: "invalid-metadata", line: 2, field: "titre" });
    expect(quarantine.reason).toContain("c.pdf.meta.yaml, ligne 2");
    expect(quarantine.remedy).toContain("valid_until");
  });

  it.each([
    ["updated: 2026-02-30", "updated"],
    ["updated: demain", "updated"],
    ["url: www.mairie", "url"],
    ["url: javascript:alert(1)", "url"],
    ["sensitivity: secret", "sensitivity"],
    ["title: 2026", "title"],
    ["keywords: {a: b}", "keywords"],
    ["valid_from: 2026-09-01\nvalid_until: 2026-01-01", "valid_until"],
  ])("explains %j with an example", async (text, field) => {
    const quarantine = await fault("d.pdf", `# commentaire\n${text}\n`);
    expect(quarantine).toMatchObject({ code: "invalid-metadata", field });
    expect(quarantine.line).toBe(text.split("\n").length + 1);
    expect(quarantine.remedy).toContain(`« ${field}: `);
  });

  it.each([
    ["title: a\n\tupdated: b", 2],
    ["title: a\ntitle: b", 2],
    ["title: 'a", 1],
    ["- a\n- b", 1],
  ])("gives the line of %j", async (text, line) => {
    expect(await fault("e.pdf", text)).toMatchObject({ line });
  });

  it("refuses an alias bomb", async () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 9; level++) {
      const [above, name] = [String.fromCharCode(96 + level), String.fromCharCode(97 + level)];
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${above}`).join(",")}]`);
    }
    expect(await fault("f.pdf", bomb.join("\n"))).toMatchObject({ code: "invalid-syntax" });
  });

  it("refuses what cannot hold for a whole folder", async () => {
    write("g/_defaults.yaml", "theme: École\ntitle: Tarifs\n");
    const outcome = await readMetadataLayers(root, "g/a.md");
    expect(outcome).toMatchObject({ kind: "invalid", quarantine: { line: 2, field: "title" } });
  });
});
