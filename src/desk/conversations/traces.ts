import {
  type AnswerTrace,
  answerTraces,
  type IndexedDocument,
  indexedDocuments,
  passageHeadings,
} from "../../store/answer-traces.ts";
import type { Database } from "../../store/database.ts";
import type { TraceView } from "../api/conversation.ts";

const MOST_PASSAGES = 5;

interface FoundPassage {
  readonly documentId: string;
  readonly ordinal: number;
  readonly score: number;
}

/**
 * What the assistant found for each of its answers, by the answer record's id. Documents are named as the generation
 * that answered knew them, else as the one that serves; those in neither are left out.
 */
export async function traces(
  database: Database,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, TraceView>> {
  const records = await answerTraces(database, recordIds);
  const found = new Map(records.map((record) => [record.id, passagesOf(record)]));
  const passages = [...found.values()].flat();
  const documents = await indexedDocuments(
    database,
    [...new Set(passages.map(({ documentId }) => documentId))],
    [...new Set(records.flatMap(({ generation }) => generation ?? []))],
  );
  const headings = await passageHeadings(
    database,
    [...new Set(documents.map(({ version }) => version))],
    [...new Set(passages.map(({ ordinal }) => ordinal))],
  );
  const headingOf = new Map(
    headings.map(({ version, ordinal, headings }) => [
      `${version}::${ordinal}`,
      (JSON.parse(headings) as readonly string[]).at(-1) ?? null,
    ]),
  );
  return new Map(
    records.map((record) => [
      record.id,
      {
        kind: record.kind,
        reason: record.reason,
        confidence: record.confidence,
        passages: (found.get(record.id) ?? []).flatMap(({ documentId, ordinal, score }) => {
          const document = bestKnown(documents, documentId, record.generation);
          if (document === undefined) return [];
          const { title, url, version } = document;
          return [{ title, url, score, heading: headingOf.get(`${version}::${ordinal}`) ?? null }];
        }),
      },
    ]),
  );
}

function bestKnown(
  documents: readonly IndexedDocument[],
  documentId: string,
  generation: number | null,
): IndexedDocument | undefined {
  const known = documents.filter((document) => document.documentId === documentId);
  return known.find((document) => document.generation === generation) ?? known.find(({ live }) => live);
}

/** The best passages of the evidence kept with an answer. */
function passagesOf({ evidence }: AnswerTrace): FoundPassage[] {
  if (evidence === null) return [];
  const { passages } = JSON.parse(evidence) as {
    readonly passages: ReadonlyArray<{ readonly id: string; readonly score: number }>;
  };
  return passages.slice(0, MOST_PASSAGES).flatMap(({ id, score }) => {
    const end = id.lastIndexOf("::");
    const ordinal = Number(id.slice(end + 2));
    return end < 0 || !Number.isInteger(ordinal) ? [] : [{ documentId: id.slice(0, end), ordinal, score }];
  });
}
