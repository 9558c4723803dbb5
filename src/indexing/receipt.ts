import { fr } from "../i18n/fr/indexing.ts";
import type { Quarantine, ReadWarning } from "./parse/parsed-document.ts";
import type { FileStatus } from "./plan.ts";

/** What became of one file. */
export interface FileLine {
  readonly status: FileStatus;
  readonly origin: "local" | "national";
  readonly path: string;
  /** In French, for staff. */
  readonly reason: string;
  /** Documents it gives to the index (the last good ones when it is set aside). */
  readonly documents: number;
}

/** Something set aside: a file, or one document of a file. */
export interface QuarantinedLine {
  readonly origin: "local" | "national";
  readonly path: string;
  /** The document concerned; null when it is the whole file. */
  readonly documentId: string | null;
  readonly quarantine: Quarantine;
  /** Number of last good documents of the file still served in its place. */
  readonly staleCopies: number;
}

/** What one run did; plain data, so that it crosses threads. */
export interface Receipt {
  /**
   * `published`: a new generation serves; `unchanged`: nothing to publish; `planned`: dry run;
   * `refused`: the gate said no; `withheld`: the content is that of a generation withdrawn by a rollback.
   */
  readonly outcome: "published" | "unchanged" | "planned" | "refused" | "withheld";
  /** The generation that serves after the run; null when there is none. */
  readonly generation: number | null;
  readonly counts: Readonly<Record<FileStatus, number>>;
  readonly files: readonly FileLine[];
  readonly quarantined: readonly QuarantinedLine[];
  readonly warnings: ReadonlyArray<ReadWarning & { readonly path: string }>;
  /** Why nothing was published, in French; empty unless `refused` or `withheld`. */
  readonly refusals: readonly string[];
  /** How the collectivity's own calibration moved with the new content, in French; empty when it did not. */
  readonly calibrationNotes: readonly string[];
  /** Documents and passages of the generation built, or of the live one when none was. */
  readonly documents: number;
  readonly passages: number;
  /** Files read again in this run. */
  readonly filesRead: number;
  /** Documents analysed and embedded in this run. */
  readonly documentsPrepared: number;
  readonly milliseconds: number;
}

const SHOWN = 50;

/** The receipt in words, for a terminal. */
export function receiptLines(receipt: Receipt): string[] {
  const { counts } = receipt;
  const files = receipt.files
    .filter((file) => file.status !== "unchanged" && file.status !== "quarantined")
    .map((file) => fr.receipt.file(fr.receipt.mark[file.status], shownPath(file), file.reason));
  const warnings = receipt.warnings.map((warning) =>
    fr.receipt.file("·", warning.path, withPlace(warning.message, warning)),
  );
  return [
    headline(receipt),
    ...receipt.refusals.map((reason) => `  ${reason}`),
    ...receipt.calibrationNotes.map((note) => `  ! ${note}`),
    fr.receipt.counts(counts.created, counts.updated, counts.unchanged, counts.removed, counts.quarantined),
    ...shortened(files),
    ...receipt.quarantined.flatMap(quarantineLines),
    ...(warnings.length === 0 ? [] : [fr.receipt.warnings(warnings.length), ...shortened(warnings)]),
  ];
}

/** One thing set aside: what, why, how to mend it, and what is served meanwhile. */
function quarantineLines(line: QuarantinedLine): string[] {
  const { quarantine } = line;
  return [
    fr.receipt.file(fr.receipt.mark.quarantined, shownPath(line), withPlace(quarantine.reason, quarantine)),
    fr.receipt.remedy(quarantine.remedy),
    ...(line.staleCopies === 0 ? [] : [fr.receipt.stale(line.staleCopies)]),
  ];
}

function headline(receipt: Receipt): string {
  const { outcome, generation, documents, passages, milliseconds } = receipt;
  switch (outcome) {
    case "published":
      return fr.receipt.published(generation ?? 0, documents, passages, milliseconds);
    case "unchanged":
      return fr.receipt.unchanged(generation, documents, milliseconds);
    case "planned":
      return fr.receipt.planned;
    case "refused":
      return fr.receipt.refused(generation);
    case "withheld":
      return fr.receipt.withheld(generation);
  }
}

function shownPath(file: Pick<FileLine, "origin" | "path">): string {
  return file.origin === "national" ? fr.receipt.national(file.path) : file.path;
}

function withPlace(text: string, place: { line?: number; page?: number; field?: string }): string {
  const places = [
    place.line === undefined ? null : fr.receipt.line(place.line),
    place.page === undefined ? null : fr.receipt.page(place.page),
    place.field === undefined ? null : fr.receipt.field(place.field),
  ].filter((part) => part !== null);
  return places.length === 0 ? text : `${text} (${places.join(", ")})`;
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), fr.receipt.more(lines.length - SHOWN)];
}
