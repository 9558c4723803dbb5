/**
 * Whether a label names a document: its id, the record of a file (`#F1050`), or the path of the file or folder it comes from
 * (`faq/dechets.yaml`, `documents/tarifs`).
 */
export function matchesLabel(documentId: string, label: string): boolean {
  if (documentId === label || documentId.endsWith(`#${label}`)) return true;
  return documentId.startsWith(label) && /^[#/.]/.test(documentId.slice(label.length));
}

/** Whether one of the labels names the document. */
export function matchesOneOf(labels: readonly string[]): (documentId: string) => boolean {
  return (documentId) => labels.some((label) => matchesLabel(documentId, label));
}

/**
 * A ranking told in labels, as TREC tools compare them: a document takes the name of its label, so that two documents of one
 * label count once; any other keeps its own id.
 */
export function rankedLabels(documentIds: readonly string[], labels: readonly string[]): string[] {
  const named = documentIds.map((id) => labels.find((label) => matchesLabel(id, label)) ?? id);
  return [...new Set(named)];
}
