import { OVERLAP } from "./passage-size.ts";

interface Atom {
  /** A sentence, or a stretch of words of one too long. */
  readonly text: string;
  /** Set before it when it is not the first of a piece. */
  readonly separator: string;
}

let sentences: Intl.Segmenter | undefined;

/**
 * Cuts running prose in pieces of at most `limit` characters: between paragraphs (blank lines) if that fills at least half
 * a piece, else between sentences, else between words. A piece opens with the last sentences of the one before (at most
 * 200 characters).
 */
export function cutProse(text: string, limit: number): string[] {
  if (text.length <= limit) return text.trim() === "" ? [] : [text];
  const atoms = atomsOf(text, limit - OVERLAP - 2);
  const pieces: string[] = [];
  let start = 0;
  while (start < atoms.length) {
    const lead = pieces.length === 0 ? "" : overlapBefore(atoms, start);
    const end = endOf(atoms, start, limit - (lead === "" ? 0 : lead.length + 2));
    const body = joined(atoms.slice(start, end));
    pieces.push(lead === "" ? body : `${lead}${atoms[start]?.separator ?? " "}${body}`);
    start = end;
  }
  return pieces;
}

/** Index after the last atom that fits, moved back to a paragraph break when one lies in the second half. */
function endOf(atoms: readonly Atom[], start: number, room: number): number {
  let length = 0;
  let paragraphEnd = -1;
  for (let index = start; index < atoms.length; index++) {
    const atom = atoms[index];
    if (!atom) break;
    const grown = length + (index === start ? 0 : atom.separator.length) + atom.text.length;
    if (index > start && grown > room) return paragraphEnd > start ? paragraphEnd : index;
    if (index > start && atom.separator.includes("\n\n") && length > room / 2) paragraphEnd = index;
    length = grown;
  }
  return atoms.length;
}

function overlapBefore(atoms: readonly Atom[], end: number): string {
  let start = end;
  let length = 0;
  for (let atom = atoms[start - 1]; atom; atom = atoms[start - 1]) {
    length += atom.text.length + atom.separator.length;
    if (length > OVERLAP) break;
    start -= 1;
  }
  return joined(atoms.slice(start, end));
}

function joined(atoms: readonly Atom[]): string {
  return atoms.map((atom, index) => (index === 0 ? atom.text : atom.separator + atom.text)).join("");
}

function atomsOf(text: string, longest: number): Atom[] {
  sentences ??= new Intl.Segmenter("fr", { granularity: "sentence" });
  const segmenter = sentences;
  return text.split(/\n{2,}/).flatMap((paragraph) => {
    const found = [...segmenter.segment(paragraph)].map(({ segment }) => segment);
    return separated(found, "\n\n").flatMap((atom) => wordAtoms(atom, longest));
  });
}

/** Trailing white space of a sentence becomes the separator of the next. */
function separated(parts: readonly string[], first: string): Atom[] {
  let separator = first;
  const atoms: Atom[] = [];
  for (const part of parts) {
    const text = part.trim();
    if (text !== "") atoms.push({ text, separator });
    separator = /\s*$/.exec(part)?.[0].includes("\n") ? "\n" : " ";
  }
  return atoms;
}

/** A sentence longer than a piece is cut between words; a word longer than that, anywhere but inside a character. */
function wordAtoms(atom: Atom, longest: number): Atom[] {
  if (atom.text.length <= longest) return [atom];
  const atoms: Atom[] = [];
  let rest = atom.text;
  let separator = atom.separator;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest);
    const cut = space > longest / 2 ? space : wholeCharacter(rest, longest);
    atoms.push({ text: rest.slice(0, cut).trimEnd(), separator });
    separator = cut === space ? " " : "";
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? atoms : [...atoms, { text: rest, separator }];
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
