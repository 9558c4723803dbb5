import type { Bins } from "./bins.ts";
import { bestSplit, type Histogram, histogramOf, type Split, subtract } from "./histogram.ts";
import type { TreeSettings } from "./trees.ts";

/** A node tests one feature, or is a leaf (`feature` -1) that adds `value`. */
interface Node {
  readonly feature: number;
  /** Rows whose bin is at most this go left. */
  readonly bin: number;
  /** The same, as the feature's value. */
  readonly limit: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

export interface Tree {
  readonly nodes: readonly Node[];
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly split: Split | null;
}

/** Added to the curvature of a leaf, so that few rows do not pull far. */
const SMOOTHING = 0.5;

/** First and second derivatives of the loss, one a row. */
export interface Gradients {
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
}

/** Grows one regression tree on second-order gradients, always splitting the leaf that gains most. */
export function growTree(
  bins: Bins,
  features: readonly number[],
  rows: Int32Array,
  gradients: Gradients,
  { leaves, leastRows, rate }: TreeSettings,
): Tree {
  const nodes: Node[] = [];
  const leafOf = (of: Int32Array, histogram: Histogram): Leaf => {
    let slope = 0;
    let curvature = SMOOTHING;
    for (const row of of) {
      slope += gradients.slopes[row] as number;
      curvature += gradients.curvatures[row] as number;
    }
    const value = (rate * slope) / curvature;
    nodes.push({ feature: -1, bin: 0, limit: 0, left: -1, right: -1, value });
    const split = bestSplit(histogram, features, of.length, { leastRows, smoothing: SMOOTHING });
    return { node: nodes.length - 1, rows: of, histogram, split };
  };
  const open = [leafOf(rows, histogramOf(bins, features, rows, gradients))];
  while (open.length < leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const node = nodes[best.node];
    if (best.split === null || node === undefined) break;
    const { feature, bin } = best.split;
    const [left, right] = part(best.rows, bins.columns[feature] ?? new Uint8Array(), bin);
    const small = histogramOf(bins, features, left.length < right.length ? left : right, gradients);
    const large = subtract(best.histogram, small);
    open.splice(open.indexOf(best), 1);
    const one = leafOf(left, left.length < right.length ? small : large);
    const other = leafOf(right, left.length < right.length ? large : small);
    const limit = bins.limits[feature]?.[bin] ?? 0;
    nodes[best.node] = { ...node, feature, bin, limit, left: one.node, right: other.node };
    open.push(one, other);
  }
  return { nodes };
}

function part(rows: Int32Array, column: Uint8Array, bin: number): [Int32Array, Int32Array] {
  const left = new Int32Array(rows.length);
  const right = new Int32Array(rows.length);
  let [l, r] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if ((column[row] as number) <= bin) left[l++] = row;
    else right[r++] = row;
  }
  return [left.subarray(0, l), right.subarray(0, r)];
}
