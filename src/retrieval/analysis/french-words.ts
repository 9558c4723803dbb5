import { readFile } from "node:fs/promises";
import { fold } from "./fold.ts";
import { hash } from "./hash.ts";

let loading: Promise<(folded: string) => boolean> | null = null;

/**
 * Tells whether a folded word is French, from a list of 336,000 words and forms. A word that is French but absent
 * from the index is no misspelling of another one. About one foreign word in 10,000 passes for French: only hashes
 * are kept (1.3 MB).
 */
export function frenchWords(): Promise<(folded: string) => boolean> {
  loading ??= load();
  return loading;
}

async function load(): Promise<(folded: string) => boolean> {
  const path = new URL(import.meta.resolve("an-array-of-french-words"));
  // Parsed rather than imported: an imported module keeps all its strings in memory.
  const list = JSON.parse(await readFile(path, "utf8")) as readonly string[];
  const hashes = Uint32Array.from(list, (word) => hash(fold(word))).sort();
  return (folded) => {
    const wanted = hash(folded);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === wanted;
  };
}
