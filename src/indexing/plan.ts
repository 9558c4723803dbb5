import { fr } from "../i18n/fr/indexing.ts";
import { messageOf } from "./message-of.ts";
import type { Quarantine } from "./parse/parsed-document.ts";
import type { Scan, ScannedFile } from "./scan.ts";
import type { FileState } from "./source-files.ts";

export type FileStatus = "created" | "updated" | "unchanged" | "removed" | "quarantined";

/** What a run will do with one file, and why. */
export interface PlanEntry {
  readonly status: FileStatus;
  readonly origin: "local" | "national";
  readonly path: string;
  /** In French, for staff. */
  readonly reason: string;
  /** Null when it is gone or cannot be seen. */
  readonly file: ScannedFile | null;
  readonly known: FileState | null;
  /** Of its content now; empty when unreadable or gone. */
  readonly sha256: string;
  /** Set when the status is `quarantined`. */
  readonly quarantine: Quarantine | null;
  /** Whether the content was hashed because size or date could not be trusted. */
  readonly hashed: boolean;
}

export interface PlanContext {
  /** Versions of all that turns a file into documents: another one means reading again. */
  readonly pipeline: string;
  /** Read everything again. */
  readonly rebuild: boolean;
  /** SHA-256 (hex) of the content. @throws when it cannot be read. */
  readonly hash: (file: ScannedFile) => Promise<string>;
}

/** A file changed this close (ms) to the last look at it may have changed again within the same tick of its date. */
const RACY = 2000;
/** A failure that may pass without the file changing, and costs nothing to try again. */
const RETRIED: Quarantine["code"] = "unreadable";

/** Compares the folders with what the last run knew of them. Reads only contents whose size or date changed. */
export async function planRun(
  scan: Scan,
  known: readonly FileState[],
  context: PlanContext,
): Promise<PlanEntry[]> {
  const before = new Map(known.map((state) => [keyOf(state), state]));
  const entries: PlanEntry[] = [];
  for (const file of scan.files) {
    const state = before.get(keyOf(file)) ?? null;
    before.delete(keyOf(file));
    entries.push(await planFile(file, state, context));
  }
  for (const state of before.values()) entries.push(planMissing(state, scan));
  for (const { origin, path, cause } of scan.unreadable) {
    if (known.some((state) => state.origin === origin && isUnder(state.path, path))) continue;
    entries.push({
      status: "quarantined",
      origin,
      path,
      file: null,
      known: null,
      sha256: "",
      hashed: false,
      ...unreadable(cause),
    });
  }
  return entries;
}

async function planFile(
  file: ScannedFile,
  known: FileState | null,
  context: PlanContext,
): Promise<PlanEntry> {
  const { origin, path } = file;
  const hashed = known === null || !trusted(file, known);
  let sha256 = known?.sha256 ?? "";
  try {
    if (hashed) sha256 = await context.hash(file);
  } catch (error) {
    const cause = messageOf(error);
    return { status: "quarantined", origin, path, file, known, sha256: "", hashed, ...unreadable(cause) };
  }
  const base = { origin, path, file, known, sha256, hashed };
  if (known === null) return { ...base, status: "created", reason: fr.reason.created, quarantine: null };
  const reason = whyRead(file, known, sha256, context);
  if (reason !== null) return { ...base, status: "updated", reason, quarantine: null };
  if (known.quarantine === null) {
    return { ...base, status: "unchanged", reason: fr.reason.unchanged, quarantine: null };
  }
  return {
    ...base,
    status: "quarantined",
    reason: known.quarantine.reason,
    quarantine: known.quarantine,
  };
}

function trusted(file: ScannedFile, known: FileState): boolean {
  return (
    known.sha256 !== "" &&
    file.size === known.size &&
    file.modified === known.modified &&
    file.modified < known.scanned - RACY
  );
}

function whyRead(file: ScannedFile, known: FileState, sha256: string, context: PlanContext): string | null {
  if (context.rebuild) return fr.reason.rebuild;
  if (sha256 !== known.sha256) return fr.reason.content;
  if (file.metadataDigest !== known.metadataDigest) return fr.reason.metadata;
  if (context.pipeline !== known.pipeline) return fr.reason.pipeline;
  if (known.quarantine?.code === RETRIED) return fr.reason.retry;
  return null;
}

function planMissing(known: FileState, scan: Scan): PlanEntry {
  const { origin, path } = known;
  const hidden = scan.unreadable.find((place) => place.origin === origin && isUnder(path, place.path));
  const base = { origin, path, file: null, known, sha256: "", hashed: false };
  if (hidden) return { ...base, status: "quarantined", ...unreadable(hidden.cause) };
  return { ...base, status: "removed", reason: fr.reason.removed, quarantine: null };
}

function isUnder(path: string, place: string): boolean {
  return place === "" || path === place || path.startsWith(`${place}/`);
}

function unreadable(cause: string): { quarantine: Quarantine; reason: string } {
  const quarantine: Quarantine = { code: "unreadable", ...fr.quarantine.unreadable(cause) };
  return { quarantine, reason: quarantine.reason };
}

function keyOf(file: Pick<FileState, "origin" | "path">): string {
  return `${file.origin}:${file.path}`;
}
