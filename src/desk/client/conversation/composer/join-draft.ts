import type { Draft } from "../../drafts/drafts.ts";

/** A draft with something added below it; a source that both name is kept once. */
export function joined(draft: Draft, added: Draft): Draft {
  const text = [draft.text.trimEnd(), added.text].filter((part) => part !== "").join("\n\n");
  const known = new Set(draft.citations.map(({ documentId, heading }) => `${documentId} ${heading}`));
  const fresh = added.citations.filter(({ documentId, heading }) => !known.has(`${documentId} ${heading}`));
  return {
    text,
    citations: [...draft.citations, ...fresh],
    suggestion: draft.suggestion ?? added.suggestion,
    by: draft.text === "" ? (added.by ?? draft.by) : draft.by,
  };
}
