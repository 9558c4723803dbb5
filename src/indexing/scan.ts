import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fr } from "../i18n/fr/indexing.ts";
import { isDocumentPath, isMetadataPath, metadataCandidates } from "./document-path.ts";
import { messageOf } from "./message-of.ts";

/** A folder of documents, or one file of them. Paths are absolute. */
export interface KnowledgeRoot {
  readonly path: string;
  readonly origin: "local" | "national";
}

/** A document file as the file system shows it. */
export interface ScannedFile {
  readonly origin: "local" | "national";
  /** Absolute folder that `path` is relative to. */
  readonly folder: string;
  /** With forward slashes. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Digest of the sidecar and folder defaults that apply to it. */
  readonly metadataDigest: string;
}

export interface Scan {
  readonly files: readonly ScannedFile[];
  /** Files and folders that could not be listed; what they held is not known to be gone. */
  readonly unreadable: ReadonlyArray<{
    readonly origin: ScannedFile["origin"];
    readonly path: string;
    readonly cause: string;
  }>;
}

/** There is no folder of documents; carries the remedy for the technician. */
export class KnowledgeMissing extends Error {
  readonly remedy: string;

  constructor(path: string) {
    const { message, remedy } = fr.missingKnowledge(path);
    super(message);
    this.name = "KnowledgeMissing";
    this.remedy = remedy;
  }
}

/**
 * Lists the document files of every root, local first then by path. An absent national folder counts as empty.
 *
 * @throws KnowledgeMissing when a local root does not exist.
 */
export async function scanRoots(roots: readonly KnowledgeRoot[]): Promise<Scan> {
  const files: ScannedFile[] = [];
  const unreadable: Array<Scan["unreadable"][number]> = [];
  for (const root of [...roots].sort((a, b) => compare(a.origin, b.origin))) {
    const found = await scanRoot(root, (path, cause) =>
      unreadable.push({ origin: root.origin, path, cause }),
    );
    files.push(...found.sort((a, b) => compare(a.path, b.path)));
  }
  return { files, unreadable };
}

/** Order of code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type OnUnreadable = (path: string, cause: string) => void;

async function scanRoot(root: KnowledgeRoot, onUnreadable: OnUnreadable): Promise<ScannedFile[]> {
  const status = await statusOf(root.path);
  if (status.kind === "absent") {
    if (root.origin === "local") throw new KnowledgeMissing(root.path);
    return [];
  }
  if (status.kind === "unreadable") {
    onUnreadable("", status.cause);
    return [];
  }
  const folder = status.isFile ? dirname(root.path) : root.path;
  const names = status.isFile ? [basename(root.path)] : await listFolder(folder, "", onUnreadable);
  const metadata = await metadataDigests(folder, names);
  const files: ScannedFile[] = [];
  for (const path of names.filter(isDocumentPath)) {
    const file = await statusOf(join(folder, path));
    if (file.kind === "unreadable") onUnreadable(path, file.cause);
    if (file.kind !== "found" || !file.isFile) continue;
    const { size, modified } = file;
    files.push({
      origin: root.origin,
      folder,
      path,
      size,
      modified,
      metadataDigest: combined(path, metadata),
    });
  }
  return files;
}

async function listFolder(folder: string, under: string, onUnreadable: OnUnreadable): Promise<string[]> {
  const names: string[] = [];
  try {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) names.push(...(await listFolder(folder, path, onUnreadable)));
      else names.push(path);
    }
  } catch (error) {
    onUnreadable(under, messageOf(error));
  }
  return names;
}

type Status =
  | { readonly kind: "found"; readonly isFile: boolean; readonly size: number; readonly modified: number }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly cause: string };

async function statusOf(path: string): Promise<Status> {
  try {
    const status = await stat(path);
    return { kind: "found", isFile: status.isFile(), size: status.size, modified: status.mtimeMs };
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    return absent ? { kind: "absent" } : { kind: "unreadable", cause: messageOf(error) };
  }
}

/** Metadata files are few and small: their content is read at each scan. */
async function metadataDigests(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const path of names.filter(isMetadataPath)) {
    const content = await readFile(join(folder, path)).catch((error: unknown) => messageOf(error));
    digests.set(path, createHash("sha256").update(content).digest("hex"));
  }
  return digests;
}

function combined(path: string, digests: ReadonlyMap<string, string>): string {
  const found = metadataCandidates(path).flatMap((candidate) => {
    const digest = digests.get(candidate);
    return digest === undefined ? [] : [`${candidate} ${digest}`];
  });
  return found.length === 0 ? "" : createHash("sha256").update(found.join("\n")).digest("hex");
}
