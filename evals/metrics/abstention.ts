/** Whether a question was turned away, and whether it should have been. */
export interface Abstention {
  readonly abstained: boolean;
  readonly due: boolean;
}

/** Share of the questions turned away that had to be, 0 to 1; NaN when none was turned away. */
export function abstentionPrecision(outcomes: readonly Abstention[]): number {
  const abstained = outcomes.filter((one) => one.abstained);
  return abstained.length === 0 ? Number.NaN : abstained.filter(({ due }) => due).length / abstained.length;
}

/** Share of the questions to turn away that were, 0 to 1; NaN when there was none. */
export function abstentionRecall(outcomes: readonly Abstention[]): number {
  const due = outcomes.filter((one) => one.due);
  return due.length === 0 ? Number.NaN : due.filter(({ abstained }) => abstained).length / due.length;
}
