import { type Bins, MOST_BINS } from "./bins.ts";
import type { Gradients } from "./grow-tree.ts";

/** Sums of slope, curvature and rows, by feature and bin, three numbers each. */
export type Histogram = Float64Array;

/** Where a leaf is best cut. */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

const WIDTH = 3 * MOST_BINS;

/** Adds up the gradients of some rows, for the features that may be split on. */
export function histogramOf(
  { columns }: Bins,
  features: readonly number[],
  rows: Int32Array,
  { slopes, curvatures }: Gradients,
): Histogram {
  const sums = new Float64Array(columns.length * WIDTH);
  for (const feature of features) {
    const column = columns[feature] as Uint8Array;
    const base = feature * WIDTH;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const at = base + 3 * (column[row] as number);
      sums[at] = (sums[at] as number) + (slopes[row] as number);
      sums[at + 1] = (sums[at + 1] as number) + (curvatures[row] as number);
      sums[at + 2] = (sums[at + 2] as number) + 1;
    }
  }
  return sums;
}

/** What is left of a leaf's sums without one of its children's. */
export function subtract(whole: Histogram, part: Histogram): Histogram {
  return whole.map((value, i) => value - (part[i] as number));
}

/** The cut that lowers the loss most; null when none does. */
export function bestSplit(
  sums: Histogram,
  features: readonly number[],
  rows: number,
  { leastRows, smoothing }: { readonly leastRows: number; readonly smoothing: number },
): Split | null {
  if (rows < 2 * leastRows) return null;
  let best: Split | null = null;
  for (const feature of features) {
    const base = feature * WIDTH;
    let [allSlope, allCurvature] = [0, 0];
    for (let at = base; at < base + WIDTH; at += 3) {
      allSlope += sums[at] as number;
      allCurvature += sums[at + 1] as number;
    }
    const whole = allSlope ** 2 / (allCurvature + smoothing);
    let [slope, curvature, count] = [0, 0, 0];
    for (let bin = 0; bin < MOST_BINS - 1; bin++) {
      const at = base + 3 * bin;
      slope += sums[at] as number;
      curvature += sums[at + 1] as number;
      count += sums[at + 2] as number;
      if (count < leastRows || rows - count < leastRows) continue;
      const rest = (allSlope - slope) ** 2 / (allCurvature - curvature + smoothing);
      const gain = slope ** 2 / (curvature + smoothing) + rest - whole;
      if (gain > 1e-9 && (best === null || gain > best.gain)) best = { gain, feature, bin };
    }
  }
  return best;
}
