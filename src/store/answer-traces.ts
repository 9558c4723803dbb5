import type { Kysely } from "kysely";
import type { DocumentMeta } from "../retrieval/passage.ts";
import type { Tables } from "./database.ts";

export type AnswerTrace = Pick<
  Tables["answer_record"],
  "id" | "kind" | "reason" | "confidence" | "generation" | "evidence"
>;

/** Why the assistant answered as it did; records past their retention are left out. */
export async function answerTraces(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly AnswerTrace[]> {
  if (ids.length === 0) return [];
  return database
    .selectFrom("answer_record")
    .select(["id", "kind", "reason", "confidence", "generation", "evidence"])
    .where("id", "in", ids)
    .execute();
}

/** A document as one generation of the index holds it. */
export interface IndexedDocument {
  readonly generation: number;
  /** True when that generation serves now. */
  readonly live: boolean;
  readonly documentId: string;
  readonly version: number;
  readonly title: string;
  readonly url: string | null;
}

/** The documents in the generations asked for, where they are still kept, and in the one that serves. */
export async function indexedDocuments(
  database: Kysely<Tables>,
  documentIds: readonly string[],
  generations: readonly number[],
): Promise<IndexedDocument[]> {
  if (documentIds.length === 0) return [];
  const { live } = await database
    .selectFrom("live_generation")
    .select("generation as live")
    .executeTakeFirstOrThrow();
  const read = new Set([...generations, ...(live === null ? [] : [live])]);
  if (read.size === 0) return [];
  const rows = await database
    .selectFrom("document_version")
    .innerJoin("generation_document", "generation_document.version", "document_version.id")
    .select([
      "generation_document.generation",
      "document_version.document_id as documentId",
      "document_version.id as version",
      "document_version.meta",
    ])
    .where("document_version.document_id", "in", documentIds)
    .where("generation_document.generation", "in", [...read])
    .execute();
  return rows.map(({ meta, ...row }) => {
    const { title, url } = JSON.parse(meta) as DocumentMeta;
    return { ...row, live: row.generation === live, title, url };
  });
}

/** Heading trails (JSON) of passages, by version and ordinal. */
export async function passageHeadings(
  database: Kysely<Tables>,
  versions: readonly number[],
  ordinals: readonly number[],
): Promise<ReadonlyArray<{ readonly version: number; readonly ordinal: number; readonly headings: string }>> {
  if (versions.length === 0 || ordinals.length === 0) return [];
  return database
    .selectFrom("passage")
    .select(["version", "ordinal", "headings"])
    .where("version", "in", versions)
    .where("ordinal", "in", ordinals)
    .execute();
}
