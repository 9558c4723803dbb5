import type { Generated } from "kysely";

/**
 * Tables of index generations. A document version is content-addressed and shared by every generation that
 * holds it, so that a new generation costs what changed plus one small row a document.
 */
export interface KnowledgeTables {
  /** One document as indexed: its metadata, analysed terms and vectors. Never updated. */
  readonly document_version: {
    id: Generated<number>;
    /** SHA-256 (hex) over metadata, passages and the versions of what prepared them. */
    digest: string;
    document_id: string;
    meta: string;
    passage_count: number;
    terms: Uint8Array;
    vectors: Uint8Array;
  };
  /** Texts of a document version, read back one by one for the passages shown. */
  readonly passage: {
    version: number;
    ordinal: number;
    kind: string;
    headings: string;
    question: string | null;
    text: string;
    page: number | null;
    anchor: string | null;
    digest: string;
  };
  /** What the last published run knew of each file. */
  readonly source_file: {
    id: Generated<number>;
    origin: string;
    /** Relative to its root. */
    path: string;
    size: number;
    /** Milliseconds since 1970, fraction included. */
    modified: number;
    sha256: string;
    /** Digest of the sidecar and folder defaults that apply to it. */
    metadata_digest: string;
    /** Versions of all that turned it into documents. */
    pipeline: string;
    /** Milliseconds since 1970 when its size and date were read. */
    scanned: number;
    /** JSON of a `Quarantine`; the documents kept beside it are then the last good ones. */
    quarantine: string | null;
    /** JSON of `ReadWarning[]`. */
    warnings: string;
  };
  readonly source_document: { file: number; position: number; version: number };
  readonly generation: {
    number: number;
    status: "building" | "ready" | "live" | "retired" | "withdrawn";
    created_at: string;
    /** Milliseconds since 1970 when it stopped being live. */
    retired: number | null;
    /** JSON of an `IndexManifest`; null while building. */
    manifest: string | null;
  };
  readonly generation_document: { generation: number; position: number; version: number };
  /** What a generation holds beside documents, one row a kind; `body` is JSON. */
  readonly generation_aid: { generation: number; kind: string; body: string };
  /** One row (id 1): which generation serves, and the last number given. */
  readonly live_generation: { id: number; generation: number | null; last_number: number };
  /** One row at most (id 1): who is indexing, until when (milliseconds since 1970). */
  readonly indexing_lease: { id: number; holder: string; host: string; pid: number; expires: number };
}
