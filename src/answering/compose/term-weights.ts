import { analyse } from "../../retrieval/analysis/analyse.ts";

/** How much each term of a question tells one text from the others (idf over `texts`); 0 when none has it. `share` lowers some. */
export function termWeights(
  asked: string,
  texts: readonly string[],
  share: (term: string) => number = () => 1,
): ReadonlyMap<string, number> {
  const sets = texts.map((text) => new Set(analyse(text)));
  const weights = new Map<string, number>();
  for (const term of analyse(asked)) {
    const frequency = sets.filter((set) => set.has(term)).length;
    weights.set(term, frequency === 0 ? 0 : share(term) * Math.log(1 + sets.length / frequency));
  }
  return weights;
}

/** Share (0..1) of the question's weight found in `text`. */
export function overlap(weights: ReadonlyMap<string, number>, text: string): number {
  const terms = new Set(analyse(text));
  let found = 0;
  let total = 0;
  for (const [term, weight] of weights) {
    total += weight;
    if (terms.has(term)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}
