import type { OpenedIndex } from "../opened-index.ts";
import type { Measured } from "./measure.ts";

const VOTERS = 10;
const CENTRE = 3;

/** How much of the best candidates (by words) is of a document's theme and dossier (0..1); 0 where it has none. */
export function votesOfBest(index: OpenedIndex, measured: readonly Measured[]) {
  const dossiers = new Map<number, number>();
  const themes = new Map<number, number>();
  let all = 0;
  for (const [rank, { document }] of bestByWords(measured, VOTERS).entries()) {
    const vote = 1 / (1 + rank);
    all += vote;
    const { theme, dossier } = index.shapes.of(document);
    themes.set(theme, (themes.get(theme) ?? 0) + vote);
    dossiers.set(dossier, (dossiers.get(dossier) ?? 0) + vote);
  }
  const share = (votes: ReadonlyMap<number, number>, of: number) => (of < 0 ? 0 : (votes.get(of) ?? 0) / all);
  return {
    theme: (document: number) => share(themes, index.shapes.of(document).theme),
    dossier: (document: number) => share(dossiers, index.shapes.of(document).dossier),
  };
}

/** Cosine of each document's title with the mean of the titles of the three best by words (-1..1). */
export function centreOfBest(
  { titles }: OpenedIndex,
  measured: readonly Measured[],
): (document: number) => number {
  const { dimension, components, scales } = titles;
  const centre = new Float32Array(dimension);
  for (const { document } of bestByWords(measured, CENTRE)) {
    const scale = scales[document] ?? 0;
    for (let i = 0; i < dimension; i++) {
      centre[i] = (centre[i] as number) + scale * (components[document * dimension + i] as number);
    }
  }
  const norm = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
  return (document) => {
    let sum = 0;
    for (let i = 0; i < dimension; i++) {
      sum += (centre[i] as number) * (components[document * dimension + i] as number);
    }
    return (sum * (scales[document] ?? 0)) / norm;
  };
}

function bestByWords(measured: readonly Measured[], most: number): Measured[] {
  return measured.toSorted((a, b) => b.lexical.document - a.lexical.document).slice(0, most);
}
