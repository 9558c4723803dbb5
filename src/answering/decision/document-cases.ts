import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import type { DocumentMeta } from "../../retrieval/passage.ts";
import { bestOfEach } from "../best-of-each.ts";
import { type SeparatedCase, type Separation, separate } from "./separation.ts";

/** Closeness (0..1) to the best document from which another may be the one meant as well. */
const CLOSE = 0.4;
const COMPARED = 3;
/** Share (0..1, Dice) of their other words that titles of the same subject have in common. */
const SAME_SUBJECT = 0.6;

/** A case, with the best passages of the documents that are about it. */
export interface DocumentCase extends SeparatedCase {
  readonly readings: readonly ScoredPassage[];
}

/** What tells the best documents apart: their titles name different cases of one subject, or their audiences differ. */
export interface DocumentSeparation extends Separation {
  readonly cases: readonly DocumentCase[];
}

/** Compares the best document with those close behind; null when no known distinction is what separates them. */
export function separateDocuments(evidence: Evidence): DocumentSeparation | null {
  const [best, ...others] = bestOfEach(evidence.passages).slice(0, COMPARED);
  if (best === undefined) return null;
  for (const other of others.filter(({ score }) => score >= CLOSE)) {
    const pair = [best, other];
    const found = byTitle(pair.map(({ document }) => document)) ?? byAudience(best.document, other.document);
    if (found === null) continue;
    return {
      ...found,
      cases: found.cases.map((one) => ({ ...one, readings: one.texts.flatMap((at) => pair[at] ?? []) })),
    };
  }
  return null;
}

function byTitle(documents: readonly DocumentMeta[]): Separation | null {
  const titles = documents.map(({ title }) => title);
  const found = separate(titles);
  if (found === null) return null;
  const naming = new Set(found.cases.flatMap(({ label, says }) => analyse(`${label} ${says}`)));
  const [one = [], other = []] = titles.map((title) => analyse(title).filter((term) => !naming.has(term)));
  return alike(one, other) ? found : null;
}

function byAudience(one: DocumentMeta, other: DocumentMeta): Separation | null {
  if (one.audience.some((audience) => other.audience.includes(audience))) return null;
  if (!alike(analyse(one.title), analyse(other.title))) return null;
  return separate([one.audience.join(" "), other.audience.join(" ")]);
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((term) => other.includes(term)).length;
  return shared > 0 && (2 * shared) / (one.length + other.length) >= SAME_SUBJECT;
}
