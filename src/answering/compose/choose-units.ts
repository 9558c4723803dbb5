import { LIMITS_PREVIOUS, NEEDS_PREVIOUS } from "../vocabulary/connectives.ts";
import { type ExpectedAnswer, fits } from "./expected-answer.ts";
import { overlap } from "./term-weights.ts";
import type { Unit } from "./units.ts";

const BUDGET = 600;
const LONGEST = 900;
const NEAR_BEST = 0.65;
const FITS = 0.35;
const OPENS = 0.05;
const SAYS_YES_OR_NO = 0.3;

/**
 * The units that answer, in the order of the source: the best ones within about 600 characters, with the
 * conditions that limit them and the sentences they lean on. A list is never cut to fit.
 */
export function chooseUnits(
  units: readonly Unit[],
  weights: ReadonlyMap<string, number>,
  expected: ExpectedAnswer,
): number[] {
  const holders = expected.strict ? units.filter(({ text }) => fits(expected, text)) : [];
  const eligible = (unit: Unit) => holders.length === 0 || holders.includes(unit);
  const scores = units.map((unit, index) =>
    eligible(unit) ? scoreOf(unit, index, weights, expected) : Number.NEGATIVE_INFINITY,
  );
  const best = Math.max(...scores);
  const ranked = [...units.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const chosen = new Set<number>();
  let length = 0;
  for (const index of ranked) {
    if (chosen.has(index) || (scores[index] ?? 0) < best * NEAR_BEST) continue;
    const added = withNeighbours(units, index).filter((candidate) => !chosen.has(candidate));
    const size = added.reduce((sum, candidate) => sum + (units[candidate]?.text.length ?? 0), 0);
    if (chosen.size > 0 && length + size > BUDGET) continue;
    for (const candidate of added) chosen.add(candidate);
    length += size;
  }
  return [...chosen].sort((a, b) => a - b);
}

function scoreOf(
  unit: Unit,
  index: number,
  weights: ReadonlyMap<string, number>,
  expected: ExpectedAnswer,
): number {
  const holds = expected.shape !== null && fits(expected, unit.text) ? FITS : 0;
  const verdict =
    expected.kind === "yes-no" && /^[>\s*_]*(?:oui|non)\b/i.test(unit.text) ? SAYS_YES_OR_NO : 0;
  return (
    overlap(weights, `${unit.label ?? ""} ${unit.searched}`) + holds + verdict + (index === 0 ? OPENS : 0)
  );
}

function withNeighbours(units: readonly Unit[], index: number): number[] {
  const kept = [index];
  let first = index;
  while (first > 0 && NEEDS_PREVIOUS.test(units[first]?.text ?? "") && sameLabel(units, first, first - 1)) {
    first -= 1;
    kept.unshift(first);
  }
  let room = LONGEST - kept.reduce((sum, position) => sum + (units[position]?.text.length ?? 0), 0);
  for (let next = index + 1; next < units.length; next++) {
    const text = units[next]?.text ?? "";
    const announced = /:\**$/.test(units[next - 1]?.text ?? "");
    if (!announced && (!LIMITS_PREVIOUS.test(text) || !sameLabel(units, index, next))) break;
    if (!announced && text.length > room) break;
    kept.push(next);
    room -= text.length;
  }
  return kept;
}

function sameLabel(units: readonly Unit[], one: number, other: number): boolean {
  return units[one]?.label === units[other]?.label;
}
