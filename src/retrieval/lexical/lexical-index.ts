/** How many times, at most, a term is counted in one field of one passage: counts are kept in bytes. */
export const MAX_COUNT = 255;

/**
 * Everything lexical search reads, in typed arrays: passages and documents are numbered in generation order,
 * terms in order of discovery. Postings of term `t` are `[starts[t], starts[t + 1])`, in increasing order.
 */
export interface LexicalIndex {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** One way each term is written, for corrections shown to citizens. */
  readonly surfaces: readonly string[];
  readonly documentCount: number;
  /** Passages of document `d` are `[firstPassage[d], firstPassage[d + 1])`. */
  readonly firstPassage: Uint32Array;
  readonly documentOfPassage: Uint32Array;
  /** Documents in which each term stands, in any field. */
  readonly documentFrequency: Uint32Array;
  readonly passages: PassagePostings;
  readonly documents: DocumentPostings;
  /** Terms of document `d`'s title, in order: `terms[starts[d], starts[d + 1])`; `pairs[i]` is of terms `i - 1` and `i` (0 for the first). */
  readonly titles: {
    readonly starts: Uint32Array;
    readonly terms: Uint32Array;
    readonly pairs: Uint16Array;
  };
  /** Pairs of neighbouring terms of passage `p`, increasing: `hashes[starts[p], starts[p + 1])`. */
  readonly pairs: { readonly starts: Uint32Array; readonly hashes: Uint16Array };
  /** `1 / (1 - b + b × length / average)` of each field. */
  readonly norms: {
    readonly body: Float32Array;
    readonly headings: Float32Array;
    readonly question: Float32Array;
    readonly title: Float32Array;
    /** Of the whole document's text. */
    readonly page: Float32Array;
  };
}

export interface PassagePostings {
  readonly starts: Uint32Array;
  readonly passage: Uint32Array;
  readonly body: Uint8Array;
  readonly headings: Uint8Array;
  readonly question: Uint8Array;
}

export interface DocumentPostings {
  readonly starts: Uint32Array;
  readonly document: Uint32Array;
  readonly title: Uint8Array;
  readonly keywords: Uint8Array;
  readonly theme: Uint8Array;
}

/** Robertson's inverse document frequency, never negative; a term nobody knows weighs as one of a single document. */
export function idf(index: LexicalIndex, term: number | undefined): number {
  const documents = Math.max(1, index.documentCount);
  const frequency = term === undefined ? 0.5 : (index.documentFrequency[term] ?? 0);
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
