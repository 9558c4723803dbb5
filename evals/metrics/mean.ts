/** Mean of the numbers that are defined; NaN when none is. */
export function mean(numbers: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    sum += number;
    count += 1;
  }
  return count === 0 ? Number.NaN : sum / count;
}
