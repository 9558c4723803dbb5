import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { findVersions, insertVersions, readDocuments } from "../../src/store/document-versions.ts";
import { liveAids } from "../../src/store/generation-aids.ts";
import { type GenerationReader, openGenerationReader } from "../../src/store/generation-reader.ts";
import { buildGeneration, liveManifest, makeLive } from "../../src/store/generations.ts";

let folder: string;
let database: Database;
let reader: GenerationReader;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parvis-store-"));
  database = await openDatabase(join(folder, "parvis.db"));
  const opened = await openGenerationReader(database);
  if (opened === null) throw new Error("the database is on disk");
  reader = opened;
});
afterEach(async () => {
  reader.close();
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const meta = (id: string): DocumentMeta => ({
  id,
  title: `Titre « ${id} »`,
  url: null,
  producer: "Mairie",
  updated: "2026-10-01",
  updatedSource: "declared",
  service: null,
  audience: [],
  theme: null,
  validFrom: null,
  validUntil: null,
  keywords: ["mot"],
  lang: "fr",
  licence: null,
  sensitivity: "public",
  origin: "local",
  source: `${id}.md`,
  summary: "",
});
const passagesOf = (documentId: string) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom("section" as const, "table" as const, "faq" as const, "summary" as const),
        headings: fc.array(fc.string()),
        question: fc.option(fc.string()),
        text: fc.string({ unit: "grapheme", minLength: 1 }),
        page: fc.option(fc.nat()),
        anchor: fc.option(fc.string()),
        digest: fc.string(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((found): Passage[] =>
      found.map((passage, ordinal) => ({ ...passage, id: `${documentId}::${ordinal}`, documentId, ordinal })),
    );

async function store(digest: string, documentId: string, passages: readonly Passage[], bytes: Uint8Array) {
  const document = {
    meta: meta(documentId),
    passageCount: passages.length,
    terms: bytes,
    vectors: bytes.slice(0, 1),
  };
  await insertVersions(database, [{ digest, document, passages }]);
  const reference = (await findVersions(database, [digest])).get(digest);
  if (reference === undefined) throw new Error("not stored");
  return { reference, document };
}

const manifest = (documents: number, passages: number) => ({
  createdAt: "2026-11-23T09:00:00.000Z",
  analyserVersion: "a",
  chunkerVersion: "c",
  embedder: { id: "e", dimension: 2 },
  documents,
  passages,
  contentDigest: "d",
});

describe("a generation", () => {
  it("gives back exactly the documents, passages and bytes that were stored, in order", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(passagesOf("a"), passagesOf("b"), fc.uint8Array(), async (first, second, bytes) => {
        run++;
        const a = await store(`a${run}`, "a", first, bytes);
        const b = await store(`b${run}`, "b", second, bytes);
        const built = await buildGeneration(database, manifest(2, first.length + second.length), [
          b.reference.version,
          a.reference.version,
        ]);
        const content = reader.open(built.generation);
        expect(content.manifest).toEqual(built);
        expect([...content.documents]).toEqual([b.document, a.document]);
        const all = [...first, ...second].reverse();
        expect(content.passages.read(all)).toEqual(all);
        expect(await readDocuments(database, [a.reference])).toEqual([{ meta: meta("a"), passages: first }]);
      }),
      { numRuns: 30 },
    );
  });

  it("throws for a passage it does not hold", async () => {
    const built = await buildGeneration(database, manifest(0, 0), []);
    const { passages } = reader.open(built.generation);
    expect(() => passages.read([{ documentId: "a", ordinal: 0 }])).toThrow("a::0");
    expect(() => reader.open(99)).toThrow("99");
  });

  it("serves only once made live, and numbers are never given twice", async () => {
    const first = await buildGeneration(database, manifest(0, 0), []);
    expect(reader.live()).toBeNull();
    await database
      .transaction()
      .execute((transaction) => makeLive(transaction, first.generation, new Date(), "retired"));
    expect(reader.live()).toBe(first.generation);
    expect(await liveManifest(database)).toEqual(first);
    const second = await buildGeneration(database, manifest(0, 0), []);
    await database.deleteFrom("generation").where("number", "=", second.generation).execute();
    expect((await buildGeneration(database, manifest(0, 0), [])).generation).toBe(3);
  });

  it("gives back what was kept beside its documents, and forgets it with itself", async () => {
    const bare = await buildGeneration(database, manifest(0, 0), []);
    const entries = [{ question: "Où jeter « ça » ?", documentIds: ["a", "b#c"] }];
    const taught = await buildGeneration(
      database,
      manifest(0, 0),
      [],
      [
        { kind: "synonyms", body: JSON.stringify({ source: "s", entries: [["été", "saison"]] }) },
        { kind: "questions", body: JSON.stringify({ source: "q", entries }) },
        { kind: "calibration", body: "{}" },
      ],
    );
    expect(reader.open(bare.generation).aids).toEqual({ synonyms: [], remembered: [] });
    expect(reader.open(taught.generation).aids).toEqual({
      synonyms: [["été", "saison"]],
      remembered: entries,
    });
    expect(await liveAids(database)).toEqual([]);
    await database
      .transaction()
      .execute((transaction) => makeLive(transaction, taught.generation, new Date(), "retired"));
    expect((await liveAids(database)).map(({ kind }) => kind)).toEqual([
      "calibration",
      "questions",
      "synonyms",
    ]);
    await database.updateTable("live_generation").set({ generation: null }).execute();
    await database.deleteFrom("generation").where("number", "=", taught.generation).execute();
    expect(await database.selectFrom("generation_aid").selectAll().execute()).toEqual([]);
  });

  it("does not lose its documents while it holds them", async () => {
    const { reference } = await store("x", "a", [], new Uint8Array());
    await buildGeneration(database, manifest(1, 0), [reference.version]);
    const deleting = database.deleteFrom("document_version").where("id", "=", reference.version).execute();
    await expect(deleting).rejects.toThrow(/FOREIGN KEY/);
  });
});
