import { IN_PAIR } from "./cut-costs.ts";
import { type Gap, QUALITY } from "./gaps.ts";

/** From which share of a full message a place of each quality is good enough, best first. */
const PLACES = [
  { quality: QUALITY.paragraph, from: 0.4 },
  { quality: QUALITY.line, from: 0.5 },
  { quality: QUALITY.sentence, from: 0.4 },
  { quality: QUALITY.word, from: 0 },
  { quality: QUALITY.glue, from: 0 },
] as const;

/** Shares of a full message: a last part under the first is a scrap, and is lengthened to the second. */
const SCRAP = 1 / 8;
const LENGTHENED = 1 / 4;

/**
 * Where to end a message that begins at `start` and can go up to `most` included: what is cut counts first, then the
 * quality of the place, then how full the message is. After `start`, or at `start + 2` where only half a character fits.
 *
 * @param gaps those that begin after `start` and up to `most`, in order.
 */
export function chooseCut(gaps: readonly Gap[], costs: Uint8Array, start: number, most: number): number {
  for (let cost = 0; cost < IN_PAIR; cost += 1) {
    const gap = bestGap(gaps, cost, start, most);
    if (gap !== undefined) return gap.start;
    const position = costs.subarray(start + 1, most + 1).findLastIndex((one) => one <= cost);
    if (position >= 0) return start + 1 + position;
  }
  return start + 2;
}

/**
 * An earlier place for a cut that would leave a last part of a few words; `cut` when there is none as good.
 *
 * @param fits whether a piece of the text is within one message.
 */
export function withoutScrap(
  gaps: readonly Gap[],
  cut: number,
  { text, start, most }: { readonly text: string; readonly start: number; readonly most: number },
  fits: (piece: string) => boolean,
): number {
  const full = most - start;
  if (text.slice(cut).trimStart().length > full * SCRAP) return cut;
  const least = Math.min(gaps.find((gap) => gap.start === cut)?.quality ?? QUALITY.glue, QUALITY.sentence);
  const latest = text.length - Math.ceil(full * LENGTHENED);
  const earlier = gaps.filter(({ start: at, quality }) => at <= latest && quality >= least);
  const gap = bestGap(earlier, 0, start, most);
  const good = gap !== undefined && gap.start >= start + full / 2 && fits(text.slice(gap.start).trimStart());
  return good ? gap.start : cut;
}

function bestGap(gaps: readonly Gap[], cost: number, start: number, most: number): Gap | undefined {
  for (const { quality, from } of PLACES) {
    const least = start + (most - start) * from;
    const gap = gaps.findLast((one) => one.quality >= quality && one.cost <= cost && one.start >= least);
    if (gap !== undefined) return gap;
  }
  return undefined;
}
