import { ABBREVIATIONS } from "../../../src/retrieval/analysis/abbreviations.ts";
import { SYNONYMS } from "../../../src/retrieval/analysis/synonyms.ts";
import type { Meaning } from "./page.ts";

/** The project's own synonyms and abbreviations, two by two. */
export function ownEquivalents(): Meaning[] {
  return [...SYNONYMS, ...ABBREVIATIONS].flatMap((ways) =>
    ways.flatMap((term, i) => ways.slice(i + 1).map((meaning) => ({ term, meaning }))),
  );
}
