import { type Token, tokens } from "./analysis/analyse.ts";
import { pairHash } from "./analysis/pairs.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { DocumentMeta, Passage } from "./passage.ts";

const FORMAT = 2;

/** Web addresses hold words nobody searches for, and make texts look longer than they are. */
const LINK_TARGETS = /\]\([^)\s]*\)/g;
const ADDRESSES = /https?:\/\/[^\s)\]>]+/g;

/** How often one term stands in each field that all passages of a document share. */
export interface DocumentPosting {
  readonly term: number;
  readonly title: number;
  readonly keywords: number;
  readonly theme: number;
}

/** How often one term stands in each field of one passage. */
export interface PassagePosting {
  readonly term: number;
  readonly body: number;
  readonly headings: number;
  readonly question: number;
}

export interface PassageTerms {
  readonly bodyLength: number;
  readonly headingsLength: number;
  readonly questionLength: number;
  readonly postings: readonly PassagePosting[];
  /** Hashes (16 bits, increasing, distinct) of the pairs of neighbouring terms. */
  readonly pairs: readonly number[];
}

/** The analysed terms of one document; `term` numbers point into `terms`. */
export interface DocumentTerms {
  readonly terms: readonly string[];
  /** One way each term is written in the document, same order. */
  readonly surfaces: readonly string[];
  /** The title's terms in order. */
  readonly title: readonly number[];
  readonly postings: readonly DocumentPosting[];
  readonly passages: readonly PassageTerms[];
}

/** Counts the terms of a document, field by field. */
export function countTerms(meta: DocumentMeta, passages: readonly Passage[]): DocumentTerms {
  const numbers = new Map<string, number>();
  const surfaces: string[] = [];
  const number = (token: Token): number => {
    const known = numbers.get(token.term);
    if (known !== undefined) return known;
    numbers.set(token.term, surfaces.length);
    surfaces.push(token.surface.toLowerCase());
    return surfaces.length - 1;
  };
  const count = (texts: readonly string[]) => {
    const counts = new Map<number, number>();
    const sequence: number[] = [];
    const pairs: number[] = [];
    for (const text of texts) {
      let before: string | null = null;
      for (const token of tokens(text)) {
        const term = number(token);
        counts.set(term, (counts.get(term) ?? 0) + 1);
        sequence.push(term);
        if (before !== null) pairs.push(pairHash(before, token.term));
        before = token.term;
      }
    }
    return { counts, sequence, pairs, length: sequence.length };
  };
  const title = count([meta.title]);
  const keywords = count(meta.keywords);
  const theme = count(meta.theme === null ? [] : [meta.theme]);
  const postings = [...union(title.counts, keywords.counts, theme.counts)].map((term) => ({
    term,
    title: title.counts.get(term) ?? 0,
    keywords: keywords.counts.get(term) ?? 0,
    theme: theme.counts.get(term) ?? 0,
  }));
  const passageTerms = passages.map((passage) => {
    const body = count([passage.text.replace(LINK_TARGETS, "] ").replace(ADDRESSES, " ")]);
    const headings = count(passage.headings);
    const question = count(passage.question === null ? [] : [passage.question]);
    return {
      bodyLength: body.length,
      headingsLength: headings.length,
      questionLength: question.length,
      postings: [...union(body.counts, headings.counts, question.counts)].map((term) => ({
        term,
        body: body.counts.get(term) ?? 0,
        headings: headings.counts.get(term) ?? 0,
        question: question.counts.get(term) ?? 0,
      })),
      pairs: [...new Set([...body.pairs, ...headings.pairs, ...question.pairs])].sort((a, b) => a - b),
    };
  });
  return {
    terms: [...numbers.keys()],
    surfaces,
    title: title.sequence,
    postings,
    passages: passageTerms,
  };
}

/** How often each term stands in one passage and the title above it, by number. */
export function countsOfPassage({ title, passages }: DocumentTerms, ordinal: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of title) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const { term, body, headings, question } of passages[ordinal]?.postings ?? []) {
    counts.set(term, (counts.get(term) ?? 0) + body + headings + question);
  }
  return counts;
}

function union(...counts: ReadonlyArray<ReadonlyMap<number, number>>): number[] {
  return [...new Set(counts.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b);
}

/** Compact form of `DocumentTerms`, kept in the generation. */
export function encodeTerms(document: DocumentTerms): Uint8Array {
  const writer = new ByteWriter();
  writer.integer(FORMAT);
  writer.integer(document.terms.length);
  writer.text(document.terms.join("\n"));
  writer.text(document.surfaces.join("\n"));
  writer.integer(document.title.length);
  for (const term of document.title) writer.integer(term);
  writer.integer(document.postings.length);
  for (const { term, title, keywords, theme } of document.postings) {
    for (const value of [term, title, keywords, theme]) writer.integer(value);
  }
  writer.integer(document.passages.length);
  for (const passage of document.passages) {
    for (const value of [passage.bodyLength, passage.headingsLength, passage.questionLength])
      writer.integer(value);
    writer.integer(passage.postings.length);
    let previous = 0;
    for (const { term, body, headings, question } of passage.postings) {
      const elsewhere = headings > 0 || question > 0;
      writer.integer((term - previous) * 2 + (elsewhere ? 1 : 0));
      writer.integer(body);
      if (elsewhere) {
        writer.integer(headings);
        writer.integer(question);
      }
      previous = term;
    }
    writer.integer(passage.pairs.length);
    previous = 0;
    for (const pair of passage.pairs) {
      writer.integer(pair - previous);
      previous = pair;
    }
  }
  return writer.finish();
}

/** Called by `decodeTerms` for each thing read, in order; no object is made per posting. */
export interface TermsVisitor {
  terms(terms: readonly string[], surfaces: () => readonly string[], title: readonly number[]): void;
  documentPosting(term: number, title: number, keywords: number, theme: number): void;
  passage(bodyLength: number, headingsLength: number, questionLength: number): void;
  passagePosting(term: number, body: number, headings: number, question: number): void;
  /** A pair of neighbouring terms of the passage, in increasing order. */
  pair(hash: number): void;
}

/** @throws RangeError when the blob is truncated or of another format. */
export function decodeTerms(blob: Uint8Array, visitor: TermsVisitor): void {
  const reader = new ByteReader(blob);
  if (reader.integer() !== FORMAT) throw new RangeError("unknown format of index data");
  const count = reader.integer();
  const termText = reader.text();
  const surfaceText = reader.text();
  const terms = count === 0 ? [] : termText.split("\n");
  const title = Array.from({ length: reader.integer() }, () => reader.integer());
  visitor.terms(terms, () => surfaceText.split("\n"), title);
  for (let left = reader.integer(); left > 0; left--) {
    visitor.documentPosting(reader.integer(), reader.integer(), reader.integer(), reader.integer());
  }
  for (let passages = reader.integer(); passages > 0; passages--) {
    visitor.passage(reader.integer(), reader.integer(), reader.integer());
    let term = 0;
    for (let left = reader.integer(); left > 0; left--) {
      const head = reader.integer();
      term += Math.floor(head / 2);
      const body = reader.integer();
      if (head % 2 === 1) visitor.passagePosting(term, body, reader.integer(), reader.integer());
      else visitor.passagePosting(term, body, 0, 0);
    }
    let pair = 0;
    for (let left = reader.integer(); left > 0; left--) {
      pair += reader.integer();
      visitor.pair(pair);
    }
  }
}
