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

type Table = ReadonlyMap<string, readonly Equivalent[]>;

let shipped: Table | null = null;

/** Finds other ways to say the runs of terms of a question. */
export type Equivalents = (terms: readonly string[]) => FoundEquivalent[];

/**
 * Abbreviations and synonyms that ship, and those of the collectivity.
 *
 * @param own classes of texts that say the same thing.
 */
export function createEquivalents(own: ReadonlyArray<readonly string[]> = []): Equivalents {
  shipped ??= buildTable([...ABBREVIATIONS, ...SYNONYMS]);
  const tables = own.length === 0 ? [shipped] : [shipped, buildTable(own)];
  return (terms) => tables.flatMap((table) => equivalentsIn(table, terms));
}

function equivalentsIn(table: Table, terms: readonly string[]): FoundEquivalent[] {
  const found: FoundEquivalent[] = [];
  for (let from = 0; from < terms.length; from++) {
    for (const { said, also } of table.get(terms[from] ?? "") ?? []) {
      if (!said.every((term, i) => terms[from + i] === term)) continue;
      found.push({ from, to: from + said.length, also });
    }
  }
  return found;
}

function buildTable(classes: ReadonlyArray<readonly string[]>): Table {
  const built = new Map<string, Equivalent[]>();
  for (const ways of classes.map((texts) => texts.map((text) => analyse(text)))) {
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
