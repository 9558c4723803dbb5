import { fr } from "../i18n/fr/indexing.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { Database } from "../store/database.ts";
import { readDocuments, type VersionRef } from "../store/document-versions.ts";
import { gitDates } from "./git-dates.ts";
import type { DocumentDefaults } from "./metadata/document-meta.ts";
import type { Quarantine } from "./parse/parsed-document.ts";
import type { FileStatus, PlanEntry } from "./plan.ts";
import { readSource, SourceUnreadable } from "./read-source.ts";
import { compare, type ScannedFile } from "./scan.ts";
import type { FileState } from "./source-files.ts";
import { storeDocuments } from "./store-documents.ts";

/** A file once the plan has been carried out for it. */
export interface ProcessedFile {
  readonly status: Exclude<FileStatus, "removed">;
  readonly reason: string;
  readonly state: FileState;
  /** Whether `state` differs from what is stored. */
  readonly changed: boolean;
  readonly read: boolean;
  /** Documents that had to be analysed and embedded. */
  readonly prepared: number;
}

interface Context {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly defaults: DocumentDefaults;
  readonly pipeline: string;
  /** See `versionDigest`. */
  readonly salt: string;
  /** When the folders were scanned, milliseconds since 1970. */
  readonly scanned: number;
  readonly onProgress: (phase: string, done: number, total: number) => void;
}

/** More documents than this in one file, and its own progress is reported. */
const MANY = 100;

/** Carries the plan out up to the stored documents; files gone are left out. Local first, then by path. */
export async function processEntries(
  entries: readonly PlanEntry[],
  context: Context,
): Promise<ProcessedFile[]> {
  const toRead = entries.filter((entry) => entry.status === "created" || entry.status === "updated").length;
  const dateOf = gitDatesByFolder();
  const processed: ProcessedFile[] = [];
  let done = 0;
  for (const entry of entries) {
    const { status, file, known } = entry;
    if (status === "removed") continue;
    if (status === "unchanged" && known !== null) processed.push(keepAsIs(entry, known, context));
    else if (status === "quarantined" && entry.quarantine !== null) {
      processed.push(await setAside(entry, entry.quarantine, false, context));
    } else if (file !== null) {
      context.onProgress(fr.phase.reading, done++, toRead);
      processed.push(await readEntry(entry, file, await dateOf(file), context));
    }
  }
  if (toRead > 0) context.onProgress(fr.phase.reading, toRead, toRead);
  return processed.sort(
    ({ state: a }, { state: b }) => compare(a.origin, b.origin) || compare(a.path, b.path),
  );
}

function keepAsIs(entry: PlanEntry, known: FileState, context: Context): ProcessedFile {
  const state = entry.hashed ? stateOf(entry, known, context) : known;
  return {
    status: "unchanged",
    reason: entry.reason,
    state,
    changed: entry.hashed,
    read: false,
    prepared: 0,
  };
}

async function readEntry(
  entry: PlanEntry,
  file: ScannedFile,
  gitDate: string | null,
  context: Context,
): Promise<ProcessedFile> {
  const outcome = await readSource(file, { defaults: context.defaults, gitDate });
  if (outcome.kind === "quarantined") return await setAside(entry, outcome.quarantine, true, context);
  let done = 0;
  let prepared = 0;
  let documents: VersionRef[];
  try {
    documents = await storeDocuments(outcome.documents, context, (stored, fresh) => {
      done += stored;
      prepared += fresh;
      if (outcome.count > MANY) context.onProgress(fr.phase.preparing(file.path), done, outcome.count);
    });
  } catch (error) {
    if (error instanceof SourceUnreadable) return await setAside(entry, error.quarantine, true, context);
    throw error;
  }
  if (documents.length === 0) {
    return await setAside(entry, { code: "empty", ...fr.quarantine.empty }, true, context);
  }
  return {
    status: entry.status === "created" ? "created" : "updated",
    reason: entry.reason,
    state: stateOf(entry, { quarantine: null, warnings: outcome.warnings(), documents }, context),
    changed: true,
    read: true,
    prepared,
  };
}

/** Quarantines a file; its last good documents go on being served. */
async function setAside(
  entry: PlanEntry,
  quarantine: Quarantine,
  read: boolean,
  context: Context,
): Promise<ProcessedFile> {
  const { known } = entry;
  const documents = known === null ? [] : await lastGood(known, context);
  const state = stateOf(entry, { quarantine, warnings: [], documents }, context);
  return {
    status: "quarantined",
    reason: quarantine.reason,
    state,
    changed: read || entry.hashed || JSON.stringify(known?.quarantine) !== JSON.stringify(quarantine),
    read,
    prepared: 0,
  };
}

/** Prepared by an older Parvis, they are prepared again from their stored passages. */
async function lastGood(known: FileState, context: Context): Promise<readonly VersionRef[]> {
  if (known.pipeline === context.pipeline || known.documents.length === 0) return known.documents;
  return await storeDocuments(await readDocuments(context.database, known.documents), context, () => {});
}

function stateOf(
  entry: PlanEntry,
  content: Pick<FileState, "quarantine" | "warnings" | "documents">,
  context: Context,
): FileState {
  const { origin, path, file, known } = entry;
  return {
    origin,
    path,
    size: file?.size ?? known?.size ?? 0,
    modified: file?.modified ?? known?.modified ?? 0,
    sha256: entry.sha256,
    metadataDigest: file?.metadataDigest ?? known?.metadataDigest ?? "",
    pipeline: context.pipeline,
    scanned: context.scanned,
    quarantine: content.quarantine,
    warnings: content.warnings,
    documents: content.documents,
  };
}

function gitDatesByFolder(): (file: ScannedFile) => Promise<string | null> {
  const byFolder = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return async (file) => {
    if (file.origin === "national") return null;
    const dates = byFolder.get(file.folder) ?? gitDates(file.folder);
    byFolder.set(file.folder, dates);
    return (await dates).get(file.path) ?? null;
  };
}
