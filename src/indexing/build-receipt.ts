import type { IndexManifest } from "../retrieval/stored-document.ts";
import type { SettledAids } from "./aids/settle-aids.ts";
import type { DuplicateDocument } from "./assemble.ts";
import type { PlanEntry } from "./plan.ts";
import type { ProcessedFile } from "./process-entries.ts";
import type { Publication } from "./publish.ts";
import type { FileLine, QuarantinedLine, Receipt } from "./receipt.ts";
import type { FileState } from "./source-files.ts";

interface Run {
  readonly removed: readonly PlanEntry[];
  readonly files: readonly ProcessedFile[];
  readonly duplicates: readonly DuplicateDocument[];
  readonly aids: SettledAids;
  readonly publication: Publication;
  readonly milliseconds: number;
}

export function buildReceipt({ removed, files, duplicates, aids, publication, milliseconds }: Run): Receipt {
  // Few and about every document: first, so that a long list does not hide them.
  const lines: FileLine[] = [
    ...aids.lines,
    ...files.map(({ status, reason, state }) => ({
      status,
      origin: state.origin,
      path: state.path,
      reason,
      documents: state.documents.length,
    })),
    ...removed.map(({ origin, path, reason }) => ({
      status: "removed" as const,
      origin,
      path,
      reason,
      documents: 0,
    })),
  ];
  const states = files.map((file) => file.state);
  return {
    outcome: publication.outcome,
    generation: publication.manifest?.generation ?? null,
    counts: countsOf(lines),
    files: lines,
    quarantined: [...quarantinedLines(states, duplicates), ...aids.quarantined],
    warnings: [
      ...states.flatMap(({ path, warnings }) => warnings.map((warning) => ({ ...warning, path }))),
      ...aids.warnings,
    ],
    refusals: publication.refusals,
    calibrationNotes: publication.calibrationNotes,
    documents: publication.manifest?.documents ?? 0,
    passages: publication.manifest?.passages ?? 0,
    filesRead: files.filter((file) => file.read).length,
    documentsPrepared: files.reduce((sum, file) => sum + file.prepared, 0),
    milliseconds,
  };
}

/** The receipt of a run that has only been planned. */
export function buildPlanReceipt(
  entries: readonly PlanEntry[],
  aids: SettledAids,
  manifest: IndexManifest | null,
  milliseconds: number,
): Receipt {
  const documents = entries.map(({ status, origin, path, reason, known }) => {
    return { status, origin, path, reason, documents: known?.documents.length ?? 0 };
  });
  const files = [...aids.lines, ...documents];
  return {
    outcome: "planned",
    generation: manifest?.generation ?? null,
    counts: countsOf(files),
    files,
    quarantined: [
      ...entries.flatMap(({ origin, path, quarantine, known }) =>
        quarantine === null
          ? []
          : [{ origin, path, documentId: null, quarantine, staleCopies: known?.documents.length ?? 0 }],
      ),
      ...aids.quarantined,
    ],
    warnings: aids.warnings,
    refusals: [],
    calibrationNotes: [],
    documents: manifest?.documents ?? 0,
    passages: manifest?.passages ?? 0,
    filesRead: 0,
    documentsPrepared: 0,
    milliseconds,
  };
}

/** Everything set aside: whole files, then documents whose id was taken. */
export function quarantinedLines(
  files: ReadonlyArray<Pick<FileState, "origin" | "path" | "quarantine" | "documents">>,
  duplicates: readonly DuplicateDocument[],
): QuarantinedLine[] {
  return [
    ...files.flatMap(({ origin, path, quarantine, documents }) =>
      quarantine === null
        ? []
        : [{ origin, path, documentId: null, quarantine, staleCopies: documents.length }],
    ),
    ...duplicates.map((duplicate) => ({ ...duplicate, staleCopies: 0 })),
  ];
}

function countsOf(lines: readonly FileLine[]): Receipt["counts"] {
  const count = (status: FileLine["status"]) => lines.filter((line) => line.status === status).length;
  return {
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    removed: count("removed"),
    quarantined: count("quarantined"),
  };
}
