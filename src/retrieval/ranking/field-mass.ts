import { idf } from "../lexical/lexical-index.ts";
import type { OpenedIndex } from "../opened-index.ts";

/** Idf mass per owner of the postings whose `count` is positive. */
export function fieldMass(
  lexical: OpenedIndex["lexical"],
  postings: { readonly starts: Uint32Array; readonly owner: Uint32Array; readonly count: Uint8Array },
  owners: number,
): Float32Array {
  const mass = new Float32Array(owners);
  for (let term = 0; term + 1 < postings.starts.length; term++) {
    const rarity = idf(lexical, term);
    for (let i = postings.starts[term] ?? 0; i < (postings.starts[term + 1] ?? 0); i++) {
      const owner = postings.owner[i] ?? 0;
      if ((postings.count[i] ?? 0) > 0) mass[owner] = (mass[owner] ?? 0) + rarity;
    }
  }
  return mass;
}
