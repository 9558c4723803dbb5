import type { QuantisedVectors } from "./vector-index.ts";

/**
 * Vectors of a document, as kept in a generation: dimension (uint32 LE), then per vector its scale (float32 LE)
 * and its components as int8. All are scaled to unit length first: a product of two is their cosine.
 *
 * @throws RangeError when a vector has another dimension or a component that is no finite number.
 */
export function encodeVectors(vectors: ReadonlyArray<ArrayLike<number>>, dimension: number): Uint8Array {
  const blob = new Uint8Array(encodedLength(vectors.length, dimension));
  const view = new DataView(blob.buffer);
  view.setUint32(0, dimension, true);
  let at = 4;
  for (const vector of vectors) {
    const { scale, components } = quantise(vector, dimension);
    view.setFloat32(at, scale, true);
    blob.set(new Uint8Array(components.buffer), at + 4);
    at += 4 + dimension;
  }
  return blob;
}

/** A unit vector as `components[i] × scale`. */
interface Quantised {
  readonly scale: number;
  readonly components: Int8Array;
}

/** @throws RangeError when the vector has another dimension or a component that is no finite number. */
export function quantise(vector: ArrayLike<number>, dimension: number): Quantised {
  if (vector.length !== dimension) {
    throw new RangeError(`vector of dimension ${vector.length} where ${dimension} was expected`);
  }
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < dimension; i++) {
    const value = vector[i] ?? 0;
    squares += value * value;
    largest = Math.max(largest, Math.abs(value));
  }
  if (!Number.isFinite(squares)) throw new RangeError("vector with a component that is no finite number");
  const components = new Int8Array(dimension);
  if (squares === 0) return { scale: 0, components };
  for (let i = 0; i < dimension; i++) components[i] = Math.round(((vector[i] ?? 0) / largest) * 127);
  return { scale: largest / 127 / Math.sqrt(squares), components };
}

/** Bytes that `encodeVectors` makes of so many vectors. */
export function encodedLength(count: number, dimension: number): number {
  return 4 + count * (4 + dimension);
}

/**
 * Copies the vectors of one document behind those already there.
 *
 * @returns how many were read.
 * @throws RangeError when the blob is truncated or of another dimension.
 */
export function decodeVectors(
  blob: Uint8Array,
  into: Pick<QuantisedVectors, "dimension" | "components" | "scales"> & { readonly from: number },
): number {
  const { dimension } = into;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const count = (blob.byteLength - 4) / (4 + dimension);
  if (blob.byteLength < 4 || !Number.isInteger(count) || view.getUint32(0, true) !== dimension) {
    throw new RangeError(`index vectors are not of dimension ${dimension}`);
  }
  for (let i = 0; i < count; i++) {
    const at = 4 + i * (4 + dimension);
    into.scales[into.from + i] = view.getFloat32(at, true);
    into.components.set(
      new Int8Array(blob.buffer, blob.byteOffset + at + 4, dimension),
      (into.from + i) * dimension,
    );
  }
  return count;
}
