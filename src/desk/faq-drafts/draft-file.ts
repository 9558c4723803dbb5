import { isMap, isSeq, parseDocument, stringify } from "yaml";
import type { FaqDraftChange } from "../api/knowledge.ts";

const STYLE = { lineWidth: 110, flowCollectionPadding: false };

/** A draft as staff write the FAQ by hand, so that moving the file is enough to publish it. */
export function draftFile(change: FaqDraftChange, date: string): string {
  return stringify({ faq: [fieldsOf(change, date)] }, STYLE);
}

/** The file with its question changed; what staff added by hand (other wordings, a page) stays, unless it is broken. */
export function changedDraftFile(text: string, change: FaqDraftChange, date: string): string {
  const document = parseDocument(text, { logLevel: "silent" });
  const pairs = isSeq(document.contents) ? document.contents : document.get("faq");
  const pair = document.errors.length === 0 && isSeq(pairs) ? pairs.get(0) : null;
  if (!isMap(pair)) return draftFile(change, date);
  for (const other of ["réponse", "reponse"]) pair.delete(other);
  for (const [key, value] of Object.entries(fieldsOf(change, date))) pair.set(key, value);
  return document.toString(STYLE);
}

function fieldsOf({ question, answer, service }: FaqDraftChange, date: string) {
  return { question, answer, service, updated: date };
}
