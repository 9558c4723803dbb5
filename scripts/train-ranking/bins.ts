/** Features cut into at most 64 bins of about equal size. */
export interface Bins {
  /** Bin of each row, by feature. */
  readonly columns: readonly Uint8Array[];
  /** Greatest value of each bin, by feature. */
  readonly limits: readonly Float32Array[];
}

/** Bins a feature is cut into at most. */
export const MOST_BINS = 64;

/** Bins every feature by its quantiles. */
export function binFeatures(rows: readonly Float32Array[], width: number): Bins {
  const columns: Uint8Array[] = [];
  const limits: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float32Array.from(rows, (row) => row[f] ?? 0);
    const bounds = quantiles(values);
    limits.push(bounds);
    columns.push(Uint8Array.from(values, (value) => binOf(bounds, value)));
  }
  return { columns, limits };
}

function quantiles(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const found: number[] = [];
  for (let b = 1; b <= MOST_BINS; b++) {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil((b * sorted.length) / MOST_BINS) - 1)] ?? 0;
    if (found.length === 0 || value > (found.at(-1) ?? 0)) found.push(value);
  }
  return Float32Array.from(found);
}

function binOf(bounds: Float32Array, value: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
