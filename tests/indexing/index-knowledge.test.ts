import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexKnowledge } from "../../src/indexing/index-knowledge.ts";
import { quarantineReport } from "../../src/indexing/quarantine-report.ts";
import { receiptLines } from "../../src/indexing/receipt.ts";
import { createTown, sheet, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await createTown();
  town.write("faq/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures le samedi."));
  town.write("faq/dechets.md", sheet("Collecte des déchets", "Le bac jaune est collecté le mardi matin."));
  town.write("faq/cantine.md", sheet("Restauration scolaire", "L'inscription à la cantine se fait en juin."));
});
afterEach(() => town.close());

describe("a run", () => {
  it("publishes the documents and says what it did", async () => {
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", generation: 1, documents: 3, filesRead: 3 });
    expect(receipt.counts).toEqual({ created: 3, updated: 0, unchanged: 0, removed: 0, quarantined: 0 });
    expect(receiptLines(receipt).join("\n")).toContain("faq/cantine.md : nouveau fichier");
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
  });

  it("publishes nothing when nothing changed", async () => {
    await town.index();
    expect(await town.index()).toMatchObject({
      outcome: "unchanged",
      generation: 1,
      filesRead: 0,
      documents: 3,
    });
  });

  it("reads one file again when one changed, and prepares its document only", async () => {
    await town.index();
    town.write("faq/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 14 heures le samedi."));
    const receipt = await town.index();
    expect(receipt).toMatchObject({
      outcome: "published",
      generation: 2,
      filesRead: 1,
      documentsPrepared: 1,
    });
    expect(receipt.files.find((file) => file.path === "faq/piscine.md")?.reason).toBe("contenu modifié");
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("14 heures");
  });

  it("reads nothing again when only the date of a file changed", async () => {
    await town.index();
    utimesSync(join(town.knowledge, "faq/piscine.md"), new Date(), new Date(Date.now() - 86_400_000));
    expect(await town.index()).toMatchObject({ outcome: "unchanged", filesRead: 0 });
  });

  it("sees new content of the same size and date written just after the last look", async () => {
    const date = new Date();
    const path = join(town.knowledge, "faq/piscine.md");
    writeFileSync(path, sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
    utimesSync(path, date, date);
    await town.index();
    writeFileSync(path, sheet("Piscine municipale", "La piscine ouvre à 14 heures."));
    utimesSync(path, date, date);
    expect(await town.index()).toMatchObject({ outcome: "published", filesRead: 1 });
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("14 heures");
  });

  it("reads a document again when its sidecar or its folder's defaults change", async () => {
    await town.index();
    town.write("faq/piscine.md.meta.yaml", "keywords: [baignade, nage]\n");
    expect((await town.index()).files.filter((file) => file.status === "updated")).toMatchObject([
      { path: "faq/piscine.md", reason: expect.stringContaining("métadonnées") },
    ]);
    town.write("faq/_defaults.yaml", "audience: [habitants]\n");
    expect(await town.index()).toMatchObject({ outcome: "published", filesRead: 3 });
    rmSync(join(town.knowledge, "faq/_defaults.yaml"));
    expect(await town.index()).toMatchObject({ outcome: "published", filesRead: 3 });
  });

  it("takes a removed document out", async () => {
    await town.index();
    town.remove("faq/dechets.md");
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", documents: 2, counts: { removed: 1 } });
    expect((await town.find("bac jaune mardi")).join()).not.toContain("bac jaune");
  });

  it("plans without writing", async () => {
    await town.index();
    town.write("faq/piscine.md", sheet("Piscine municipale", "Fermée."));
    town.remove("faq/dechets.md");
    const plan = await town.index({ dryRun: true });
    expect(plan).toMatchObject({ outcome: "planned", generation: 1, counts: { updated: 1, removed: 1 } });
    expect(await town.index()).toMatchObject({ generation: 2, counts: { updated: 1, removed: 1 } });
  });

  it("reads and prepares everything again on request", async () => {
    await town.index();
    const receipt = await town.index({ rebuild: true });
    expect(receipt).toMatchObject({
      outcome: "published",
      generation: 2,
      filesRead: 3,
      documentsPrepared: 3,
    });
    expect(await town.index()).toMatchObject({ outcome: "unchanged", filesRead: 0 });
  });

  it("leaves alone what is not a document", async () => {
    for (const path of ["collectivity.yaml", ".brouillon.md", "~$note.docx", "note.md~", "x.md.tmp"]) {
      town.write(path, "name: x\n");
    }
    expect((await town.index()).documents).toBe(3);
  });

  it("reads a single file given instead of a folder", async () => {
    const roots = [{ path: join(town.knowledge, "faq/piscine.md"), origin: "local" as const }];
    expect(await indexKnowledge({ ...town.deps, roots })).toMatchObject({ documents: 1 });
  });
});

describe("a broken file", () => {
  it("is set aside with its reason while everything else goes on", async () => {
    town.write("documents/abime.pdf", "ceci n'est pas un PDF");
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", documents: 3, counts: { quarantined: 1 } });
    expect(await quarantineReport(town.database)).toMatchObject([
      { path: "documents/abime.pdf", staleCopies: 0 },
    ]);
    expect(receiptLines(receipt).join("\n")).toContain("documents/abime.pdf");
    expect(await town.index()).toMatchObject({
      outcome: "unchanged",
      filesRead: 0,
      counts: { quarantined: 1 },
    });
  });

  it("keeps its last good documents serving, and says so", async () => {
    await town.index();
    town.write("faq/piscine.md", "---\ntitle: [Piscine\n---\n\nLa piscine ouvre à minuit.\n");
    const receipt = await town.index();
    expect(receipt.quarantined).toMatchObject([{ path: "faq/piscine.md", staleCopies: 1 }]);
    expect(receiptLines(receipt).join("\n")).toContain("la dernière version lisible reste publiée");
    town.write("faq/dechets.md", sheet("Collecte des déchets", "Le bac jaune est collecté le jeudi."));
    expect(await town.index()).toMatchObject({ outcome: "published", documents: 3 });
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
    town.write("faq/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 9 heures."));
    expect((await town.index()).quarantined).toEqual([]);
  });

  it("that cannot be opened keeps its last good documents, and is tried again", async () => {
    await town.index();
    const path = join(town.knowledge, "faq/piscine.md");
    renameSync(path, `${path}.away`);
    renameSync(`${path}.away`, join(town.folder, "piscine.md"));
    symlinkSync(path, path);
    expect((await town.index()).quarantined).toMatchObject([
      { path: "faq/piscine.md", staleCopies: 1, quarantine: { code: "unreadable" } },
    ]);
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
    rmSync(path);
    renameSync(join(town.folder, "piscine.md"), path);
    expect(await town.index()).toMatchObject({ quarantined: [], filesRead: 1 });
  });

  it("prepared by an older version is prepared again from what is stored", async () => {
    await town.index();
    town.write("faq/piscine.md", "---\ntitle: [Piscine\n---\n\nLa piscine.\n");
    await town.database.updateTable("source_file").set({ pipeline: "older" }).execute();
    await town.database.updateTable("document_version").set({ digest: sql`'old-' || digest` }).execute();
    expect(await town.index()).toMatchObject({ documents: 3, quarantined: [{ staleCopies: 1 }] });
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
  });

  it("that would make passages without end is set aside, and everything else goes on", async () => {
    town.write("faq/sans-fin.csv", `question;reponse\n${"Quand ?;Le mardi.\n".repeat(50_001)}`);
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", documents: 3 });
    expect(receipt.quarantined).toMatchObject([
      {
        path: "faq/sans-fin.csv",
        quarantine: { code: "too-large", reason: expect.stringMatching(/50.001 passages/) },
      },
    ]);
  });

  it("with invalid metadata beside it names the file and the line", async () => {
    town.write("faq/piscine.md.meta.yaml", "keywords: [a]\nvalid_from: bientôt\n");
    const [line] = (await town.index()).quarantined;
    expect(line).toMatchObject({ path: "faq/piscine.md", quarantine: { code: "invalid-metadata", line: 2 } });
  });
});

describe("two documents with the same id", () => {
  it("keep the first path, and name both files", async () => {
    town.write("a.md", sheet("Marché", "Le marché a lieu le samedi.", "marche"));
    town.write("b.md", sheet("Marché de Noël", "Le marché de Noël a lieu en décembre.", "marche"));
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", documents: 4 });
    expect(receipt.quarantined).toMatchObject([
      { path: "b.md", documentId: "marche", quarantine: { code: "duplicate-id" } },
    ]);
    expect(receipt.quarantined[0]?.quarantine.reason).toMatch(/a\.md.*b\.md/);
    expect(await quarantineReport(town.database)).toEqual(receipt.quarantined);
    town.remove("a.md");
    expect(await town.index()).toMatchObject({ documents: 4, quarantined: [], filesRead: 0 });
    expect((await town.find("marché"))[0]).toContain("décembre");
  });

  it("keep the local one over the national one", async () => {
    const record = { id: "marche", title: "Marché", text: "# Marché\n\nRègles nationales des marchés." };
    town.writeNational("base.jsonl", `${JSON.stringify({ ...record, updated: "2026-01-01" })}\n`);
    town.write("z.md", sheet("Marché", "Le marché a lieu le samedi.", "marche"));
    const receipt = await town.index();
    expect(receipt.quarantined).toMatchObject([{ origin: "national", path: "base.jsonl" }]);
    expect((await town.find("marché"))[0]).toContain("samedi");
  });
});

describe("a place that does not serve", () => {
  it("a missing folder is named, and nothing is lost", async () => {
    await town.index();
    renameSync(town.knowledge, `${town.knowledge}.away`);
    await expect(town.index()).rejects.toMatchObject({
      name: "KnowledgeMissing",
      remedy: expect.any(String),
    });
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
  });

  it("a disk that refuses writes is named, and nothing is lost", async () => {
    await town.index();
    town.write("faq/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 14 heures."));
    await sql`PRAGMA query_only = ON`.execute(town.database);
    await expect(town.index()).rejects.toMatchObject({
      name: "DatabaseUnusable",
      remedy: expect.any(String),
    });
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
    await sql`PRAGMA query_only = OFF`.execute(town.database);
    expect(await town.index()).toMatchObject({ outcome: "published" });
  });

  it("an embedder that fails leaves the last generation serving", async () => {
    await town.index();
    town.write("faq/piscine.md", sheet("Piscine municipale", "La piscine ouvre à 14 heures."));
    const { embedder } = town.deps;
    const failing = {
      id: "model-of-the-test",
      dimension: embedder.dimension,
      embedQuery: embedder.embedQuery.bind(embedder),
      embedDocuments: () => Promise.reject(new Error("endpoint down")),
    };
    await expect(indexKnowledge({ ...town.deps, embedder: failing })).rejects.toThrow("endpoint down");
    expect((await town.find("À quelle heure ouvre la piscine ?"))[0]).toContain("10 heures");
    expect(await town.index()).toMatchObject({ outcome: "published", generation: 2 });
  });
});
