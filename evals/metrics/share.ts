/** Share of `values` that satisfy `test`, 0 to 1; NaN of nothing, never 0. */
export function share<T>(values: readonly T[], test: (value: T) => boolean): number {
  return values.length === 0 ? Number.NaN : values.filter(test).length / values.length;
}
