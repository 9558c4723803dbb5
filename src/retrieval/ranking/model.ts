import { FEATURE_NAMES } from "./features.ts";

/** The ranking model as its file holds it: a weighted sum of standardised features, and trees. */
export interface RankingModel {
  readonly features: readonly string[];
  readonly linear: {
    readonly means: readonly number[];
    readonly deviations: readonly number[];
    readonly weights: readonly number[];
  };
  /** Nodes in order, the root first: `[feature, limit, left, right]` (a value up to the limit goes left) or `[value]`. */
  readonly trees: ReadonlyArray<ReadonlyArray<readonly number[]>>;
  /** Spread that each part's scores are divided by before they are added. */
  readonly spread: { readonly linear: number; readonly trees: number };
}

/** Candidates that the trees look at: the first by the weighted sum alone. */
export const TREES_SEE = 30;

/** Scores rows of `FEATURE_NAMES`; only differences within one question mean something. */
export function createScorer(model: RankingModel): (rows: readonly Float32Array[]) => number[] {
  if (model.features.join() !== FEATURE_NAMES.join()) {
    throw new Error("the ranking model was trained on other features: run scripts/train-ranking.ts");
  }
  const { means, deviations, weights } = model.linear;
  const factors = weights.map((weight, f) => weight / (deviations[f] ?? 1));
  const constant = factors.reduce((sum, factor, f) => sum - factor * (means[f] ?? 0), 0);
  const forest = flatten(model.trees);
  return (rows) => {
    const sums = rows.map((row) => {
      let sum = constant;
      for (let f = 0; f < factors.length; f++) sum += (factors[f] as number) * (row[f] as number);
      return sum / model.spread.linear;
    });
    const least = sums.toSorted((a, b) => b - a)[TREES_SEE - 1] ?? Number.NEGATIVE_INFINITY;
    const trees = rows.map((row, i) =>
      (sums[i] ?? 0) < least ? null : scoreForest(forest, row) / model.spread.trees,
    );
    // What the trees did not see is worth no more to them than the worst of what they saw.
    const worst = Math.min(...trees.filter((value) => value !== null));
    return sums.map((sum, i) => sum + (trees[i] ?? worst));
  };
}

/** All trees in typed arrays, node after node. */
interface Forest {
  readonly roots: Int32Array;
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  /** Limit of a test, value of a leaf. */
  readonly number: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

function flatten(trees: RankingModel["trees"]): Forest {
  const roots: number[] = [];
  const nodes: { feature: number; number: number; left: number; right: number }[] = [];
  for (const tree of trees) {
    const root = nodes.length;
    roots.push(root);
    for (const [first = 0, limit, left = 0, right = 0] of tree) {
      if (limit === undefined) nodes.push({ feature: -1, number: first, left: 0, right: 0 });
      else nodes.push({ feature: first, number: limit, left: root + left, right: root + right });
    }
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    number: Float64Array.from(nodes, ({ number }) => number),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
  };
}

function scoreForest({ roots, feature, number, left, right }: Forest, row: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    while ((feature[node] as number) >= 0) {
      const goesLeft = (row[feature[node] as number] as number) <= (number[node] as number);
      node = (goesLeft ? left[node] : right[node]) as number;
    }
    sum += number[node] as number;
  }
  return sum;
}
