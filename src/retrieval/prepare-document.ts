import type { Embedder } from "./embedder.ts";
import { BuiltInEmbeddings } from "./embedding/built-in.ts";
import { BUILT_IN_ID } from "./embedding/built-in-id.ts";
import { countWeight } from "./embedding/static/bag-of-stems.ts";
import type { DocumentMeta, Passage } from "./passage.ts";
import type { StoredDocument } from "./stored-document.ts";
import { countsOfPassage, countTerms, type DocumentTerms, encodeTerms } from "./terms.ts";
import { encodeVectors } from "./vectors/quantise.ts";

/** Passages sent to the embedder at once. */
const BATCH = 64;

/**
 * Analyses documents for storage and embeds them, in built-in vectors and in those of the configured embedder.
 *
 * @param onProgress called after each document with how many are done.
 * @throws what the embedder throws, or RangeError when it yields vectors of the wrong shape: nothing is then stored.
 */
export async function prepareDocuments(
  items: ReadonlyArray<{ readonly meta: DocumentMeta; readonly passages: readonly Passage[] }>,
  embedder: Embedder,
  onProgress?: (done: number) => void,
): Promise<StoredDocument[]> {
  const stored: StoredDocument[] = [];
  const builtIn = new BuiltInEmbeddings();
  const model = embedder.id === BUILT_IN_ID ? null : embedder;
  for (let next = 0; next < items.length; ) {
    const group: (typeof items)[number][] = [];
    for (let passages = 0; next < items.length && (passages < BATCH || group.length === 0); next++) {
      const item = items[next];
      if (item === undefined) break;
      group.push(item);
      passages += item.passages.length;
    }
    const texts = group.flatMap(({ meta, passages }) => passages.map((p) => embeddedText(meta, p)));
    const ofModel = model === null ? null : await embedAll(texts, model);
    let from = 0;
    for (const { meta, passages } of group) {
      const terms = countTerms(meta, passages);
      const vectors = encodeVectors(embedPassages(terms, builtIn), builtIn.dimension);
      const further = ofModel?.slice(from, from + passages.length);
      stored.push({
        meta,
        passageCount: passages.length,
        terms: encodeTerms(terms),
        vectors:
          further === undefined
            ? vectors
            : Buffer.concat([vectors, encodeVectors(further, embedder.dimension)]),
      });
      from += passages.length;
      onProgress?.(stored.length);
    }
  }
  return stored;
}

/** Built-in vectors of all passages, from the terms already counted. */
function embedPassages(document: DocumentTerms, builtIn: BuiltInEmbeddings): number[][] {
  const rows = document.terms.map((term) => builtIn.rowOf(term));
  return document.passages.map((_, ordinal) => {
    const known: number[] = [];
    const counts: number[] = [];
    for (const [term, count] of countsOfPassage(document, ordinal)) {
      const row = rows[term];
      if (row === undefined) continue;
      known.push(row);
      counts.push(count);
    }
    return builtIn.embedBag({ rows: known, weights: counts.map(countWeight) });
  });
}

async function embedAll(texts: readonly string[], embedder: Embedder): Promise<number[][]> {
  const vectors: number[][] = [];
  for (let i = 0; i < texts.length; i += BATCH) {
    const batch = texts.slice(i, i + BATCH);
    const made = await embedder.embedDocuments(batch);
    if (made.length !== batch.length) {
      throw new RangeError(`the embedder returned ${made.length} vectors for ${batch.length} texts`);
    }
    vectors.push(...made);
  }
  return vectors;
}

/** A passage alone often does not say what it is about: its titles do. */
function embeddedText(meta: DocumentMeta, passage: Passage): string {
  return [meta.title, ...passage.headings, passage.question ?? "", passage.text].filter(Boolean).join("\n");
}
