import type { CorpusDocument } from "../search/shared-data.ts";

/** What is to be searched: development corpora indexed together. */
export interface Corpus {
  readonly names: readonly string[];
  readonly documents: readonly CorpusDocument[];
}

/** An index that answers questions. */
export interface Searcher {
  /** Ids of at most ten documents, best first, each once. */
  readonly search: (question: string) => readonly string[] | Promise<readonly string[]>;
}

/** Indexes a corpus. */
export type Build = (corpus: Corpus) => Searcher | Promise<Searcher>;

/** A way to search, to be compared with the others; loaded alone, so that no library weighs on another's memory. */
export interface System {
  readonly name: string;
  readonly load: () => Promise<Build>;
}
