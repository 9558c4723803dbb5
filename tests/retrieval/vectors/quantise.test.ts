import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeVectors, encodeVectors } from "../../../src/retrieval/vectors/quantise.ts";
import { cosine } from "../../contract/vector-index.contract.ts";

const vector = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });

describe("vectors of a document", () => {
  it("keep their direction, at unit length", () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 5 }), (vectors) => {
        const components = new Int8Array(8 * vectors.length);
        const scales = new Float32Array(vectors.length);
        expect(decodeVectors(encodeVectors(vectors, 8), { dimension: 8, components, scales, from: 0 })).toBe(
          vectors.length,
        );
        for (const [i, original] of vectors.entries()) {
          const read = Array.from(components.subarray(8 * i, 8 * i + 8), (value) => value * (scales[i] ?? 0));
          if (original.every((value) => Math.abs(value) < 1e-100)) continue;
          expect(cosine(read, original)).toBeGreaterThan(0.99);
          expect(Math.hypot(...read)).toBeCloseTo(1, 1);
        }
      }),
    );
  });

  it("are refused when damaged or of another dimension", () => {
    const blob = encodeVectors([[1, 2, 3]], 3);
    const into = { components: new Int8Array(9), scales: new Float32Array(3), from: 0 };
    for (const [bytes, dimension] of [
      [blob.slice(0, -1), 3],
      [new Uint8Array(0), 3],
      [blob, 4],
    ] as const) {
      expect(() => decodeVectors(bytes, { ...into, dimension })).toThrow(RangeError);
    }
    expect(() => encodeVectors([[1, 2]], 3)).toThrow(RangeError);
    expect(() => encodeVectors([[1, Number.NaN, 0]], 3)).toThrow(RangeError);
  });
});
