import { readFileSync } from "node:fs";
import { quantisedTable, type StaticTable } from "./static-table.ts";
import trained from "./vectors.json" with { type: "json" };

/** Two sets of vectors trained on public-service French, over the same stems; see `docs/model-card.md`. */
export interface StaticVectors {
  /** Changes with the tables. */
  readonly id: string;
  /** Row of a stem in both tables; undefined when it was too rare to be learnt. */
  rowOf(stem: string): number | undefined;
  /** Trained to bring questions near their answers; a row's length is what its stem weighs. */
  readonly contrastive: StaticTable;
  /** Trained on which words stand near which, weighted by rarity: knows wider French, less of what is asked. */
  readonly skipGram: StaticTable;
}

let shared: StaticVectors | null = null;

/** The vectors that ship with the project, read at the first call. @throws RangeError when their file is damaged. */
export function loadStaticVectors(): StaticVectors {
  shared ??= decodeStaticVectors(readFileSync(new URL("vectors.bin", import.meta.url)), trained);
  return shared;
}

/** What describes a file of vectors. */
export interface StaticVectorsShape {
  /** Start of the SHA-256 of the file (hex). */
  readonly digest: string;
  readonly rows: number;
  readonly contrastive: number;
  readonly skipGram: number;
}

/**
 * Reads what `encodeStaticVectors` of the training script writes: the scales of the contrastive rows, then of the
 * skip-gram rows (float32, little-endian), their components (int8), then the stems (UTF-8, one a line).
 *
 * @throws RangeError when the file does not have the announced shape.
 */
export function decodeStaticVectors(file: Uint8Array, shape: StaticVectorsShape): StaticVectors {
  const { rows, contrastive, skipGram } = shape;
  const numbers = rows * (8 + contrastive + skipGram);
  if (file.length < numbers) throw new RangeError("the file of static vectors is truncated");
  // A copy: the file's bytes may start where no float can be read.
  const { buffer } = new Uint8Array(file);
  const table = (dimension: number, scalesAt: number, componentsAt: number) =>
    quantisedTable(
      dimension,
      new Float32Array(buffer, scalesAt, rows),
      new Int8Array(buffer, componentsAt, rows * dimension),
    );
  const stems = new TextDecoder().decode(file.subarray(numbers)).split("\n");
  if (stems.length !== rows) throw new RangeError("the file of static vectors does not name every row");
  const numbered = new Map(stems.map((stem, row) => [stem, row]));
  return {
    id: shape.digest,
    rowOf: (stem) => numbered.get(stem),
    contrastive: table(contrastive, 0, rows * 8),
    skipGram: table(skipGram, rows * 4, rows * (8 + contrastive)),
  };
}
