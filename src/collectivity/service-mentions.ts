import { editDistance } from "../retrieval/analysis/edit-distance.ts";
import { fold } from "../retrieval/analysis/fold.ts";
import type { Collectivity, Service } from "./schema.ts";
import { GENERAL_HEADS, LINK_WORDS, QUALIFIERS, SAME_PLACE } from "./service-words.ts";

/** Where a text names services: words `from` to `to` (excluded). Several services when the name fits them equally. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly services: readonly Service[];
}

interface Name {
  readonly words: readonly string[];
  readonly services: readonly Service[];
}

const FUZZY_LENGTH = 6;
const names = new WeakMap<Collectivity, readonly Name[]>();

/** Folded words of a text, hyphens and apostrophes splitting. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

/**
 * Services named in a text, longest names first, never overlapping.
 *
 * @param written folded words.
 * @param known words that are never misspellings of a name.
 */
export function findMentions(
  collectivity: Collectivity,
  written: readonly string[],
  known: ReadonlySet<string> = new Set(),
): Mention[] {
  const mentions: Mention[] = [];
  const taken = (from: number, to: number) =>
    mentions.some((mention) => from < mention.to && mention.from < to);
  for (const { words, services } of namesOf(collectivity)) {
    for (let from = 0; from < written.length; from++) {
      const to = matchAt(words, written, from, known);
      if (to !== null && !taken(from, to)) mentions.push({ from, to, services });
    }
  }
  return mentions.sort((a, b) => a.from - b.from);
}

/** End of the name when it stands at `from`; link words may differ. */
function matchAt(
  name: readonly string[],
  written: readonly string[],
  from: number,
  known: ReadonlySet<string>,
): number | null {
  let position = from;
  for (const [index, word] of name.entries()) {
    if (index > 0) while (LINK_WORDS.has(written[position] ?? "")) position++;
    if (!sameWord(written[position], word, known)) return null;
    position++;
  }
  return position;
}

function sameWord(written: string | undefined, name: string, known: ReadonlySet<string>): boolean {
  if (written === undefined) return false;
  if (written === name || singular(written) === singular(name)) return true;
  if (name.length < FUZZY_LENGTH || known.has(written)) return false;
  return written[0] === name[0] && editDistance(written, name, 1) <= 1;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}

/** Every way to name a service, longest first; one written by staff wins over one derived from it. */
function namesOf(collectivity: Collectivity): readonly Name[] {
  const cached = names.get(collectivity);
  if (cached) return cached;
  const written = new Map<string, Set<Service>>();
  const derived = new Map<string, Set<Service>>();
  const add = (to: Map<string, Set<Service>>, words: readonly string[], service: Service) => {
    const key = words.map(singular).join(" ");
    if (key !== "") to.set(key, (to.get(key) ?? new Set()).add(service));
  };
  for (const service of collectivity.services) {
    for (const text of [service.name, service.called, ...service.aliases]) {
      add(written, contentWords(text), service);
    }
    for (const text of [service.name, service.called]) {
      const words = contentWords(text).filter((word) => !QUALIFIERS.has(word));
      const [head = ""] = words;
      if (GENERAL_HEADS.has(head)) continue;
      add(derived, [head], service);
      add(derived, words, service);
    }
  }
  for (const [key, services] of derived) if (!written.has(key)) written.set(key, services);
  for (const group of SAME_PLACE) addSamePlace(group, written);
  const list = [...written].map(([key, services]) => ({ words: key.split(" "), services: [...services] }));
  list.sort((a, b) => b.words.length - a.words.length);
  names.set(collectivity, list);
  return list;
}

function addSamePlace(group: readonly string[], written: Map<string, Set<Service>>): void {
  const keys = group.map((text) => contentWords(text).map(singular).join(" "));
  const owner = keys.map((key) => written.get(key)).find((services) => services !== undefined);
  if (!owner) return;
  for (const key of keys) if (!written.has(key)) written.set(key, owner);
}

function contentWords(text: string): string[] {
  return foldedWords(text).filter((word) => !LINK_WORDS.has(word));
}
