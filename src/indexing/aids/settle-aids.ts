import { fr } from "../../i18n/fr/aids.ts";
import type { SynonymClass } from "../../retrieval/aids.ts";
import { type AidBody, CALIBRATION, type StoredAid } from "../../store/generation-aids.ts";
import type { ReadWarning } from "../parse/parsed-document.ts";
import type { FileLine, QuarantinedLine } from "../receipt.ts";
import type { KnowledgeRoot } from "../scan.ts";
import { type FileOfDocuments, findDocuments } from "./find-documents.ts";
import { questionsFormat, type WrittenQuestion } from "./questions.ts";
import { type AidFile, readAidFile } from "./read-aid-file.ts";
import { synonymsFormat } from "./synonyms.ts";

/** Staff's files as they are now. */
export interface AidFiles {
  readonly synonyms: AidFile<SynonymClass>;
  readonly questions: AidFile<WrittenQuestion>;
}

/** What a run does with them, for the generation and for the receipt. */
export interface SettledAids {
  readonly stored: readonly StoredAid[];
  readonly lines: readonly FileLine[];
  readonly quarantined: readonly QuarantinedLine[];
  readonly warnings: ReadonlyArray<ReadWarning & { readonly path: string }>;
}

/** Reads the files at the top of the local folder. */
export async function readAidFiles(roots: readonly KnowledgeRoot[]): Promise<AidFiles> {
  const folder = roots.find(({ origin }) => origin === "local")?.path;
  if (folder === undefined) return { synonyms: { kind: "absent" }, questions: { kind: "absent" } };
  const [synonyms, questions] = await Promise.all([
    readAidFile(folder, synonymsFormat),
    readAidFile(folder, questionsFormat),
  ]);
  return { synonyms, questions };
}

/**
 * Decides what the next generation holds: what the files say now; for a broken one, and for the calibration, what the live
 * generation holds.
 *
 * @param live what the live generation holds.
 * @param documents of the next generation; null when they are not known (dry run): questions are then not checked.
 */
export function settleAids(
  { synonyms, questions }: AidFiles,
  live: readonly StoredAid[],
  documents: readonly FileOfDocuments[] | null,
): SettledAids {
  const parts = [
    settle("synonyms", synonyms, live, (written) => ({
      entries: written.map(({ entry }) => entry),
      warnings: [],
    })),
    settle("questions", questions, live, (written) =>
      documents === null ? { entries: written, warnings: [] } : findDocuments(written, documents),
    ),
  ];
  return {
    stored: [...parts.flatMap((part) => part.stored), ...live.filter(({ kind }) => kind === CALIBRATION)],
    lines: parts.flatMap((part) => part.lines),
    quarantined: parts.flatMap((part) => part.quarantined),
    warnings: parts.flatMap((part) => part.warnings),
  };
}

const FILES = { synonyms: synonymsFormat.file, questions: questionsFormat.file } as const;
const NOTHING: SettledAids = { stored: [], lines: [], quarantined: [], warnings: [] };

function settle<Entry>(
  kind: keyof typeof FILES,
  file: AidFile<Entry>,
  live: readonly StoredAid[],
  complete: (written: Extract<AidFile<Entry>, { kind: "read" }>["entries"]) => {
    readonly entries: readonly unknown[];
    readonly warnings: readonly ReadWarning[];
  },
): SettledAids {
  const before = live.find((aid) => aid.kind === kind);
  const path = FILES[kind];
  const line = (status: FileLine["status"], reason: string): FileLine => {
    return { status, origin: "local", path, reason, documents: 0 };
  };
  if (file.kind === "absent") {
    return before === undefined ? NOTHING : { ...NOTHING, lines: [line("removed", fr.reason.removed)] };
  }
  if (file.kind === "broken") {
    const { quarantine } = file;
    const kept = before === undefined ? [] : [before];
    return {
      stored: kept,
      lines: [line("quarantined", quarantine.reason)],
      quarantined: [{ origin: "local", path, documentId: null, quarantine, staleCopies: kept.length }],
      warnings: [],
    };
  }
  const { entries, warnings } = complete(file.entries);
  const body: AidBody<unknown> = { source: file.source, entries };
  const status = statusOf(file.source, before);
  return {
    stored: [{ kind, body: JSON.stringify(body) }],
    lines: [line(status, fr.reason[status](fr.held[kind](entries.length)))],
    quarantined: [],
    warnings: [...file.warnings, ...warnings].map((warning) => ({ ...warning, path })),
  };
}

function statusOf(source: string, before: StoredAid | undefined): "created" | "updated" | "unchanged" {
  if (before === undefined) return "created";
  return (JSON.parse(before.body) as AidBody<unknown>).source === source ? "unchanged" : "updated";
}
