import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { encodeStaticVectors } from "../../../../scripts/train-vectors/encode-static-vectors.ts";
import {
  decodeStaticVectors,
  loadStaticVectors,
} from "../../../../src/retrieval/embedding/static/static-vectors.ts";
import shape from "../../../../src/retrieval/embedding/static/vectors.json" with { type: "json" };

const folder = new URL("../../../../src/retrieval/embedding/static/", import.meta.url);

describe("static vectors", () => {
  it("ship with the digest of their file, and stay small", () => {
    const file = readFileSync(new URL("vectors.bin", folder));
    expect(createHash("sha256").update(file).digest("hex").slice(0, 12)).toBe(shape.digest);
    expect(file.length).toBeLessThan(8_000_000);
    expect(loadStaticVectors().id).toBe(shape.digest);
    expect(loadStaticVectors()).toBe(loadStaticVectors());
  });

  it("read back what was written, to the precision of a byte", () => {
    const contrastive = { dimension: 2, values: Float32Array.from([0.5, -1, 0, 0]) };
    const skipGram = { dimension: 3, values: Float32Array.from([1, 2, 3, -4, 0.01, 0]) };
    const { file, shape } = encodeStaticVectors(["mairi", "élu"], contrastive, skipGram);
    const read = decodeStaticVectors(file, shape);
    expect(read.rowOf("mairi")).toBe(0);
    expect(read.rowOf("élu")).toBe(1);
    expect(read.rowOf("autre")).toBeUndefined();
    const into = new Float64Array(5).fill(1);
    read.contrastive.addTo(0, 2, into, 1);
    expect(into[0]).toBe(1);
    expect(into[1]).toBeCloseTo(2, 1);
    expect(into[2]).toBeCloseTo(-1, 5);
    const other = new Float32Array(3);
    read.skipGram.addTo(1, 1, other, 0);
    expect([...other].map((value) => Math.round(value * 10) / 10)).toEqual([-4, 0, 0]);
  });

  it("refuse a file of another shape", () => {
    const table = { dimension: 1, values: Float32Array.from([1, 2]) };
    const { file, shape } = encodeStaticVectors(["a", "b"], table, table);
    expect(() => decodeStaticVectors(file.subarray(0, 10), shape)).toThrow(RangeError);
    expect(() => decodeStaticVectors(file, { ...shape, rows: 1 })).toThrow(RangeError);
  });
});
