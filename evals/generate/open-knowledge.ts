import { join } from "node:path";
import type { AnswerQuestion } from "../../src/answering/answer.ts";
import { createAnswerQuestion } from "../../src/answering/answer-question.ts";
import type { Collectivity } from "../../src/collectivity/schema.ts";
import type { RememberedQuestion } from "../../src/retrieval/aids.ts";
import type { Retriever } from "../../src/retrieval/evidence.ts";
import { openIndex } from "../../src/retrieval/open-index.ts";
import type { IndexManifest } from "../../src/retrieval/stored-document.ts";
import { openGenerationReader } from "../../src/store/generation-reader.ts";
import type { PlainDocument } from "./plain-bm25.ts";
import { type KnowledgeSource, prepareIndex } from "./prepare-index.ts";

/** The real system on one knowledge. */
export interface AskedSystem {
  readonly retriever: Retriever;
  readonly answer: AnswerQuestion;
}

/** A knowledge indexed and ready to answer; close it when done. */
export interface OpenedKnowledge {
  readonly manifest: IndexManifest;
  readonly collectivity: Collectivity;
  readonly documentIds: readonly string[];
  /** The system as it serves, remembering besides these validated questions. */
  system(remembered: readonly RememberedQuestion[]): Promise<AskedSystem>;
  /** Every document with its passages, for a baseline on the very same texts. */
  documents(): Iterable<PlainDocument>;
  close(): Promise<void>;
}

/** @throws NothingIndexed, and what indexing or loading throws. */
export async function openKnowledge(source: KnowledgeSource): Promise<OpenedKnowledge> {
  const { database, collectivity, folder } = await prepareIndex(source);
  const reader = await openGenerationReader(database);
  const generation = reader?.live() ?? null;
  if (reader === null || generation === null) {
    await database.destroy();
    throw new Error("an index was prepared, yet no generation serves");
  }
  const { manifest, documents } = reader.open(generation);
  const shapes = Array.from(documents, ({ meta, passageCount }) => ({
    id: meta.id,
    title: meta.title,
    passageCount,
  }));
  return {
    manifest,
    collectivity,
    documentIds: shapes.map(({ id }) => id),
    system: async (remembered) => {
      const content = reader.open(generation);
      const retriever = await openIndex({
        ...content,
        aids: { ...content.aids, remembered: [...content.aids.remembered, ...remembered] },
        embedder: source.embedder,
        vectorCacheFolder: join(folder, "vectors"),
      });
      return { retriever, answer: createAnswerQuestion({ retriever, collectivity: () => collectivity }) };
    },
    *documents() {
      const { passages } = reader.open(generation);
      for (const { id, title, passageCount } of shapes) {
        const keys = Array.from({ length: passageCount }, (_, ordinal) => ({ documentId: id, ordinal }));
        yield { id, title, passages: passages.read(keys) };
      }
    },
    close: async () => {
      reader.close();
      await database.destroy();
    },
  };
}
