/** One-sided 80 %. */
export const EIGHTY = 0.8416;
/** Two-sided 95 %. */
export const NINETY_FIVE = 1.96;

/**
 * Bounds (0..1) of a share seen `count` times out of `total` (Wilson, 1927); [0, 1] of nothing.
 *
 * @param z standard deviations that the interval spans on each side.
 */
export function wilson(count: number, total: number, z: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const share = count / total;
  const spread = z * z;
  const middle = share + spread / (2 * total);
  const half = z * Math.sqrt((share * (1 - share)) / total + spread / (4 * total * total));
  const scale = 1 + spread / total;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
