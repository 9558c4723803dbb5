/**
 * Normalised discounted cumulative gain of the first `k`, 0 to 1, as trec_eval's `ndcg_cut_k`: the gain is the grade itself,
 * discounted by log2(position + 1), over the best order of all judged documents. NaN when no grade is above 0.
 *
 * @param grades gain of each judged document, by label.
 */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>, k: number): number {
  const ideal = [...grades.values()].filter((grade) => grade > 0).toSorted((a, b) => b - a);
  const best = discounted(ideal.slice(0, k));
  if (best === 0) return Number.NaN;
  return discounted(ranked.slice(0, k).map((id) => Math.max(0, grades.get(id) ?? 0))) / best;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
