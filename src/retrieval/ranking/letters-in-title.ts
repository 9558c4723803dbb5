import { fold } from "../analysis/fold.ts";
import { hash } from "../analysis/hash.ts";
import type { LexicalIndex } from "../lexical/lexical-index.ts";
import { dice } from "./dice.ts";
import type { Sought } from "./sought.ts";

const SLOTS = 1 << 14;
/** Politeness is not compared. */
const COUNTS_FROM = 0.5;

/** How much the spelling of the question and of a title have in common (three-letter pieces, 0..1). */
export interface LettersInTitle {
  /** Share of the title's pieces that stand in the question. */
  readonly precision: number;
  readonly dice: number;
}

/** Pieces of the titles of an index, made once. */
export interface TitleLetters {
  readonly starts: Uint32Array;
  readonly pieces: Uint16Array;
}

/** Cuts every title into its distinct three-letter pieces. */
export function cutTitles({ titles, surfaces, documentCount }: LexicalIndex): TitleLetters {
  const starts = new Uint32Array(documentCount + 1);
  const pieces: number[] = [];
  for (let document = 0; document < documentCount; document++) {
    const found = new Set<number>();
    for (let i = titles.starts[document] ?? 0; i < (titles.starts[document + 1] ?? 0); i++) {
      for (const piece of piecesOf(fold(surfaces[titles.terms[i] ?? 0] ?? ""))) found.add(piece);
    }
    for (const piece of found) pieces.push(piece);
    starts[document + 1] = pieces.length;
  }
  return { starts, pieces: Uint16Array.from(pieces) };
}

/** Compares titles with one question, letter by letter: what stems and typos keep apart. */
export function lettersInTitle({ starts, pieces }: TitleLetters, { words }: Sought) {
  const asked = new Uint8Array(SLOTS);
  let count = 0;
  for (const { surface, weight } of words) {
    if (weight < COUNTS_FROM) continue;
    for (const piece of piecesOf(fold(surface))) {
      if (asked[piece] === 0) count++;
      asked[piece] = 1;
    }
  }
  return (document: number): LettersInTitle => {
    const from = starts[document] ?? 0;
    const to = starts[document + 1] ?? from;
    let shared = 0;
    for (let i = from; i < to; i++) shared += asked[pieces[i] ?? 0] ?? 0;
    return { precision: from === to ? 0 : shared / (to - from), dice: dice(shared, count, to - from) };
  };
}

function piecesOf(word: string): number[] {
  const padded = `<${word}>`;
  const found: number[] = [];
  for (let i = 0; i + 3 <= padded.length; i++) found.push(hash(padded.slice(i, i + 3)) % SLOTS);
  return found;
}
