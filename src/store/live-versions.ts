import type { Database } from "./database.ts";

/** The document versions of the generation that serves, in its order; none before the first. */
export async function liveVersions(database: Database): Promise<number[]> {
  const rows = await database
    .selectFrom("generation_document")
    .innerJoin("live_generation", "live_generation.generation", "generation_document.generation")
    .select("version")
    .orderBy("position")
    .execute();
  return rows.map(({ version }) => version);
}
