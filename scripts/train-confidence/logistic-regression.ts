/** One labelled question. */
export interface Sample {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  /** Of features in their own units. */
  readonly weights: readonly number[];
}

const RIDGE = 0.02;
const STEPS = 400;
const RATE = 0.08;

/** Weighted logistic regression with a ridge on standardised features, by Adam on the whole of the samples. */
export function fitLogistic(samples: readonly Sample[]): LogisticModel {
  const width = samples[0]?.features.length ?? 0;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const { means, deviations, rows } = standardised(samples, width, total);
  const parameters = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(width + 1);
    for (let f = 0; f < width; f++) slope[f] = RIDGE * (parameters[f] as number);
    samples.forEach((sample, s) => {
      let sum = parameters[width] as number;
      for (let f = 0, at = s * width; f < width; f++, at++) {
        sum += (parameters[f] as number) * (rows[at] as number);
      }
      const error = ((1 / (1 + Math.exp(-sum)) - (sample.positive ? 1 : 0)) * sample.weight) / total;
      for (let f = 0, at = s * width; f < width; f++, at++) {
        slope[f] = (slope[f] as number) + error * (rows[at] as number);
      }
      slope[width] = (slope[width] as number) + error;
    });
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (let f = 0; f <= width; f++) {
      const g = slope[f] as number;
      first[f] = 0.9 * (first[f] as number) + 0.1 * g;
      second[f] = 0.99 * (second[f] as number) + 0.01 * g * g;
      const unbiased = (first[f] as number) / (1 - 0.9 ** step);
      const size = Math.sqrt((second[f] as number) / (1 - 0.99 ** step)) + 1e-9;
      parameters[f] = (parameters[f] as number) - (rate * unbiased) / size;
    }
  }
  const weights = Array.from({ length: width }, (_, f) => (parameters[f] as number) / (deviations[f] ?? 1));
  const shift = weights.reduce((sum, weight, f) => sum + weight * (means[f] ?? 0), 0);
  return { bias: (parameters[width] as number) - shift, weights };
}

/** Log-odds of one row. */
export function logOddsOf({ bias, weights }: LogisticModel, features: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), bias);
}

function standardised(samples: readonly Sample[], width: number, total: number) {
  const means = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(0);
  for (const { features, weight } of samples) {
    for (let f = 0; f < width; f++) {
      const value = features[f] ?? 0;
      means[f] = (means[f] ?? 0) + (weight * value) / total;
      squares[f] = (squares[f] ?? 0) + (weight * value * value) / total;
    }
  }
  const deviations = squares.map((square, f) => Math.sqrt(Math.max(0, square - (means[f] ?? 0) ** 2)) || 1);
  const rows = new Float64Array(samples.length * width);
  samples.forEach(({ features }, s) => {
    for (let f = 0; f < width; f++) {
      rows[s * width + f] = ((features[f] ?? 0) - (means[f] ?? 0)) / (deviations[f] ?? 1);
    }
  });
  return { means, deviations, rows };
}
