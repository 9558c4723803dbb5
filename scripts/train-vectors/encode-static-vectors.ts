import { createHash } from "node:crypto";
import type { StaticVectorsShape } from "../../src/retrieval/embedding/static/static-vectors.ts";
import type { Vectors } from "./vectors.ts";

/** Characters of the digest that name the tables. */
const DIGEST_LENGTH = 12;

/**
 * The file that `decodeStaticVectors` reads: each row as int8 components and one scale.
 *
 * @param stems of the rows of both tables, in order.
 */
export function encodeStaticVectors(
  stems: readonly string[],
  contrastive: Vectors,
  skipGram: Vectors,
): { readonly file: Uint8Array; readonly shape: StaticVectorsShape } {
  const [first, second] = [quantiseRows(contrastive), quantiseRows(skipGram)];
  const parts = [first.scales, second.scales, first.components, second.components].map(
    ({ buffer }) => new Uint8Array(buffer),
  );
  const file = new Uint8Array(Buffer.concat([...parts, Buffer.from(stems.join("\n"))]));
  return {
    file,
    shape: {
      digest: createHash("sha256").update(file).digest("hex").slice(0, DIGEST_LENGTH),
      rows: stems.length,
      contrastive: contrastive.dimension,
      skipGram: skipGram.dimension,
    },
  };
}

function quantiseRows({ dimension, values }: Vectors): {
  scales: Float32Array<ArrayBuffer>;
  components: Int8Array<ArrayBuffer>;
} {
  const scales = new Float32Array(values.length / dimension);
  const components = new Int8Array(values.length);
  for (let row = 0; row < scales.length; row++) {
    const from = row * dimension;
    let largest = 0;
    for (let i = from; i < from + dimension; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
    const scale = largest / 127 || 1;
    scales[row] = scale;
    for (let i = from; i < from + dimension; i++) components[i] = Math.round((values[i] ?? 0) / scale);
  }
  return { scales, components };
}
