import { binFeatures } from "./bins.ts";
import type { LabelledRows } from "./dataset.ts";
import { growTree, type Tree } from "./grow-tree.ts";
import { lambdas } from "./lambdas.ts";

/** How the ensemble is grown. */
export interface TreeSettings {
  readonly trees: number;
  readonly rate: number;
  readonly leaves: number;
  /** Rows a leaf must hold at least. */
  readonly leastRows: number;
  /** Share of the questions each tree sees. */
  readonly sample: number;
  /** Share of the features each tree may split on. */
  readonly featureSample: number;
}

export const TREES: TreeSettings = {
  trees: 200,
  rate: 0.06,
  leaves: 7,
  leastRows: 120,
  sample: 0.4,
  featureSample: 0.5,
};

/**
 * Gradient-boosted regression trees with the LambdaMART objective (Burges 2010), on histograms of binned features.
 *
 * @param random uniform in [0, 1), seeded.
 */
export function fitTrees(
  questions: readonly LabelledRows[],
  width: number,
  random: () => number,
  settings: TreeSettings = TREES,
): Tree[] {
  const usable = questions.filter(({ grades }) => grades.some((grade) => grade > 0));
  const rows = usable.flatMap((question) => question.rows);
  const bins = binFeatures(rows, width);
  const starts = [0];
  for (const question of usable) starts.push((starts.at(-1) ?? 0) + question.rows.length);
  const scores = new Float64Array(rows.length);
  const slopes = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const seen: number[] = [];
    usable.forEach((question, q) => {
      if (random() >= settings.sample) return;
      const from = starts[q] ?? 0;
      lambdas(question, scores.subarray(from, from + question.rows.length), slopes, curvatures, from);
      for (let i = from; i < (starts[q + 1] ?? from); i++) seen.push(i);
    });
    const allowed = Array.from({ length: width }, (_, f) => f).filter(
      () => random() < settings.featureSample,
    );
    const tree = growTree(bins, allowed, Int32Array.from(seen), { slopes, curvatures }, settings);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++) {
      let node = 0;
      for (;;) {
        const at = tree.nodes[node];
        if (at === undefined) break;
        if (at.feature < 0) {
          scores[i] = (scores[i] ?? 0) + at.value;
          break;
        }
        node = (bins.columns[at.feature]?.[i] ?? 0) <= at.bin ? at.left : at.right;
      }
    }
  }
  return trees;
}
