import type { FileFormat } from "../file-format.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import type { ReadLimits } from "../read-limits.ts";

/** One file to read away from the main thread. */
export interface ReadingJob {
  /** `office` is any zip: what it holds decides between DOCX, ODT and XLSX. */
  readonly format: "pdf" | "office" | "html" | "markdown";
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly declared: FileFormat;
  readonly limits: ReadLimits;
  readonly ocr: boolean;
}

/** What the reading thread says: `progress` starts the time limit anew. */
export type ReadingMessage =
  | { readonly kind: "progress" }
  | { readonly kind: "done"; readonly outcome: ReadOutcome };
