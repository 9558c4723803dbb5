import type { Capabilities } from "../../../adapters/channel.ts";
import { chooseCut, withoutScrap } from "./choose-cut.ts";
import { cutCosts } from "./cut-costs.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import { longestLength, measure } from "./measure.ts";

type Limit = Pick<Capabilities, "maxText" | "unit">;

/**
 * A text as messages of a channel, none longer than its limit: cut between paragraphs, else lines, sentences, words;
 * never inside an address or a number that fits in one message, nor inside what shows as one character. Nothing is lost
 * but the white space at the cuts. Empty for a text of white space alone. Takes time in proportion to the length.
 */
export function splitText(written: string, limit: Limit): readonly string[] {
  const text = written.trim();
  const fits = (piece: string) => within(piece, limit);
  if (text === "") return [];
  if (fits(text)) return [text];
  const costs = cutCosts(text, fits);
  const gaps = gapsOf(text, costs);
  const parts: string[] = [];
  let start = 0;
  let passed = 0;
  while (start < text.length) {
    const most = start + longestPrefix(text.slice(start), limit);
    while ((gaps[passed]?.start ?? text.length) <= start) passed += 1;
    let beyond = passed;
    while ((gaps[beyond]?.start ?? text.length + 1) <= most) beyond += 1;
    const end = endOf(text, { start, most }, gaps.slice(passed, beyond), costs, fits);
    parts.push(text.slice(start, end).trimEnd());
    start = text.length - text.slice(end).trimStart().length;
  }
  return parts;
}

function endOf(
  text: string,
  { start, most }: { readonly start: number; readonly most: number },
  gaps: readonly Gap[],
  costs: Uint8Array,
  fits: (piece: string) => boolean,
): number {
  if (most === text.length && fits(text.slice(start))) return most;
  return withoutScrap(gaps, chooseCut(gaps, costs, start, most), { text, start, most }, fits);
}

/** Looks at the length first: measuring what is left of a long text for each part would take its square in time. */
function within(text: string, { maxText, unit }: Limit): boolean {
  return text.length <= longestLength(maxText, unit) && measure(text, unit) <= maxText;
}

/** Most code units, from the start, that are within the limit; at least one. */
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
