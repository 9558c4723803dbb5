import type { LabelledRows } from "./dataset.ts";

const SIGMA = 1;
/** Pairs whose better place is beyond this are not worth an effort. */
const DEPTH = 12;

/**
 * Writes the gradient and curvature of LambdaMART for one question's rows: each pair of a better and a worse document
 * pulls by what swapping them would change of the reciprocal-log gain (NDCG).
 */
export function lambdas(
  { grades, weight }: LabelledRows,
  scores: Float64Array,
  slopes: Float64Array,
  curvatures: Float64Array,
  from: number,
): void {
  const count = grades.length;
  slopes.fill(0, from, from + count);
  curvatures.fill(0, from, from + count);
  const order = grades.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const rank = new Int32Array(count);
  order.forEach((i, r) => {
    rank[i] = r;
  });
  const discount = (r: number) => 1 / Math.log2(r + 2);
  const ideal = grades
    .filter((grade) => grade > 0)
    .sort((a, b) => b - a)
    .reduce((sum, grade, r) => sum + grade * discount(r), 0);
  for (let i = 0; i < count; i++) {
    if ((grades[i] ?? 0) <= 0) continue;
    for (let j = 0; j < count; j++) {
      const better = (grades[i] ?? 0) - (grades[j] ?? 0);
      if (better <= 0) continue;
      const [ri, rj] = [rank[i] ?? 0, rank[j] ?? 0];
      if (Math.min(ri, rj) >= DEPTH) continue;
      const gain = (better * Math.abs(discount(ri) - discount(rj))) / ideal;
      const rho = 1 / (1 + Math.exp(SIGMA * ((scores[i] ?? 0) - (scores[j] ?? 0))));
      const pull = weight * gain * SIGMA * rho;
      const bend = weight * gain * SIGMA * SIGMA * rho * (1 - rho);
      slopes[from + i] = (slopes[from + i] ?? 0) + pull;
      slopes[from + j] = (slopes[from + j] ?? 0) - pull;
      curvatures[from + i] = (curvatures[from + i] ?? 0) + bend;
      curvatures[from + j] = (curvatures[from + j] ?? 0) + bend;
    }
  }
}
