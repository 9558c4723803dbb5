import type { Bins } from "./bins.ts";
import type { TreeSettings } from "./trees.ts";

/** A node tests one feature, or is a leaf (`feature` -1) that adds `value`. */
interface Node {
  feature: number;
  /** Rows whose bin is at most this go left. */
  bin: number;
  /** The same, as the feature's value. */
  limit: number;
  left: number;
  right: number;
  value: number;
}

export interface Tree {
  readonly nodes: readonly Node[];
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly split: Split | null;
}

const BINS = 64;
const SMOOTHING = 0.5;

/** Grows one regression tree on second-order gradients, always splitting the leaf that gains most. */
export function growTree(
  bins: Bins,
  features: readonly number[],
  rows: Int32Array,
  slopes: Float64Array,
  curvatures: Float64Array,
  { leaves, leastRows, rate }: TreeSettings,
): Tree {
  const nodes: Node[] = [];
  const leafOf = (of: Int32Array): Leaf => {
    let slope = 0;
    let curvature = 0;
    for (const row of of) {
      slope += slopes[row] ?? 0;
      curvature += curvatures[row] ?? 0;
    }
    nodes.push({
      feature: -1,
      bin: 0,
      limit: 0,
      left: -1,
      right: -1,
      value: (rate * slope) / (curvature + SMOOTHING),
    });
    return {
      node: nodes.length - 1,
      rows: of,
      split: bestSplit(bins, features, of, slopes, curvatures, leastRows),
    };
  };
  const open = [leafOf(rows)];
  while (open.length < leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const node = nodes[best.node];
    if (best.split === null || node === undefined) break;
    const { feature, bin } = best.split;
    const column = bins.columns[feature] ?? new Uint8Array();
    const left = best.rows.filter((row) => (column[row] ?? 0) <= bin);
    const right = best.rows.filter((row) => (column[row] ?? 0) > bin);
    open.splice(open.indexOf(best), 1);
    const [one, other] = [leafOf(left), leafOf(right)];
    Object.assign(node, {
      feature,
      bin,
      limit: bins.limits[feature]?.[bin] ?? 0,
      left: one.node,
      right: other.node,
    });
    open.push(one, other);
  }
  return { nodes };
}

function bestSplit(
  bins: Bins,
  features: readonly number[],
  rows: Int32Array,
  slopes: Float64Array,
  curvatures: Float64Array,
  leastRows: number,
): Split | null {
  if (rows.length < 2 * leastRows) return null;
  const slopeOf = new Float64Array(BINS);
  const curvatureOf = new Float64Array(BINS);
  const countOf = new Int32Array(BINS);
  let best: Split | null = null;
  for (const feature of features) {
    const column = bins.columns[feature] as Uint8Array;
    slopeOf.fill(0);
    curvatureOf.fill(0);
    countOf.fill(0);
    let [allSlope, allCurvature] = [0, 0];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const bin = column[row] as number;
      slopeOf[bin] = (slopeOf[bin] as number) + (slopes[row] as number);
      curvatureOf[bin] = (curvatureOf[bin] as number) + (curvatures[row] as number);
      countOf[bin] = (countOf[bin] as number) + 1;
    }
    for (let b = 0; b < BINS; b++) {
      allSlope += slopeOf[b] as number;
      allCurvature += curvatureOf[b] as number;
    }
    const whole = allSlope ** 2 / (allCurvature + SMOOTHING);
    let [slope, curvature, count] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      slope += slopeOf[bin] as number;
      curvature += curvatureOf[bin] as number;
      count += countOf[bin] as number;
      if (count < leastRows || rows.length - count < leastRows) continue;
      const rest = (allSlope - slope) ** 2 / (allCurvature - curvature + SMOOTHING);
      const gain = slope ** 2 / (curvature + SMOOTHING) + rest - whole;
      if (gain > 1e-9 && (best === null || gain > best.gain)) best = { gain, feature, bin };
    }
  }
  return best;
}
