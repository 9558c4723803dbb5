import { createHash } from "node:crypto";
import type { Embedder } from "../retrieval/embedder.ts";
import type { DocumentMeta, Passage } from "../retrieval/passage.ts";
import { currentMakers } from "./makers.ts";
import { PARSER_VERSION } from "./parse/read-file.ts";

/** Names all that turns a file into documents; when it changes, files are read again. */
export function pipelineOf(embedder: Embedder, producer: string): string {
  return JSON.stringify([PARSER_VERSION, currentMakers(embedder), producer]);
}

/**
 * Identity of a document as indexed: same digest, same row.
 *
 * @param salt set to make versions that share nothing with earlier ones (rebuild).
 */
export function versionDigest(
  meta: DocumentMeta,
  passages: readonly Passage[],
  embedder: Embedder,
  salt: string,
): string {
  return createHash("sha256")
    .update(JSON.stringify([currentMakers(embedder), salt, meta, passages]))
    .digest("hex");
}
