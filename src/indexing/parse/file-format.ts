/** How a file is read; several extensions may share one. */
export type FileFormat =
  | "markdown"
  | "pdf"
  | "docx"
  | "odt"
  | "html"
  | "csv"
  | "xlsx"
  | "yaml"
  | "jsonl"
  | "jsonl.gz";

const FORMATS: Readonly<Record<string, FileFormat>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "markdown",
  ".pdf": "pdf",
  ".docx": "docx",
  ".odt": "odt",
  ".html": "html",
  ".htm": "html",
  ".csv": "csv",
  ".xlsx": "xlsx",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".jsonl.gz": "jsonl.gz",
};

/** Extensions `readDocumentFile` accepts, lower case, with their dot. */
export const ACCEPTED_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** Extension of a path, lower case (`.jsonl.gz` is one), empty when there is none. */
export function extensionOf(path: string): string {
  return /(\.jsonl\.gz|\.[^./\\]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

export function formatOfExtension(extension: string): FileFormat | null {
  return FORMATS[extension] ?? null;
}

const TEXT_FORMATS = ["markdown", "csv", "yaml", "jsonl", "jsonl.gz"] as const;

/** Formats read from decoded text, in this process. */
export type TextFormat = Exclude<(typeof TEXT_FORMATS)[number], "jsonl.gz">;

export function isTextFormat(format: FileFormat): format is (typeof TEXT_FORMATS)[number] {
  return (TEXT_FORMATS as readonly FileFormat[]).includes(format);
}

/** What the first bytes say; `zip` is an Office archive not yet looked into, `ole` an old or encrypted Office file. */
type Signature = "pdf" | "zip" | "ole" | "gzip" | "html" | null;

/** @param declared what the extension says: a PDF header may come late in a .pdf, not in a text that speaks of PDF. */
export function signatureOf(bytes: Uint8Array, declared: FileFormat): Signature {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const header = start.indexOf("%PDF-");
  if (header === 0 || (header > 0 && !isTextFormat(declared))) return "pdf";
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return "zip";
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return "ole";
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(
    start.toString("latin1").replace(/^\xef\xbb\xbf/, ""),
  )
    ? "html"
    : null;
}
