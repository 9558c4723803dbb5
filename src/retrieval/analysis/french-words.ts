import { readFileSync } from "node:fs";
import { fold } from "./fold.ts";
import { hash } from "./hash.ts";

/** Time (ms) after which the list is read if no question has needed it before. */
const SOON = 500;

let hashes: Uint32Array | null = null;

/**
 * Tells whether a folded word is French, from a list of 336,000 words and forms. A word that is French but absent
 * from the index is no misspelling of another one. About one foreign word in 10,000 passes for French: only hashes
 * are kept (1.3 MB). The list is read at first need, a quarter of a second.
 */
export function isFrenchWord(folded: string): boolean {
  hashes ??= read();
  const wanted = hash(folded);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted;
}

/** Reads the list soon, so that no citizen waits for it; a process that ends before, such as an indexing run, never does. */
export function readFrenchWordsSoon(): void {
  if (hashes === null) setTimeout(() => isFrenchWord(""), SOON).unref();
}

function read(): Uint32Array {
  const path = new URL(import.meta.resolve("an-array-of-french-words"));
  // Parsed rather than imported: an imported module keeps all its strings in memory.
  const list = JSON.parse(readFileSync(path, "utf8")) as readonly string[];
  return Uint32Array.from(list, (word) => hash(fold(word))).sort();
}
