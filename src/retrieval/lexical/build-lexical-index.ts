import { pairHash } from "../analysis/pairs.ts";
import { decodeTerms, type TermsVisitor } from "../terms.ts";
import { GrowingIntegers } from "./growing-integers.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { PostingRows, type SortedPostings } from "./posting-rows.ts";

const B = 0.75;

/** Gathers stored documents one by one, then sorts their postings by term (counting sort). */
export class LexicalIndexBuilder implements TermsVisitor {
  readonly #vocabulary = new Map<string, number>();
  readonly #surfaces: string[] = [];
  /** Local term number → global, of the document being read. */
  #global: number[] = [];
  readonly #passageRows = new PostingRows();
  readonly #documentRows = new PostingRows();
  readonly #firstPassage: number[] = [0];
  readonly #titleStarts: number[] = [0];
  readonly #titleTerms: number[] = [];
  readonly #titlePairs: number[] = [];
  readonly #pairStarts: number[] = [];
  readonly #pairs = new GrowingIntegers(Uint16Array);
  readonly #lengths: Readonly<Record<"body" | "headings" | "question" | "title", number[]>> = {
    body: [],
    headings: [],
    question: [],
    title: [],
  };

  /** How many passages were added. */
  get passageCount(): number {
    return this.#lengths.body.length;
  }

  /** @throws RangeError when the blob is damaged. */
  add(terms: Uint8Array): void {
    decodeTerms(terms, this);
    this.#firstPassage.push(this.#lengths.body.length);
  }

  terms(terms: readonly string[], surfaces: () => readonly string[], title: readonly number[]): void {
    let written: readonly string[] | null = null;
    this.#global = terms.map((term, i) => {
      const known = this.#vocabulary.get(term);
      if (known !== undefined) return known;
      written ??= surfaces();
      this.#vocabulary.set(term, this.#surfaces.length);
      this.#surfaces.push(written[i] ?? term);
      return this.#surfaces.length - 1;
    });
    title.forEach((term, i) => {
      this.#titleTerms.push(this.#termOf(term));
      this.#titlePairs.push(i === 0 ? 0 : pairHash(terms[title[i - 1] ?? 0] ?? "", terms[term] ?? ""));
    });
    this.#titleStarts.push(this.#titleTerms.length);
    this.#lengths.title.push(title.length);
  }

  documentPosting(term: number, title: number, keywords: number, theme: number): void {
    this.#documentRows.add(this.#termOf(term), this.#lengths.title.length - 1, title, keywords, theme);
  }

  passage(bodyLength: number, headingsLength: number, questionLength: number): void {
    this.#lengths.body.push(bodyLength);
    this.#lengths.headings.push(headingsLength);
    this.#lengths.question.push(questionLength);
    this.#pairStarts.push(this.#pairs.length);
  }

  pair(hash: number): void {
    this.#pairs.add(hash);
  }

  passagePosting(term: number, body: number, headings: number, question: number): void {
    this.#passageRows.add(this.#termOf(term), this.#lengths.body.length - 1, body, headings, question);
  }

  #termOf(local: number): number {
    const term = this.#global[local];
    if (term === undefined) throw new RangeError("damaged index data: a term number out of range");
    return term;
  }

  finish(): LexicalIndex {
    const count = this.#surfaces.length;
    const documentCount = this.#firstPassage.length - 1;
    const firstPassage = Uint32Array.from(this.#firstPassage);
    const documentOfPassage = new Uint32Array(this.#lengths.body.length);
    const pageLengths: number[] = [];
    for (let document = 0; document < documentCount; document++) {
      const from = firstPassage[document] ?? 0;
      const to = firstPassage[document + 1] ?? from;
      documentOfPassage.fill(document, from, to);
      let length = 0;
      for (let passage = from; passage < to; passage++) length += this.#lengths.body[passage] ?? 0;
      pageLengths.push(length);
    }
    const passages = this.#passageRows.sortByTerm(count);
    const documents = this.#documentRows.sortByTerm(count);
    return {
      vocabulary: this.#vocabulary,
      surfaces: this.#surfaces,
      documentCount,
      firstPassage,
      documentOfPassage,
      documentFrequency: documentFrequency(documentCount, documentOfPassage, passages, documents),
      passages: {
        starts: passages.starts,
        passage: passages.owner,
        body: passages.counts[0],
        headings: passages.counts[1],
        question: passages.counts[2],
      },
      documents: {
        starts: documents.starts,
        document: documents.owner,
        title: documents.counts[0],
        keywords: documents.counts[1],
        theme: documents.counts[2],
      },
      titles: {
        starts: Uint32Array.from(this.#titleStarts),
        terms: Uint32Array.from(this.#titleTerms),
        pairs: Uint16Array.from(this.#titlePairs),
      },
      pairs: {
        starts: Uint32Array.from([...this.#pairStarts, this.#pairs.length]),
        hashes: this.#pairs.finish(),
      },
      norms: {
        body: norms(this.#lengths.body),
        headings: norms(this.#lengths.headings),
        question: norms(this.#lengths.question),
        title: norms(this.#lengths.title),
        page: norms(pageLengths),
      },
    };
  }
}

function documentFrequency(
  documentCount: number,
  documentOfPassage: Uint32Array,
  passages: SortedPostings,
  documents: SortedPostings,
): Uint32Array {
  const frequency = new Uint32Array(passages.starts.length - 1);
  const lastTerm = new Int32Array(documentCount).fill(-1);
  const see = (term: number, document: number) => {
    if (lastTerm[document] === term) return;
    lastTerm[document] = term;
    frequency[term] = (frequency[term] ?? 0) + 1;
  };
  for (let term = 0; term < frequency.length; term++) {
    for (let i = passages.starts[term] ?? 0; i < (passages.starts[term + 1] ?? 0); i++) {
      see(term, documentOfPassage[passages.owner[i] ?? 0] ?? 0);
    }
    for (let i = documents.starts[term] ?? 0; i < (documents.starts[term + 1] ?? 0); i++) {
      see(term, documents.owner[i] ?? 0);
    }
  }
  return frequency;
}

/** Fields that are empty in some texts (headings, questions) are averaged over those that have one. */
function norms(lengths: readonly number[]): Float32Array {
  let total = 0;
  let filled = 0;
  for (const length of lengths) {
    total += length;
    if (length > 0) filled++;
  }
  const average = total / Math.max(1, filled) || 1;
  return Float32Array.from(lengths, (length) => 1 / (1 - B + (B * length) / average));
}
