import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeVectors, encodeVectors } from "../../src/retrieval/vectors/quantise.ts";
import type { QuantisedVectors, VectorIndex } from "../../src/retrieval/vectors/vector-index.ts";

export const DIMENSION = 16;

/** Reproducible vectors around a few directions, as embeddings are. */
export function sampleVectors(count: number): number[][] {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const centres = Array.from({ length: 8 }, () => Array.from({ length: DIMENSION }, random));
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: DIMENSION }, (_, d) => (centres[i % 8]?.[d] ?? 0) + 0.4 * random()),
  );
}

export function quantised(vectors: readonly number[][]): QuantisedVectors {
  const components = new Int8Array(vectors.length * DIMENSION);
  const scales = new Float32Array(vectors.length);
  decodeVectors(encodeVectors(vectors, DIMENSION), { dimension: DIMENSION, components, scales, from: 0 });
  return { dimension: DIMENSION, count: vectors.length, components, scales };
}

export function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, v, i) => sum + v * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** What every vector index does. `build` makes one of the given vectors. */
export function vectorIndexContract(
  name: string,
  build: (vectors: QuantisedVectors) => Promise<VectorIndex>,
): void {
  describe(`${name}: vector index`, () => {
    const vectors = sampleVectors(600);

    it("finds the true neighbours, nearest first, with their cosine", async () => {
      const index = await build(quantised(vectors));
      let found = 0;
      for (const query of sampleVectors(40)) {
        const truth = vectors
          .map((vector, passage) => ({ passage, cosine: cosine(query, vector) }))
          .toSorted((a, b) => b.cosine - a.cosine)
          .slice(0, 10);
        const hits = index.search(query, 10);
        expect(hits).toHaveLength(10);
        expect(hits.map((hit) => hit.cosine)).toEqual(
          hits.map((hit) => hit.cosine).toSorted((a, b) => b - a),
        );
        for (const hit of hits) expect(hit.cosine).toBeCloseTo(cosine(query, vectors[hit.passage] ?? []), 1);
        found += truth.filter(({ passage }) => hits.some((hit) => hit.passage === passage)).length;
      }
      expect(found / 400).toBeGreaterThan(0.95);
    });

    it("returns only what is allowed, however strict the filter", async () => {
      const index = await build(quantised(vectors));
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 599 }), fc.integer({ min: 1, max: 30 }), (modulus, k) => {
          const hits = index.search(vectors[3] ?? [], k, (passage) => passage % modulus === 0);
          expect(hits.every(({ passage }) => passage % modulus === 0)).toBe(true);
          expect(hits).toHaveLength(Math.min(k, Math.ceil(600 / modulus)));
        }),
        { numRuns: 30 },
      );
    });

    it("gives at most as many as there are, each once", async () => {
      const index = await build(quantised(vectors.slice(0, 5)));
      const hits = index.search(vectors[0] ?? [], 50);
      expect(new Set(hits.map(({ passage }) => passage)).size).toBe(5);
      expect(hits).toHaveLength(5);
      expect(index.search(vectors[0] ?? [], 0)).toEqual([]);
    });

    it("finds nothing for, and never returns, the null vector", async () => {
      const none = Array.from({ length: DIMENSION }, () => 0);
      const index = await build(quantised(vectors.slice(0, 20)));
      expect(index.search(none, 5)).toEqual([]);
      const first = (await build(quantised([none, ...vectors.slice(0, 3)]))).search(vectors[0] ?? [], 1);
      expect(first[0]?.passage).toBe(1);
    });

    it("serves an empty index", async () => {
      expect((await build(quantised([]))).search(vectors[0] ?? [], 5)).toEqual([]);
    });

    it("refuses vectors of another dimension or that are no numbers", async () => {
      const index = await build(quantised(vectors.slice(0, 5)));
      expect(() => index.search([1, 2], 1)).toThrow(RangeError);
      expect(() => index.search(vectors[0]?.with(0, Number.NaN) ?? [], 1)).toThrow(RangeError);
    });
  });
}
