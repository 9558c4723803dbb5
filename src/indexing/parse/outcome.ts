import type { ParsedDocument, Quarantine, ReadOutcome, ReadWarning } from "./parsed-document.ts";

/** Sets a file aside. */
export function quarantined(
  code: Quarantine["code"],
  explained: Pick<Quarantine, "reason" | "remedy">,
  at: Pick<Quarantine, "line" | "field"> = {},
): Extract<ReadOutcome, { kind: "quarantined" }> {
  return { kind: "quarantined", quarantine: { code, ...explained, ...at } };
}

/** Hands over what was read. */
export function read(
  documents: readonly ParsedDocument[],
  warnings: readonly ReadWarning[] = [],
): Extract<ReadOutcome, { kind: "read" }> {
  return { kind: "read", documents, warnings };
}
