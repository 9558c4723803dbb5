import { fr } from "../i18n/fr/indexing.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { IndexManifest } from "../retrieval/stored-document.ts";
import { ANALYSER_VERSION } from "../retrieval/versions.ts";
import { CHUNKER_VERSION } from "./passages/cut-passages.ts";

/** The part of a manifest that names what made the generation. */
export type Makers = Pick<IndexManifest, "analyserVersion" | "chunkerVersion" | "embedder">;

/** What this code and this embedder would write into a manifest. */
export function currentMakers(embedder: Embedder): Makers {
  return {
    analyserVersion: ANALYSER_VERSION,
    chunkerVersion: CHUNKER_VERSION,
    embedder: { id: embedder.id, dimension: embedder.dimension },
  };
}

/** What a stored generation has that this code or embedder would not write, in words; empty when it can be opened. */
export function differences(stored: Makers, current: Makers): string[] {
  const embedderName = ({ embedder }: Makers) => `${embedder.id} (${embedder.dimension})`;
  const compared = [
    [fr.unavailable.analyser, stored.analyserVersion, current.analyserVersion],
    [fr.unavailable.chunker, stored.chunkerVersion, current.chunkerVersion],
    [fr.unavailable.embedder, embedderName(stored), embedderName(current)],
  ] as const;
  return compared
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => fr.unavailable.differs(what, was, is));
}
