import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { type SeparatedCase, type Separation, separateHeadings } from "./separation.ts";

/** Sections side by side that treat different cases. */
export interface SectionSeparation extends Separation {
  /** Level of their headings in the trail, from 0. */
  readonly depth: number;
  readonly cases: readonly SectionCase[];
}

export interface SectionCase extends SeparatedCase {
  readonly passages: readonly ScoredPassage[];
}

/**
 * The levels at which the section of `source` is one of several that treat different cases ("Vous êtes locataire",
 * "Vous êtes propriétaire"), the outermost first.
 */
export function separateSections(
  source: ScoredPassage,
  passages: Evidence["passages"],
): readonly SectionSeparation[] {
  const trail = source.passage.headings;
  const same = passages.filter(({ document }) => document.id === source.document.id);
  return trail.flatMap((heading, depth): SectionSeparation[] => {
    const under = same.filter(
      ({ passage: { headings } }) =>
        headings.length > depth && trail.slice(0, depth).every((outer, level) => headings[level] === outer),
    );
    const headings = [...new Set(under.map(({ passage }) => passage.headings[depth] ?? ""))];
    const found = separateHeadings(headings);
    if (!found?.cases.some(({ texts }) => texts.includes(headings.indexOf(heading)))) return [];
    const passagesOf = ({ texts }: SeparatedCase) => {
      const named = new Set(texts.map((at) => headings[at]));
      return under.filter(({ passage }) => named.has(passage.headings[depth]));
    };
    return [{ ...found, depth, cases: found.cases.map((one) => ({ ...one, passages: passagesOf(one) })) }];
  });
}
