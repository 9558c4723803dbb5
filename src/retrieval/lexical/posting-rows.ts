import { MAX_COUNT } from "./lexical-index.ts";

/** Postings sorted by term: those of term `t` are `[starts[t], starts[t + 1])`. */
export interface SortedPostings {
  readonly starts: Uint32Array;
  /** Passage or document. */
  readonly owner: Uint32Array;
  /** Counts in the three fields. */
  readonly counts: readonly [Uint8Array, Uint8Array, Uint8Array];
}

/** Postings in the order they are read, then sorted by term; 11 bytes a posting while they gather. */
export class PostingRows {
  #length = 0;
  #term = new Uint32Array(1024);
  #owner = new Uint32Array(1024);
  #counts = new Uint8Array(3 * 1024);

  add(term: number, owner: number, first: number, second: number, third: number): void {
    if (this.#length === this.#term.length) this.#grow();
    this.#term[this.#length] = term;
    this.#owner[this.#length] = owner;
    const at = 3 * this.#length;
    this.#counts[at] = Math.min(first, MAX_COUNT);
    this.#counts[at + 1] = Math.min(second, MAX_COUNT);
    this.#counts[at + 2] = Math.min(third, MAX_COUNT);
    this.#length++;
  }

  /** Stable counting sort: owners stay in increasing order within a term. */
  sortByTerm(termCount: number): SortedPostings {
    const starts = new Uint32Array(termCount + 1);
    for (let row = 0; row < this.#length; row++) {
      const after = (this.#term[row] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 0; term < termCount; term++) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const next = starts.slice();
    const owner = new Uint32Array(this.#length);
    const counts = [0, 1, 2].map(() => new Uint8Array(this.#length)) as [Uint8Array, Uint8Array, Uint8Array];
    const [first, second, third] = counts;
    for (let row = 0; row < this.#length; row++) {
      const term = this.#term[row] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      owner[to] = this.#owner[row] ?? 0;
      first[to] = this.#counts[3 * row] ?? 0;
      second[to] = this.#counts[3 * row + 1] ?? 0;
      third[to] = this.#counts[3 * row + 2] ?? 0;
    }
    return { starts, owner, counts };
  }

  #grow(): void {
    const capacity = 2 * this.#term.length;
    const term = new Uint32Array(capacity);
    const owner = new Uint32Array(capacity);
    const counts = new Uint8Array(3 * capacity);
    term.set(this.#term);
    owner.set(this.#owner);
    counts.set(this.#counts);
    this.#term = term;
    this.#owner = owner;
    this.#counts = counts;
  }
}
