import type { Database } from "./database.ts";
import type { VersionRef } from "./document-versions.ts";

/** The document versions of the generation that serves, in its order; none before the first. */
export async function liveMembers(database: Database): Promise<VersionRef[]> {
  const rows = await database
    .selectFrom("generation_document")
    .innerJoin("live_generation", "live_generation.generation", "generation_document.generation")
    .innerJoin("document_version", "document_version.id", "generation_document.version")
    .select([
      "document_version.id",
      "document_version.digest",
      "document_version.document_id",
      "document_version.passage_count",
    ])
    .orderBy("generation_document.position")
    .execute();
  return rows.map((row) => {
    return { version: row.id, digest: row.digest, documentId: row.document_id, passages: row.passage_count };
  });
}
