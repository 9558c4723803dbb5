import { describe, expect, it } from "vitest";
import { seededUniform } from "../../../evals/metrics/random.ts";
import {
  countCoOccurrences,
  positiveMutualInformation,
  type SparseMatrix,
} from "../../../scripts/train-vectors/co-occurrences.ts";
import { factorise } from "../../../scripts/train-vectors/factorise.ts";

function dense({ size, starts, columns, values }: SparseMatrix): number[][] {
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let row = 0; row < size; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const line = cells[row];
      if (line) line[columns[i] ?? 0] = values[i] ?? 0;
    }
  }
  return cells;
}

describe("co-occurrences", () => {
  it("count near pairs for more than far ones, both ways, and never across texts", () => {
    const texts = [Int32Array.from([0, 1, 2]), Int32Array.from([0, 1])];
    expect(dense(countCoOccurrences(texts, 4, 2))).toEqual([
      [0, 2, 0.5, 0],
      [2, 0, 1, 0],
      [0.5, 1, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it("keep only pairs more frequent than chance", () => {
    const counts = countCoOccurrences([Int32Array.from([0, 1]), Int32Array.from([2, 3])], 4, 1);
    const mass = 4;
    expect(dense(positiveMutualInformation(counts))[0]?.[1]).toBeCloseTo(Math.log(mass), 5);
    // Every pair alike says nothing.
    const alike = countCoOccurrences([Int32Array.from([0, 0, 0])], 1, 1);
    expect(dense(positiveMutualInformation(alike))).toEqual([[0]]);
  });
});

describe("factorisation", () => {
  it("finds two blocks of words that never meet", () => {
    const texts = [Int32Array.from([0, 1, 2, 0, 1, 2]), Int32Array.from([3, 4, 5, 3, 4, 5])];
    const matrix = positiveMutualInformation(countCoOccurrences(texts, 6, 2));
    const { values } = factorise(matrix, 2, seededUniform(1));
    const product = (a: number, b: number) =>
      [0, 1].reduce((sum, i) => sum + (values[a * 2 + i] ?? 0) * (values[b * 2 + i] ?? 0), 0);
    expect(product(0, 1)).toBeGreaterThan(0.1);
    expect(product(4, 5)).toBeGreaterThan(0.1);
    expect(Math.abs(product(0, 4))).toBeLessThan(0.02);
  });
});
