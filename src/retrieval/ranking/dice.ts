/** Agreement of two masses by what they share (Dice, 0..1); 0 when the other is empty. */
export function dice(shared: number, one: number, other: number): number {
  return other === 0 ? 0 : Math.min(1, (2 * shared) / (one + other));
}
