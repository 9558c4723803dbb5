import type { DocumentMeta, Passage } from "./passage.ts";

/**
 * One document as an index generation keeps it. `terms` and `vectors` are opaque outside `retrieval/`:
 * made once at indexing, read back as they are when a process loads a generation.
 */
export interface StoredDocument {
  readonly meta: DocumentMeta;
  readonly passageCount: number;
  /** Analysed tokens of every passage, by field (format owned by `retrieval/terms.ts`). */
  readonly terms: Uint8Array;
  /**
   * One built-in vector a passage, in passage order, then as many of the configured model when there is one
   * (format owned by `retrieval/vectors/`).
   */
  readonly vectors: Uint8Array;
}

/** Reads passages back by document and ordinal; texts stay in the database, not in memory. */
export interface PassageSource {
  /** Same order as asked; throws when one is missing (a fault: the generation is corrupt). */
  read(keys: ReadonlyArray<{ readonly documentId: string; readonly ordinal: number }>): Passage[];
}

/** Everything that must match between a stored generation and the code that opens it. */
export interface IndexManifest {
  readonly generation: number;
  /** ISO date-time. */
  readonly createdAt: string;
  readonly analyserVersion: string;
  readonly chunkerVersion: string;
  readonly embedder: { readonly id: string; readonly dimension: number };
  readonly documents: number;
  readonly passages: number;
  /** SHA-256 over the ordered digests of the documents, then of what staff taught beside them. */
  readonly contentDigest: string;
  /** Names what the collectivity's own calibration asks and aims at; absent when the shipped one serves. */
  readonly calibration?: string;
}
