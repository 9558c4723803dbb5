import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { IndexAids } from "../retrieval/aids.ts";
import type { Calibration } from "../retrieval/confidence/calibration.ts";
import type { DocumentMeta } from "../retrieval/passage.ts";
import type { IndexManifest, PassageSource, StoredDocument } from "../retrieval/stored-document.ts";
import type { Database } from "./database.ts";
import { type PassageRow, passageOf } from "./document-versions.ts";
import { aidsOf, calibrationOf, type StoredAid } from "./generation-aids.ts";

/** One generation, read lazily: documents once at loading, passages when they are shown. */
interface GenerationContent {
  readonly manifest: IndexManifest;
  readonly documents: Iterable<StoredDocument>;
  readonly passages: PassageSource;
  readonly aids: IndexAids;
  /** Null when the shipped one serves: the generation has none of its own, or one that does not hold for this code. */
  readonly calibration: Calibration | null;
}

/** Reads generations through a read-only connection of its own, so that a search never waits for a writer's transaction. */
export interface GenerationReader {
  /** Number of the generation that serves; null before the first. */
  live(): number | null;
  /** @throws when the generation is not there or was never finished. */
  open(generation: number): GenerationContent;
  close(): void;
}

/** @returns null when the database lives in memory only: nothing else can read it. */
export async function openGenerationReader(database: Database): Promise<GenerationReader | null> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(database);
  const file = rows.find((row) => row.name === "main")?.file;
  if (!file) return null;
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const live = connection.prepare("SELECT generation FROM live_generation");
  return {
    live: () => (live.get() as { generation: number | null } | undefined)?.generation ?? null,
    open: (generation) => openContent(connection, generation),
    close: () => connection.close(),
  };
}

function openContent(connection: DatabaseSync, generation: number): GenerationContent {
  const row = connection.prepare("SELECT manifest FROM generation WHERE number = ?").get(generation) as
    | { manifest: string | null }
    | undefined;
  if (!row?.manifest) throw new Error(`Generation ${generation} is not complete`);
  const aids = readAids(connection, generation);
  const calibration = calibrationOf(aids);
  return {
    manifest: JSON.parse(row.manifest) as IndexManifest,
    documents: { [Symbol.iterator]: () => readDocuments(connection, generation) },
    passages: passageSource(connection, generation),
    aids: aidsOf(aids),
    calibration: calibration?.kind === "good" ? calibration.calibration : null,
  };
}

function* readDocuments(connection: DatabaseSync, generation: number): Generator<StoredDocument> {
  const rows = connection
    .prepare(
      `SELECT v.meta, v.passage_count, v.terms, v.vectors FROM generation_document g
       JOIN document_version v ON v.id = g.version WHERE g.generation = ? ORDER BY g.position`,
    )
    .iterate(generation) as Iterable<unknown> as Iterable<{
    meta: string;
    passage_count: number;
    terms: Uint8Array;
    vectors: Uint8Array;
  }>;
  for (const row of rows) {
    yield {
      meta: JSON.parse(row.meta) as DocumentMeta,
      passageCount: row.passage_count,
      terms: row.terms,
      vectors: row.vectors,
    };
  }
}

function readAids(connection: DatabaseSync, generation: number): StoredAid[] {
  const rows = connection
    .prepare("SELECT kind, body FROM generation_aid WHERE generation = ?")
    .all(generation);
  return rows as unknown as StoredAid[];
}

function passageSource(connection: DatabaseSync, generation: number): PassageSource {
  const members = connection
    .prepare(
      `SELECT v.document_id AS id, v.id AS version FROM generation_document g
       JOIN document_version v ON v.id = g.version WHERE g.generation = ?`,
    )
    .all(generation) as Array<{ id: string; version: number }>;
  const versionOf = new Map(members.map((member) => [member.id, member.version]));
  const statement = connection.prepare("SELECT * FROM passage WHERE version = ? AND ordinal = ?");
  return {
    read: (keys) =>
      keys.map(({ documentId, ordinal }) => {
        const version = versionOf.get(documentId);
        const row = version === undefined ? undefined : statement.get(version, ordinal);
        if (row === undefined) {
          throw new Error(`Passage ${documentId}::${ordinal} is missing from generation ${generation}`);
        }
        return passageOf(documentId, row as unknown as PassageRow);
      }),
  };
}
