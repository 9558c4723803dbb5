import type { LabelledRows } from "./dataset.ts";

/** A weighted sum of standardised features. */
export interface LinearModel {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
}

const EPOCHS = 60;
const RATE = 0.02;
const RIDGE = 2e-3;
const BATCH = 128;

/**
 * Listwise softmax regression (ListNet with the grades as target, Cao et al. 2007), by Adam.
 *
 * @param random uniform in [0, 1), seeded, for the order of the questions.
 */
export function fitLinear(
  questions: readonly LabelledRows[],
  width: number,
  random: () => number,
): LinearModel {
  const { means, deviations } = standards(questions, width);
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  const usable = questions.filter(({ grades }) => grades.some((grade) => grade > 0));
  const standardised = usable.map((question) => ({
    question,
    rows: standardise(question.rows, means, deviations),
  }));
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(standardised, random);
    for (let from = 0; from < standardised.length; from += BATCH) {
      const slope = new Float64Array(width);
      const batch = standardised.slice(from, from + BATCH);
      const total = batch.reduce((sum, { question }) => sum + question.weight, 0);
      for (const { question, rows } of batch) addSlope(question, rows, weights, slope, total);
      step++;
      const rate = RATE * (1 - epoch / EPOCHS);
      for (let f = 0; f < width; f++) {
        const g = (slope[f] ?? 0) + RIDGE * (weights[f] ?? 0);
        first[f] = 0.9 * (first[f] ?? 0) + 0.1 * g;
        second[f] = 0.999 * (second[f] ?? 0) + 0.001 * g * g;
        const unbiased = (first[f] ?? 0) / (1 - 0.9 ** step);
        weights[f] =
          (weights[f] ?? 0) - (rate * unbiased) / (Math.sqrt((second[f] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return { means, deviations, weights: [...weights] };
}

/** Score of one row; only differences between rows of one question mean something. */
export function linearScore({ means, deviations, weights }: LinearModel, row: Float32Array): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) {
    sum += ((weights[f] ?? 0) * ((row[f] ?? 0) - (means[f] ?? 0))) / (deviations[f] ?? 1);
  }
  return sum;
}

/** Rows one after the other, in units of deviation. */
function standardise(
  rows: readonly Float32Array[],
  means: readonly number[],
  deviations: readonly number[],
): Float32Array {
  const width = means.length;
  const flat = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let f = 0; f < width; f++) {
      flat[i * width + f] = ((row[f] ?? 0) - (means[f] ?? 0)) / (deviations[f] ?? 1);
    }
  });
  return flat;
}

function addSlope(
  { grades, weight }: LabelledRows,
  rows: Float32Array,
  weights: Float64Array,
  slope: Float64Array,
  total: number,
): void {
  const width = weights.length;
  const count = grades.length;
  const scores = new Float64Array(count);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let f = 0, at = i * width; f < width; f++, at++)
      sum += (rows[at] as number) * (weights[f] as number);
    scores[i] = sum;
    if (sum > top) top = sum;
  }
  let mass = 0;
  let wanted = 0;
  for (let i = 0; i < count; i++) {
    scores[i] = Math.exp((scores[i] as number) - top);
    mass += scores[i] as number;
    wanted += grades[i] as number;
  }
  for (let i = 0; i < count; i++) {
    const error = ((scores[i] as number) / mass - (grades[i] as number) / wanted) * (weight / total);
    if (Math.abs(error) < 1e-9) continue;
    for (let f = 0, at = i * width; f < width; f++, at++) {
      slope[f] = (slope[f] as number) + error * (rows[at] as number);
    }
  }
}

function standards(questions: readonly LabelledRows[], width: number) {
  const means = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(0);
  let total = 0;
  for (const { rows, weight } of questions) {
    for (const row of rows) {
      total += weight;
      for (let f = 0; f < width; f++) {
        means[f] = (means[f] ?? 0) + weight * (row[f] ?? 0);
        squares[f] = (squares[f] ?? 0) + weight * (row[f] ?? 0) ** 2;
      }
    }
  }
  const deviations = means.map((sum, f) => {
    const mean = sum / total;
    means[f] = mean;
    return Math.sqrt(Math.max(0, (squares[f] ?? 0) / total - mean * mean)) || 1;
  });
  return { means, deviations };
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined) continue;
    items[i] = b;
    items[j] = a;
  }
}
