import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { readingMessages } from "../../i18n/fr/reading.ts";
import { decodeText } from "./decode-text.ts";
import {
  ACCEPTED_EXTENSIONS,
  extensionOf,
  type FileFormat,
  formatOfExtension,
  isTextFormat,
  signatureOf,
} from "./file-format.ts";
import { quarantined } from "./outcome.ts";
import type { ReadOutcome } from "./parsed-document.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "./read-limits.ts";
import { readText } from "./read-text.ts";
import { readInWorker } from "./worker/reading-worker.ts";

export { ACCEPTED_EXTENSIONS } from "./file-format.ts";

/** Changes whenever the same file could be read differently: every document is then read again. */
export const PARSER_VERSION = "3";

const messages = readingMessages.quarantine;

/** Bytes from which Markdown is read under a time limit: deep nesting takes a time that grows faster than the file. */
const LONG_MARKDOWN = 100_000;

/** What one reading needs to know of its file. */
interface Job {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly declared: FileFormat;
  readonly limits: ReadLimits;
  readonly ocr: boolean;
}

/**
 * Reads one file as documents, or says why it is set aside; never throws for what a file may hold.
 *
 * @param options.ocr recognise scanned pages when tesseract.js is installed (default true).
 */
export async function readDocumentFile(
  path: string,
  options: { readonly limits?: Partial<ReadLimits>; readonly ocr?: boolean } = {},
): Promise<ReadOutcome> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const extension = extensionOf(path);
  const declared = formatOfExtension(extension);
  if (declared === null) {
    return quarantined("unsupported", messages.unsupported(extension, ACCEPTED_EXTENSIONS));
  }
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > limits.maxBytes) {
      return quarantined("too-large", messages.tooManyBytes(size, limits.maxBytes));
    }
    bytes = await readFile(path);
  } catch (error) {
    return quarantined("unreadable", messages.unreadable((error as NodeJS.ErrnoException).code ?? "?"));
  }
  if (bytes.length === 0) return quarantined("empty", messages.empty);
  try {
    return await readBytes({ bytes, extension, declared, limits, ocr: options.ocr ?? true });
  } catch {
    // Parsers meet inputs nobody foresaw; such a file must never stop the reading of the others.
    return quarantined("corrupt", messages.corrupt(extension));
  }
}

/** The content decides how a file is read; the extension only tells text formats apart. */
async function readBytes(job: Job): Promise<ReadOutcome> {
  const { bytes, declared } = job;
  switch (signatureOf(bytes, declared)) {
    case "pdf":
      return renamed(job, "pdf", await readInWorker({ ...job, format: "pdf" }));
    case "zip":
      return readInWorker({ ...job, format: "office" });
    case "html":
      return renamed(job, "html", await readInWorker({ ...job, format: "html" }));
    case "ole":
      return readOle(bytes);
    case "gzip":
      return declared === "jsonl.gz" || declared === "jsonl"
        ? readGzip(job)
        : quarantined("corrupt", messages.notWhatItSays(job.extension));
    case null:
      return declared === "html" ? readInWorker({ ...job, format: "html" }) : readDecoded(bytes, job);
  }
}

async function readDecoded(bytes: Uint8Array, job: Job): Promise<ReadOutcome> {
  const { declared, extension } = job;
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") {
    const explained = isTextFormat(declared) ? messages.notText : messages.corrupt(extension);
    return quarantined("corrupt", explained);
  }
  if (decoded.text.trim() === "") return quarantined("empty", messages.empty);
  if (!isTextFormat(declared)) return quarantined("corrupt", messages.notWhatItSays(extension));
  const outcome =
    declared === "markdown" && bytes.length > LONG_MARKDOWN
      ? await readInWorker({ ...job, format: "markdown", bytes: new TextEncoder().encode(decoded.text) })
      : await readText(declared === "jsonl.gz" ? "jsonl" : declared, decoded.text);
  return decoded.encoding === "windows-1252" ? warned(outcome, readingMessages.warning.oldEncoding) : outcome;
}

async function readGzip(job: Job): Promise<ReadOutcome> {
  const limit = job.limits.maxInflatedBytes;
  try {
    const inflated = await promisify(gunzip)(job.bytes, { maxOutputLength: limit });
    return await readDecoded(inflated, { ...job, declared: "jsonl" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      return quarantined("archive-bomb", messages.archiveBomb(limit));
    }
    return quarantined("corrupt", messages.corrupt(job.extension));
  }
}

/** Password-protected Office files are OLE containers with this stream; the others are the formats of before 2007. */
function readOle(bytes: Uint8Array): ReadOutcome {
  const encrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return encrypted
    ? quarantined("encrypted", messages.encrypted)
    : quarantined("unsupported", messages.oldOffice);
}

function renamed({ declared, extension }: Job, actual: FileFormat, outcome: ReadOutcome): ReadOutcome {
  if (declared === actual) return outcome;
  return warned(outcome, readingMessages.warning.wrongExtension(extension, actual));
}

function warned(outcome: ReadOutcome, message: string): ReadOutcome {
  if (outcome.kind === "quarantined") return outcome;
  return { ...outcome, warnings: [{ message }, ...outcome.warnings] };
}
