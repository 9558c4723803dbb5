import { dropOut, embedBags, spread } from "./bag-layer.ts";
import { inBatchSoftmax } from "./in-batch-softmax.ts";
import { lazyAdam } from "./lazy-adam.ts";
import type { Pair } from "./pairs.ts";
import type { Vectors } from "./vectors.ts";

export interface ContrastiveSettings {
  readonly steps: number;
  readonly batch: number;
  readonly temperature: number;
  /** Learning rate at the start, falling to nothing. */
  readonly rate: number;
  /** Share of the words left out of a question, and of an answer. */
  readonly dropout: { readonly asked: number; readonly answer: number };
  readonly onStep?: (step: number, loss: number) => void;
}

/**
 * Trains vectors of stems so that the sum of those of a question lies near the sum of those of its answer, and far
 * from the answers to other questions. A row's length is what its stem weighs.
 *
 * @param start vectors to improve; left as they are.
 * @param drawBatch yields that many pairs.
 */
export function trainContrastive(
  start: Vectors,
  drawBatch: (size: number) => readonly Pair[],
  settings: ContrastiveSettings,
  random: () => number,
): Vectors {
  const { dimension } = start;
  const vectors = { dimension, values: start.values.slice() };
  const gradient = new Float32Array(vectors.values.length);
  const move = lazyAdam(vectors.values, dimension);
  for (let step = 0; step < settings.steps; step++) {
    const pairs = drawBatch(settings.batch);
    const asked = pairs.map((pair) => dropOut(pair.asked, settings.dropout.asked, random));
    const answers = pairs.map((pair) => dropOut(pair.answer, settings.dropout.answer, random));
    const askedUnits = embedBags(asked, vectors);
    const answerUnits = embedBags(answers, vectors);
    const loss = inBatchSoftmax(
      askedUnits.units,
      answerUnits.units,
      pairs.map(({ page }) => page),
      settings.temperature,
    );
    spread(asked, askedUnits, loss.asked, dimension, gradient);
    spread(answers, answerUnits, loss.answers, dimension, gradient);
    const rate = settings.rate * (1 - step / settings.steps);
    for (const row of new Set([...asked, ...answers].flatMap(({ rows }) => rows))) {
      move(row, gradient, row * dimension, rate);
      gradient.fill(0, row * dimension, (row + 1) * dimension);
    }
    settings.onStep?.(step + 1, loss.loss);
  }
  return vectors;
}
