import type { Outcome } from "../outcome.ts";

/**
 * `right`: the outcome expected, with its fact and document. `cautious`: no answer where one was expected.
 * `wrong`: an answer that should not have been given, or without its fact: the only verdict that costs trust.
 */
export type Verdict = "right" | "cautious" | "wrong";

/** Judges one outcome against its label. */
export function verdict({ labelled, record: { answer } }: Outcome): Verdict {
  const expected: readonly string[] = labelled.expected;
  if (answer.kind !== "answered") {
    if (expected.includes(answer.kind)) return "right";
    return answer.kind === "handoff" || answer.kind === "clarify" ? "cautious" : "wrong";
  }
  if (!expected.includes("answered")) return "wrong";
  const factFound = labelled.fact === undefined || plain(answer.text).includes(plain(labelled.fact));
  const cited =
    labelled.document === undefined || answer.citations[0]?.documentId.startsWith(labelled.document);
  return factFound && (cited || labelled.fact !== undefined) ? "right" : "wrong";
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s*_]+/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
}
