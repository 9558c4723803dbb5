import { posix } from "node:path";

const METADATA = /(^|\/)_defaults\.yaml$|\.meta\.yaml$/;
/** Facts, checks, what staff teach and measure with, at the top of the folder, read by other parts of Parvis. */
export const RESERVED = new Set([
  "collectivity.yaml",
  "gate.yaml",
  "synonyms.yaml",
  "questions.yaml",
  "evaluation.jsonl",
  "evaluation.csv",
]);
/** Hidden, lock, editor and download leftovers; they come and go while staff work. */
const PASSING =
  /^[.~]|~$|^(thumbs\.db|desktop\.ini)$|\.(tmp|temp|swp|swx|bak|part|partial|crdownload|download)$/i;

/** A folder set apart: what is in it waits for somebody's approval. */
const APART = /(^|\/)_[^/]*\//;

/** Whether a file (path relative to its root, forward slashes) is to be read as documents. */
export function isDocumentPath(path: string): boolean {
  if (RESERVED.has(path) || isMetadataPath(path) || APART.test(path)) return false;
  return !path.split("/").some((name) => PASSING.test(name));
}

/** Whether a file holds metadata of others: a sidecar or folder defaults. */
export function isMetadataPath(path: string): boolean {
  return METADATA.test(path);
}

/** Where the metadata that applies to a file may be, nearest first: its sidecar, then the defaults of each folder. */
export function metadataCandidates(path: string): string[] {
  const candidates = [`${path}.meta.yaml`];
  let folder = posix.dirname(path);
  for (;;) {
    const prefix = folder === "." ? "" : `${folder}/`;
    candidates.push(`${prefix}_defaults.yaml`);
    if (folder === ".") return candidates;
    folder = posix.dirname(folder);
  }
}
