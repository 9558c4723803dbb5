export interface Sample {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const RIDGE = 0.002;
const STEPS = 1_500;
const RATE = 0.5;

/** Least and greatest value a weight may take. */
export type Bounds = readonly [number, number];

/**
 * Weighted logistic regression with a ridge on standardised features, by projected gradient descent: weights stay
 * within the bounds that good sense gives them, so that the model behaves on questions unlike those it was fitted on.
 */
export function fitLogistic(samples: readonly Sample[], bounds: readonly Bounds[]): LogisticModel {
  const width = bounds.length;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const columns = Array.from({ length: width }, (_, i) => i);
  const means = columns.map(
    (i) => samples.reduce((sum, { features, weight }) => sum + weight * (features[i] ?? 0), 0) / total,
  );
  const deviations = columns.map((i) => {
    const squares = samples.reduce(
      (sum, { features, weight }) => sum + weight * ((features[i] ?? 0) - (means[i] ?? 0)) ** 2,
      0,
    );
    return Math.sqrt(squares / total) || 1;
  });
  const rows = samples.map(({ features }) =>
    columns.map((i) => ((features[i] ?? 0) - (means[i] ?? 0)) / (deviations[i] ?? 1)),
  );
  const weights = columns.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = columns.map((i) => RIDGE * (weights[i] ?? 0));
    let biasSlope = 0;
    for (const [r, row] of rows.entries()) {
      const sample = samples[r];
      if (sample === undefined) continue;
      const sum = columns.reduce((all, i) => all + (weights[i] ?? 0) * (row[i] ?? 0), bias);
      const error = ((1 / (1 + Math.exp(-sum)) - (sample.positive ? 1 : 0)) * sample.weight) / total;
      biasSlope += error;
      for (const i of columns) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0);
    }
    bias -= RATE * biasSlope;
    for (const i of columns)
      weights[i] = project((weights[i] ?? 0) - RATE * (slope[i] ?? 0), bounds[i], deviations[i] ?? 1);
  }
  const raw = columns.map((i) => (weights[i] ?? 0) / (deviations[i] ?? 1));
  return { bias: columns.reduce((sum, i) => sum - (raw[i] ?? 0) * (means[i] ?? 0), bias), weights: raw };
}

/** Bounds hold for raw features; the weight given is that of the standardised one. */
function project(weight: number, bounds: Bounds | undefined, deviation: number): number {
  const [least, greatest] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return Math.min(greatest * deviation, Math.max(least * deviation, weight));
}
