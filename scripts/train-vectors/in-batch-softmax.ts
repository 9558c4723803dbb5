/** Loss of a batch and its slopes by the vectors. */
export interface BatchLoss {
  /** Mean cross-entropy of finding each answer among the batch, and each question. */
  readonly loss: number;
  readonly asked: Float32Array;
  readonly answers: Float32Array;
}

/**
 * Symmetric in-batch softmax over cosines (the loss of CLIP and of sentence embedders): the answer of each question
 * is to be found among the answers of the batch, and the other way round.
 *
 * @param asked unit vectors, one after the other; `answers` likewise, in the same order.
 * @param pages of each pair: other pairs of the same page are no wrong answers.
 */
export function inBatchSoftmax(
  asked: Float32Array,
  answers: Float32Array,
  pages: readonly number[],
  temperature: number,
): BatchLoss {
  const size = pages.length;
  const dimension = asked.length / size;
  const grades = new Float32Array(size * size);
  const columnSums = new Float64Array(size);
  const rowSums = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i !== j && pages[i] === pages[j]) continue;
      const product = dot(asked, i * dimension, answers, j * dimension, dimension);
      const grade = Math.exp((product - 1) / temperature);
      grades[i * size + j] = grade;
      rowSums[i] = (rowSums[i] ?? 0) + grade;
      columnSums[j] = (columnSums[j] ?? 0) + grade;
    }
  }
  let loss = 0;
  for (let i = 0; i < size; i++) {
    const right = grades[i * size + i] ?? 0;
    loss -= (Math.log(right / (rowSums[i] ?? 1)) + Math.log(right / (columnSums[i] ?? 1))) / (2 * size);
  }
  const slopes = { asked: new Float32Array(asked.length), answers: new Float32Array(answers.length) };
  const scale = 1 / (2 * size * temperature);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const grade = grades[i * size + j] ?? 0;
      const wanted = i === j ? 2 : 0;
      const slope = scale * (grade / (rowSums[i] ?? 1) + grade / (columnSums[j] ?? 1) - wanted);
      if (Math.abs(slope) < scale * 1e-3) continue;
      const [a, b] = [i * dimension, j * dimension];
      for (let k = 0; k < dimension; k++) {
        slopes.asked[a + k] = (slopes.asked[a + k] ?? 0) + slope * (answers[b + k] ?? 0);
        slopes.answers[b + k] = (slopes.answers[b + k] ?? 0) + slope * (asked[a + k] ?? 0);
      }
    }
  }
  return { loss, ...slopes };
}

/** Four sums side by side: one alone would wait for each addition. */
function dot(a: Float32Array, from: number, b: Float32Array, at: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    first += (a[from + k] ?? 0) * (b[at + k] ?? 0);
    second += (a[from + k + 1] ?? 0) * (b[at + k + 1] ?? 0);
    third += (a[from + k + 2] ?? 0) * (b[at + k + 2] ?? 0);
    fourth += (a[from + k + 3] ?? 0) * (b[at + k + 3] ?? 0);
  }
  for (; k < length; k++) first += (a[from + k] ?? 0) * (b[at + k] ?? 0);
  return first + second + third + fourth;
}
