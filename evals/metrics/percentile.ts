/** Value under or at which a share `p` (above 0, to 1) of the numbers lies (nearest rank); NaN of nothing. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}
