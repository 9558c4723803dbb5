import { describe, expect, it } from "vitest";
import { seededUniform } from "../../../evals/metrics/random.ts";
import { dropOut, embedBags, spread } from "../../../scripts/train-vectors/bag-layer.ts";
import { trainContrastive } from "../../../scripts/train-vectors/contrastive.ts";
import { inBatchSoftmax } from "../../../scripts/train-vectors/in-batch-softmax.ts";

const DIMENSION = 5;
const TEXTS = [[0, 1], [2, 2, 3], [4]].map((rows) => Int32Array.from(rows));
const ANSWERS = [[5], [0, 6], [3, 4, 5]].map((rows) => Int32Array.from(rows));

function someVectors(seed: number) {
  const random = seededUniform(seed);
  return { dimension: DIMENSION, values: Float32Array.from({ length: 7 * DIMENSION }, () => random() - 0.5) };
}

const whole = (text: Int32Array) => dropOut(text, 0, () => 1);

describe("contrastive training", () => {
  it.each([{ pages: [1, 2, 3] }, { pages: [1, 2, 1] }])(
    "follows the true slope of its loss, pages $pages",
    ({ pages }) => {
      const vectors = someVectors(3);
      const asked = TEXTS.map(whole);
      const answers = ANSWERS.map(whole);
      const loss = () =>
        inBatchSoftmax(embedBags(asked, vectors).units, embedBags(answers, vectors).units, pages, 0.5);
      const [a, b] = [embedBags(asked, vectors), embedBags(answers, vectors)];
      const slopes = loss();
      const gradient = new Float32Array(vectors.values.length);
      spread(asked, a, slopes.asked, DIMENSION, gradient);
      spread(answers, b, slopes.answers, DIMENSION, gradient);
      const step = 1e-2;
      for (const [i, value] of vectors.values.entries()) {
        vectors.values[i] = value + step;
        const above = loss().loss;
        vectors.values[i] = value - step;
        const below = loss().loss;
        vectors.values[i] = value;
        expect(gradient[i]).toBeCloseTo((above - below) / (2 * step), 2);
      }
    },
  );

  it("brings each question nearest to its answer", () => {
    const pairs = TEXTS.map((asked, page) => ({ asked, answer: ANSWERS[page] ?? asked, page }));
    const start = someVectors(5);
    const before = start.values.slice();
    const losses: number[] = [];
    const trained = trainContrastive(
      start,
      () => pairs,
      {
        steps: 200,
        batch: 3,
        temperature: 0.1,
        rate: 0.02,
        dropout: { asked: 0, answer: 0 },
        onStep: (_, loss) => losses.push(loss),
      },
      seededUniform(1),
    );
    expect(start.values).toEqual(before);
    expect(losses.at(-1)).toBeLessThan(0.1);
    expect(losses[0]).toBeGreaterThan(0.5);
    const again = trainContrastive(
      start,
      () => pairs,
      { steps: 200, batch: 3, temperature: 0.1, rate: 0.02, dropout: { asked: 0, answer: 0 } },
      seededUniform(1),
    );
    expect(again.values).toEqual(trained.values);
  });

  it("never drops every word of a text", () => {
    expect(dropOut(Int32Array.from([7, 7, 8]), 1, () => 0).rows).toEqual([7, 8]);
    expect(dropOut(Int32Array.from([7, 7, 8]), 0.5, () => 0.9).weights).toEqual([1 + Math.log(2), 1]);
  });
});
