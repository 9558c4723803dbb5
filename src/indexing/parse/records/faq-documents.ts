import type { Block, FoundMetadata, ParsedDocument } from "../parsed-document.ts";
import { uniqueSlug } from "../table/slug.ts";

/** One question and its answer, with what the file says of it. */
export interface FaqEntry {
  readonly question: string;
  readonly answer: string;
  readonly metadata: FoundMetadata;
}

/**
 * One document a pair as soon as one of them has metadata of its own (a page, a date, a service…), so that each is cited
 * by its own source; else one document with every pair.
 */
export function faqDocuments(entries: readonly FaqEntry[], shared: FoundMetadata = {}): ParsedDocument[] {
  if (entries.length === 0) return [];
  if (entries.every((entry) => Object.keys(entry.metadata).length === 0)) {
    return [{ record: null, metadata: shared, blocks: entries.map(faqBlock) }];
  }
  const taken = new Set<string>();
  return entries.map((entry) => ({
    record: uniqueSlug(entry.metadata.id ?? entry.question, taken),
    metadata: { ...shared, title: entry.question, ...withoutId(entry.metadata) },
    blocks: [faqBlock(entry)],
  }));
}

/** A row's id names its record; the document keeps the path of its file in front of it. */
function withoutId({ id: _, ...metadata }: FoundMetadata): FoundMetadata {
  return metadata;
}

function faqBlock({ question, answer }: FaqEntry): Block {
  return { kind: "faq", question, answer };
}
