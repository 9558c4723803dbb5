/**
 * Whether an answer's first citation is a relevant document: 1 or 0. NaN when nothing was cited or no document is labelled.
 *
 * @param isRelevant whether a document id is one of the labels.
 */
export function citationCorrect(
  cited: readonly string[],
  labels: readonly string[],
  isRelevant: (documentId: string) => boolean,
): number {
  const [first] = cited;
  if (first === undefined || labels.length === 0) return Number.NaN;
  return isRelevant(first) ? 1 : 0;
}
