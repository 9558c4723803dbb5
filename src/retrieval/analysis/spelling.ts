import { editDistance } from "./edit-distance.ts";
import { fold } from "./fold.ts";
import { sound } from "./sound.ts";
import { stem } from "./stem.ts";

/** What spelling repair needs to know of an index. */
export interface SpellingSource {
  /** Every term, numbered from 0 in iteration order. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly surfaces: readonly string[];
  readonly documentFrequency: ArrayLike<number>;
}

export interface Repair {
  /** Terms of the index the word stands for. */
  readonly terms: readonly string[];
  /** The same as a citizen would write them. */
  readonly read: string;
  /** How far to trust it (0..1). */
  readonly weight: number;
}

/** Letters glued to the next word by those who leave the apostrophe out. */
const STUCK = /^(?:qu|[ldjmnstc])(?=[aeiouyh])/;
const SHORTEST = 4;
const LONG = 8;

/**
 * Repairs words the index has never seen, from its own vocabulary.
 *
 * @param isFrench a word that exists is taken for another only when both sound the same.
 */
export function createSpelling(
  source: SpellingSource,
  isFrench: (folded: string) => boolean,
): (folded: string) => Repair | null {
  const terms = [...source.vocabulary.keys()];
  const signatures = Uint32Array.from(terms, signature);
  const frequency = (term: string) => source.documentFrequency[source.vocabulary.get(term) ?? -1] ?? 0;
  const written = (term: string) => source.surfaces[source.vocabulary.get(term) ?? -1] ?? term;
  const known = (folded: string) => {
    const term = stem(folded);
    return frequency(term) > 0 ? term : null;
  };
  const repair = (term: string, weight: number): Repair => ({ terms: [term], read: written(term), weight });

  const sounds = soundsOf(terms, written, frequency);

  /** Nearest terms at `distance`, the one written most alike first, then the most frequent. */
  const nearest = (folded: string, distance: number): string | null => {
    const wanted = stem(folded);
    const mask = signature(wanted);
    let best: { readonly term: string; readonly rank: number } | null = null;
    for (let i = 0; i < terms.length; i++) {
      if (bits(mask ^ (signatures[i] ?? 0)) > 2 * distance) continue;
      const term = terms[i] ?? "";
      if (term.length < 3 || /\d/.test(term)) continue;
      if (distance > 1 && term.charCodeAt(0) !== wanted.charCodeAt(0)) continue;
      if (editDistance(wanted, term, distance) > distance) continue;
      const spelled = editDistance(folded, fold(written(term)), 3);
      const rank = Math.log(1 + frequency(term)) - 3 * spelled - (term[0] === wanted[0] ? 0 : 2);
      if (best === null || rank > best.rank) best = { term, rank };
    }
    return best?.term ?? null;
  };
  const completed = (folded: string): string | null => {
    let best: string | null = null;
    for (const term of terms) {
      if (!term.startsWith(folded) || (best !== null && frequency(term) <= frequency(best))) continue;
      best = term;
    }
    return best;
  };
  const split = (folded: string): Repair | null => {
    let best: { readonly repair: Repair; readonly rank: number } | null = null;
    for (let at = 3; at <= folded.length - 3; at++) {
      const [left, right] = [known(folded.slice(0, at)), known(folded.slice(at))];
      if (left === null || right === null) continue;
      const rank = Math.min(frequency(left), frequency(right));
      if (rank < 2 || (best !== null && rank <= best.rank)) continue;
      best = {
        repair: { terms: [left, right], read: `${written(left)} ${written(right)}`, weight: 0.9 },
        rank,
      };
    }
    return best?.repair ?? null;
  };

  return (word) => {
    const folded = word.replace(/(.)\1{2,}/g, "$1");
    if (folded.length < SHORTEST || /\d/.test(folded)) return null;
    const collapsed = folded === word ? null : known(folded);
    if (collapsed !== null) return repair(collapsed, 1);
    const alike = sounds.get(sound(folded));
    if (alike !== undefined) return repair(alike, 0.85);
    if (isFrench(folded)) return null;
    const freed = STUCK.test(folded) ? known(folded.replace(STUCK, "")) : null;
    if (freed !== null && folded.length > SHORTEST) return repair(freed, 0.9);
    const close = nearest(folded, 1);
    if (close !== null) return repair(close, folded.length > SHORTEST ? 0.9 : 0.5);
    const whole = completed(folded);
    if (whole !== null) return repair(whole, 0.6);
    if (folded.length < LONG) return null;
    const parts = split(folded);
    if (parts !== null) return parts;
    const near = nearest(folded, 2);
    return near === null ? null : repair(near, 0.6);
  };
}

/** The most frequent term of each sound; shortest sounds are shared by too many words. */
function soundsOf(
  terms: readonly string[],
  written: (term: string) => string,
  frequency: (term: string) => number,
): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const term of terms) {
    if (term.length < 3 || /\d/.test(term)) continue;
    const key = sound(fold(written(term)));
    if (key.length < 3) continue;
    const known = sounds.get(key);
    if (known === undefined || frequency(term) > frequency(known)) sounds.set(key, term);
  }
  return sounds;
}

/** One bit a letter, so that two words that differ in many letters are told apart without comparing them. */
function signature(term: string): number {
  let mask = 0;
  for (let i = 0; i < term.length; i++) mask |= 1 << (term.charCodeAt(i) & 31);
  return mask >>> 0;
}

function bits(mask: number): number {
  let left = mask - ((mask >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
