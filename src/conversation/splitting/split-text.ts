import type { Capabilities } from "../../../adapters/channel.ts";
import { longestLength, measure } from "./measure.ts";

type Limit = Pick<Capabilities, "maxText" | "unit">;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Never cut when they fit in one message: addresses, numbers, Markdown links and strong words, a source and its link. */
const WHOLE = [
  /https?:\/\/\S+/g,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /(?<![\d+])(?:\+\d{1,3}[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g,
  /\[[^\]\n]{1,500}\]\([^)\s]+\)/g,
  /\*\*[^*\n]{1,500}\*\*/g,
  /^(?:Source|Voir aussi) : .*\nhttps?:\/\/\S+/gm,
];

/** Where a text may be cut, best first, and from which share of a full message that place is good enough. */
const PLACES = [
  { pattern: /\n[ \t]*\n/g, from: 0.4 },
  { pattern: /\n/g, from: 0.5 },
  { pattern: /(?<=[.!?…][»")]?)[ \t]/g, from: 0.4 },
  { pattern: /[ \t]/g, from: 0 },
  { pattern: /\n/g, from: 0 },
] as const;

/** Code units looked at beyond the limit, to see what a cut would fall in. */
const BEYOND = 2500;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/**
 * A text as messages of a channel, none longer than its limit: cut between paragraphs, else lines, sentences, words;
 * never inside an address or a number that fits in one message, nor inside what shows as one character. Nothing is lost
 * but the white space at the cuts. Empty for a text of white space alone.
 */
export function splitText(text: string, limit: Limit): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const cut = fits(rest, limit) ? rest.length : cutOf(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return parts;
}

/** Looks at the length first: measuring a very long text for each part would take its square in time. */
function fits(text: string, { maxText, unit }: Limit): boolean {
  return text.length <= longestLength(maxText, unit) && measure(text, unit) <= maxText;
}

function cutOf(text: string, limit: Limit): number {
  const most = longestPrefix(text, limit);
  const window = text.slice(0, most + BEYOND);
  const whole = spansOf(window, limit);
  for (const { pattern, from } of PLACES) {
    const cut = lastPlace(window.slice(0, most + 1), pattern, whole);
    if (cut > 0 && cut <= most && cut >= most * from) return cut;
  }
  const inside = whole.find(({ start, end }) => start > 0 && start < most && most < end);
  return inside?.start ?? lastGrapheme(window, most);
}

/** Most code units, from the start, that are within the limit; at least one character. */
function longestPrefix(text: string, { maxText, unit }: Limit): number {
  let low = 1;
  let high = Math.min(text.length, longestLength(maxText, unit));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle), unit) <= maxText) low = middle;
    else high = middle - 1;
  }
  return low;
}

function spansOf(window: string, limit: Limit): readonly Span[] {
  return WHOLE.flatMap((pattern) =>
    [...window.matchAll(pattern)]
      .filter(([found]) => fits(found, limit))
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
}

/** The last place so shaped that cuts nothing that stays whole; 0 when there is none. */
function lastPlace(text: string, pattern: RegExp, whole: readonly Span[]): number {
  const places = [...text.matchAll(pattern)].map(({ index }) => index);
  return places.findLast((place) => !whole.some(({ start, end }) => start < place && place < end)) ?? 0;
}

/** Last boundary between two shown characters, at or before `most`; one longer than a message is cut between points. */
function lastGrapheme(window: string, most: number): number {
  let boundary = 0;
  for (const { index } of graphemes.segment(window)) {
    if (index > most) break;
    boundary = index;
  }
  if (boundary > 0) return boundary;
  const splitsPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(window.slice(most - 1, most + 1));
  return splitsPair && most > 1 ? most - 1 : Math.max(most, splitsPair ? 2 : 1);
}
