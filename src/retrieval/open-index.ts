import { fr } from "../i18n/fr/retrieval.ts";
import type { IndexAids } from "./aids.ts";
import { createEquivalents } from "./analysis/equivalents.ts";
import { isFrenchWord, readFrenchWordsSoon } from "./analysis/french-words.ts";
import { words } from "./analysis/words.ts";
import type { Calibration } from "./confidence/calibration.ts";
import { createRetriever } from "./create-retriever.ts";
import type { Embedder } from "./embedder.ts";
import { BuiltInEmbeddings } from "./embedding/built-in.ts";
import type { Retriever } from "./evidence.ts";
import { loadIndex } from "./load-index.ts";
import { createQuestionMemory } from "./ranking/question-memory.ts";
import type { IndexManifest, PassageSource, StoredDocument } from "./stored-document.ts";
import { ANALYSER_VERSION } from "./versions.ts";

/** The stored generation cannot be searched with this code or this embedder: it must be built again. */
export class IndexMismatch extends Error {
  override readonly name = "IndexMismatch";
}

/** What a process needs to search one generation. */
export interface IndexSource {
  readonly manifest: IndexManifest;
  /** In generation order; read once. */
  readonly documents: Iterable<StoredDocument>;
  readonly passages: PassageSource;
  readonly embedder: Embedder;
  /** Synonyms and remembered questions stored with the generation (default: none). */
  readonly aids?: IndexAids;
  /** Derived from the collectivity's own questions (default: the shipped one serves). */
  readonly calibration?: Calibration | null;
  /** Where a graph of neighbours may be kept between starts; only large indexes use one. */
  readonly vectorCacheFolder?: string;
  /** False for a command that ends at once: a kept graph is used, none is built (default true). */
  readonly buildsGraph?: boolean;
}

/**
 * Loads a generation into memory, texts left where they are.
 *
 * @throws IndexMismatch when it was made by another analyser or embedder; RangeError when its data are damaged.
 */
export async function openIndex(source: IndexSource): Promise<Retriever> {
  const { manifest, passages, embedder, aids, calibration = null } = source;
  refuseMismatch(manifest, embedder);
  const index = await loadIndex(source);
  const builtIn = new BuiltInEmbeddings();
  const numbers = new Map<string, number[]>();
  index.metas.forEach(({ id, source }, document) => {
    for (const name of new Set([id, source])) numbers.set(name, [...(numbers.get(name) ?? []), document]);
  });
  const remembered = aids?.remembered ?? [];
  const vectors = await builtIn.embedDocuments(remembered.map(({ question }) => question));
  const memory = createQuestionMemory(
    remembered.map((one, i) => ({ ...one, vector: vectors[i] ?? [] })),
    index.lexical,
    index.split,
    (documentId) => numbers.get(documentId) ?? [],
  );
  readFrenchWordsSoon();
  return createRetriever(index, passages, {
    builtIn,
    model: index.model === null ? null : embedder,
    memory,
    sameQuestions: finder(remembered.map(({ question }) => question)),
    calibration,
    generation: manifest.generation,
    isFrench: isFrenchWord,
    equivalents: createEquivalents(aids?.synonyms),
  });
}

/** Looks questions up by their words alone. */
function finder(questions: readonly string[]): (question: string) => ReadonlySet<number> {
  const plain = (question: string) =>
    words(question)
      .map((word) => word.folded)
      .join(" ");
  let places: Map<string, Set<number>> | null = null;
  return (question) => {
    if (places === null) {
      places = new Map();
      for (const [at, one] of questions.entries()) {
        const key = plain(one);
        places.set(key, (places.get(key) ?? new Set()).add(at));
      }
    }
    return places.get(plain(question)) ?? new Set();
  };
}

function refuseMismatch(manifest: IndexManifest, embedder: Embedder): void {
  const made = manifest.embedder;
  if (manifest.analyserVersion !== ANALYSER_VERSION) {
    throw new IndexMismatch(fr.otherAnalyser(manifest.analyserVersion, ANALYSER_VERSION));
  }
  if (made.id !== embedder.id || made.dimension !== embedder.dimension) {
    throw new IndexMismatch(
      fr.otherEmbedder(`${made.id} (${made.dimension})`, `${embedder.id} (${embedder.dimension})`),
    );
  }
}
