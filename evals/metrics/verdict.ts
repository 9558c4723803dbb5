import type { Outcome } from "../outcome.ts";

/**
 * `right`: the outcome expected, with its fact and document. `incomplete`: the right document, without the fact.
 * `cautious`: no answer where one was expected. `wrong`: an answer from elsewhere, or where none should have been
 * given: the verdict that costs trust.
 */
export type Verdict = "right" | "incomplete" | "cautious" | "wrong";

/** Judges one outcome against its label. */
export function verdict({ labelled, record: { answer } }: Outcome): Verdict {
  const expected: readonly string[] = labelled.expected;
  if (answer.kind !== "answered") {
    if (expected.includes(answer.kind)) return "right";
    return answer.kind === "handoff" || answer.kind === "clarify" ? "cautious" : "wrong";
  }
  if (!expected.includes("answered")) return "wrong";
  const source = answer.citations[0]?.documentId ?? "";
  const cited = labelled.document === undefined || source.startsWith(labelled.document);
  // Another document that states the very fact is as good a source.
  if (labelled.fact !== undefined && plain(answer.text).includes(plain(labelled.fact))) return "right";
  if (!cited) return "wrong";
  return labelled.fact === undefined ? "right" : "incomplete";
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s*_]+/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
}
