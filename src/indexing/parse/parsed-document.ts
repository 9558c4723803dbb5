/** Something odd that did not stop the reading; shown by `inspect` and in the receipt. */
export interface ReadWarning {
  readonly message: string;
  readonly line?: number;
  readonly page?: number;
}

/** Smallest unit a parser yields, in reading order. `page` counts from 1. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly text: string;
      readonly anchor?: string;
      readonly page?: number;
    }
  | { readonly kind: "paragraph"; readonly text: string; readonly page?: number }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly string[];
      readonly page?: number;
    }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: ReadonlyArray<readonly string[]>;
      readonly page?: number;
    }
  | { readonly kind: "faq"; readonly question: string; readonly answer: string; readonly page?: number };

/** Metadata as found in the file itself, before sidecar and folder defaults are merged in. Dates are ISO (YYYY-MM-DD). */
export interface FoundMetadata {
  readonly id?: string;
  readonly title?: string;
  /** Title found in the container (HTML head), used when none is declared. */
  readonly documentTitle?: string;
  readonly url?: string;
  readonly producer?: string;
  readonly service?: string;
  readonly audience?: readonly string[];
  readonly theme?: string;
  readonly updated?: string;
  /** Date found in the container (PDF info, docProps), used when none is declared. */
  readonly documentDate?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly keywords?: readonly string[];
  readonly lang?: string;
  readonly licence?: string;
  readonly sensitivity?: "public" | "internal";
  readonly summary?: string;
}

/** One document as read from a file; a FAQ table or a JSON Lines file yields several. */
export interface ParsedDocument {
  /** Distinguishes the records of one file; null for the file's only document. */
  readonly record: string | null;
  readonly metadata: FoundMetadata;
  readonly blocks: readonly Block[];
}

/** Why a file is set aside, in French, for staff. */
export interface Quarantine {
  /** Closed list, for counts and tests. */
  readonly code:
    | "unsupported"
    | "empty"
    | "corrupt"
    | "encrypted"
    | "too-large"
    | "too-slow"
    | "archive-bomb"
    | "scanned"
    | "invalid-metadata"
    | "invalid-syntax"
    | "duplicate-id"
    | "unreadable";
  /** What is wrong. */
  readonly reason: string;
  /** How to mend it. */
  readonly remedy: string;
  readonly line?: number;
  readonly field?: string;
}

export type ReadOutcome =
  | {
      readonly kind: "read";
      readonly documents: readonly ParsedDocument[];
      readonly warnings: readonly ReadWarning[];
    }
  | { readonly kind: "quarantined"; readonly quarantine: Quarantine };
