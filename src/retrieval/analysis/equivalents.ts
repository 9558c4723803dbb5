import { ABBREVIATIONS } from "./abbreviations.ts";
import { analyse } from "./analyse.ts";
import { SYNONYMS } from "./synonyms.ts";

/** Another way to say a run of terms. */
interface Equivalent {
  readonly said: readonly string[];
  readonly also: readonly string[];
}

/** An equivalent found in a question. */
export interface FoundEquivalent {
  /** Positions of the terms it stands for: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly also: readonly string[];
}

let table: ReadonlyMap<string, readonly Equivalent[]> | null = null;

/** Abbreviations and synonyms of the runs of terms of a question. */
export function equivalents(terms: readonly string[]): FoundEquivalent[] {
  table ??= buildTable();
  const found: FoundEquivalent[] = [];
  for (let from = 0; from < terms.length; from++) {
    for (const { said, also } of table.get(terms[from] ?? "") ?? []) {
      if (!said.every((term, i) => terms[from + i] === term)) continue;
      found.push({ from, to: from + said.length, also });
    }
  }
  return found;
}

function buildTable(): Map<string, Equivalent[]> {
  const built = new Map<string, Equivalent[]>();
  const classes = [...ABBREVIATIONS, ...SYNONYMS].map((texts) => texts.map((text) => analyse(text)));
  for (const ways of classes) {
    for (const said of ways) {
      for (const also of ways) {
        const first = said[0];
        const added = also.filter((term) => !said.includes(term));
        if (first === undefined || said === also || added.length === 0) continue;
        const list = built.get(first) ?? [];
        list.push({ said, also: added });
        built.set(first, list);
      }
    }
  }
  return built;
}
