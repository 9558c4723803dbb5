import { fr } from "../i18n/fr/indexing.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { Retriever } from "../retrieval/evidence.ts";
import { openIndex } from "../retrieval/open-index.ts";
import type { Database } from "../store/database.ts";
import { type GenerationReader, openGenerationReader } from "../store/generation-reader.ts";
import { currentMakers, differences } from "./makers.ts";
import { messageOf } from "./message-of.ts";

/** There is no index to search; `remedy` is for the technician. */
export class IndexUnavailable extends Error {
  readonly kind: "empty" | "mismatch" | "damaged" | "memory-only";
  readonly remedy: string;

  constructor(kind: IndexUnavailable["kind"], words: { message: string; remedy: string }, cause?: unknown) {
    super(words.message, { cause });
    this.name = "IndexUnavailable";
    this.kind = kind;
    this.remedy = words.remedy;
  }
}

/** What serves now; `problem` says why a newer generation is not, or why nothing is. */
type LiveIndexStatus =
  | {
      readonly kind: "serving";
      readonly generation: number;
      readonly documents: number;
      readonly passages: number;
      /** When this process began to serve it. */
      readonly since: Date;
      readonly problem: IndexUnavailable | null;
    }
  | { readonly kind: "unavailable"; readonly problem: IndexUnavailable };

/** The generation in service, followed as it changes; every search runs on one whole generation. */
export interface LiveIndex extends Retriever {
  status(): LiveIndexStatus;
  /** Looks at once whether another generation is in service, and loads it. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Deps {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly vectorCacheFolder: string;
  /** False for a command that ends at once, which must not build a graph of neighbours (default true). */
  readonly buildsGraph?: boolean;
  readonly clock: () => Date;
  /** How often the pointer is read (default 1 s). */
  readonly pollMilliseconds?: number;
  /** Called after each change of what serves, and when a new generation could not be loaded. */
  readonly onSwitch?: (status: LiveIndexStatus) => void;
}

/**
 * Loads the live generation and follows it. With none, or one made otherwise, `retrieve` rejects with
 * IndexUnavailable until a good one appears; a new generation that cannot be loaded leaves the last one serving.
 *
 * @throws IndexUnavailable when the database is in memory only.
 */
export async function openLiveIndex(deps: Deps): Promise<LiveIndex> {
  const reader = await openGenerationReader(deps.database);
  if (reader === null) throw new IndexUnavailable("memory-only", fr.unavailable.memoryOnly);
  let serving: Serving | null = null;
  let problem: IndexUnavailable | null = new IndexUnavailable("empty", fr.unavailable.empty);
  /** Why the pointer could not be read at the last look. */
  let blind: IndexUnavailable | null = null;
  let seen: number | null = null;
  let loading: Promise<void> = Promise.resolve();

  const status = (): LiveIndexStatus => {
    const trouble = blind ?? problem;
    if (serving !== null) return { kind: "serving", ...serving.facts, problem: trouble };
    return { kind: "unavailable", problem: trouble ?? new IndexUnavailable("empty", fr.unavailable.empty) };
  };
  const look = async () => {
    const generation = reader.live();
    blind = null;
    if (generation === null || generation === seen) return;
    seen = generation;
    try {
      serving = await load(reader, generation, deps);
      problem = null;
    } catch (error) {
      problem = asUnavailable(error);
    }
    deps.onSwitch?.(status());
  };
  const refresh = () => {
    // A look that failed (disk busy, file locked) must not be the last one.
    loading = loading.catch(() => {}).then(look);
    return loading;
  };

  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      blind = asUnavailable(error);
    });
  }, deps.pollMilliseconds ?? 1000).unref();
  return {
    retrieve: async (question, options) => {
      if (serving === null) throw problem ?? new IndexUnavailable("empty", fr.unavailable.empty);
      return await serving.retriever.retrieve(question, options);
    },
    status,
    refresh,
    close: async () => {
      clearInterval(timer);
      await loading.catch(() => {});
      reader.close();
    },
  };
}

interface Serving {
  readonly retriever: Retriever;
  readonly facts: {
    readonly generation: number;
    readonly documents: number;
    readonly passages: number;
    readonly since: Date;
  };
}

async function load(reader: GenerationReader, generation: number, deps: Deps): Promise<Serving> {
  const { embedder, vectorCacheFolder, buildsGraph = true } = deps;
  const content = reader.open(generation);
  const different = differences(content.manifest, currentMakers(embedder));
  if (different.length > 0) {
    throw new IndexUnavailable("mismatch", fr.unavailable.mismatch(different.join(" ; ")));
  }
  const retriever = await openIndex({ ...content, embedder, vectorCacheFolder, buildsGraph });
  const { documents, passages } = content.manifest;
  return { retriever, facts: { generation, documents, passages, since: deps.clock() } };
}

function asUnavailable(error: unknown): IndexUnavailable {
  if (error instanceof IndexUnavailable) return error;
  const cause = messageOf(error);
  return new IndexUnavailable("damaged", fr.unavailable.damaged(cause), error);
}
