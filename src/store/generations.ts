import type { IndexManifest } from "../retrieval/stored-document.ts";
import type { Database } from "./database.ts";
import { insertAids, type StoredAid } from "./generation-aids.ts";

/** An index generation as listed to operators. */
export interface GenerationSummary {
  readonly number: number;
  /** `withdrawn`: taken out of service by a rollback; not published again as it is. */
  readonly status: "building" | "ready" | "live" | "retired" | "withdrawn";
  readonly createdAt: string;
  /** Null while building. */
  readonly manifest: IndexManifest | null;
}

/** Generations kept for rollback, the live one included. */
const KEPT = 3;
/** A process may still read a generation this long (ms) after it was replaced. */
const GRACE = 60_000;
const ROWS = 1000;

/** Newest first. */
export async function listGenerations(database: Database): Promise<GenerationSummary[]> {
  const rows = await database.selectFrom("generation").selectAll().orderBy("number", "desc").execute();
  return rows.map((row) => ({
    number: row.number,
    status: row.status,
    createdAt: row.created_at,
    manifest: row.manifest === null ? null : (JSON.parse(row.manifest) as IndexManifest),
  }));
}

/** The manifest of the generation that serves; null before the first. */
export async function liveManifest(database: Database): Promise<IndexManifest | null> {
  const row = await database
    .selectFrom("live_generation")
    .innerJoin("generation", "generation.number", "live_generation.generation")
    .select("generation.manifest")
    .executeTakeFirst();
  return row?.manifest ? (JSON.parse(row.manifest) as IndexManifest) : null;
}

/**
 * Writes a whole generation beside the live one and leaves it `ready`. Numbers are never given twice.
 *
 * @param versions ids of the document versions it is made of, in order.
 */
export async function buildGeneration(
  database: Database,
  manifest: Omit<IndexManifest, "generation">,
  versions: readonly number[],
  aids: readonly StoredAid[] = [],
): Promise<IndexManifest> {
  return await database.transaction().execute(async (transaction) => {
    const { last_number: generation } = await transaction
      .updateTable("live_generation")
      .set((column) => ({ last_number: column("last_number", "+", 1) }))
      .returning("last_number")
      .executeTakeFirstOrThrow();
    const complete: IndexManifest = { generation, ...manifest };
    await transaction
      .insertInto("generation")
      .values({
        number: generation,
        status: "building",
        created_at: manifest.createdAt,
        retired: null,
        manifest: null,
      })
      .execute();
    for (let start = 0; start < versions.length; start += ROWS) {
      await transaction
        .insertInto("generation_document")
        .values(
          versions
            .slice(start, start + ROWS)
            .map((version, offset) => ({ generation, position: start + offset, version })),
        )
        .execute();
    }
    await insertAids(transaction, generation, aids);
    await transaction
      .updateTable("generation")
      .set({ status: "ready", manifest: JSON.stringify(complete) })
      .where("number", "=", generation)
      .execute();
    return complete;
  });
}

/**
 * Moves the live pointer; call it inside a transaction.
 *
 * @param leaving what becomes of the generation that served until now.
 */
export async function makeLive(
  transaction: Database,
  generation: number,
  now: Date,
  leaving: "retired" | "withdrawn",
): Promise<void> {
  await transaction
    .updateTable("generation")
    .set({ status: leaving, retired: now.getTime() })
    .where("status", "=", "live")
    .execute();
  await transaction
    .updateTable("generation")
    .set({ status: "live", retired: null })
    .where("number", "=", generation)
    .execute();
  await transaction.updateTable("live_generation").set({ generation }).execute();
}

/** Deletes what an interrupted or refused run left behind. Only the holder of the indexing lease may call it. */
export async function dropUnpublished(database: Database): Promise<void> {
  await database.deleteFrom("generation").where("status", "in", ["building", "ready"]).execute();
}

/** Forgets old generations, keeping the last ones for rollback. */
export async function pruneGenerations(database: Database, now: Date): Promise<void> {
  const rows = await database
    .selectFrom("generation")
    .select(["number", "status", "retired"])
    .where("status", "in", ["live", "retired", "withdrawn"])
    .orderBy("number", "desc")
    .execute();
  const old = rows
    .slice(KEPT)
    .filter((row) => row.status !== "live" && (row.retired ?? 0) < now.getTime() - GRACE)
    .map((row) => row.number);
  if (old.length > 0) await database.deleteFrom("generation").where("number", "in", old).execute();
}
