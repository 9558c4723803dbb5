import { fr } from "../../i18n/fr/aids.ts";
import type { SynonymClass } from "../../retrieval/aids.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { AidFormat, ReadEntry } from "./read-aid-file.ts";

/** `synonyms.yaml`: a list of classes, each `[a, b]`, `a, b` or `a: b`. */
export const synonymsFormat: AidFormat<SynonymClass> = {
  file: "synonyms.yaml",
  shape: fr.shape.synonyms,
  takesPairs: true,
  readEntry: readClass,
};

function readClass(item: unknown): ReadEntry<SynonymClass> {
  const found = waysOf(item);
  if (found === null) return { kind: "wrong", reason: fr.synonym.notWords };
  const ways = [
    ...new Set(found.map((way) => way.trim().replaceAll(/\s+/g, " ")).filter((way) => way !== "")),
  ];
  if (ways.length < 2) return { kind: "wrong", reason: fr.synonym.tooFew };
  const empty = ways.find((way) => analyse(way).length === 0);
  if (empty !== undefined) return { kind: "wrong", reason: fr.synonym.noMeaning(empty) };
  return { kind: "good", entry: ways };
}

/** Null when something else than words stands there. */
function waysOf(item: unknown): string[] | null {
  if (typeof item === "string") return item.split(/[,;=\n]/);
  if (Array.isArray(item)) return item.every(isWord) ? item.map(String) : null;
  if (typeof item !== "object" || item === null) return null;
  const ways: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    const others = typeof value === "number" ? [String(value)] : waysOf(value);
    if (others === null) return null;
    ways.push(key, ...others);
  }
  return ways;
}

function isWord(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
