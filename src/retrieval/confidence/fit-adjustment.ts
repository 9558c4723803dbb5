import { type Adjustment, adjust, UNADJUSTED } from "./adjust.ts";
import { probability } from "./heads.ts";

/** Log-odds given to an event, and whether it happened. */
export interface Judged {
  readonly odds: number;
  readonly positive: boolean;
}

/**
 * How far, before any question is asked, a town's slope and intercept are believed to lie from the shipped ones (standard
 * deviations). Some 30 questions then count about as much as the shipped regression, 300 count alone.
 */
const SLOPE_SPREAD = 0.25;
const INTERCEPT_SPREAD = 0.5;
/** Flatter than this, the order of the questions would mean nothing any more. */
const LEAST_SLOPE = 0.2;
const STEPS = 50;
const CLOSE = 1e-10;

/**
 * Platt scaling (1999) with a Gaussian prior around the shipped regression, by Newton's method. The order of `judged` does
 * not matter; without any, nothing is adjusted.
 */
export function fitAdjustment(judged: readonly Judged[]): Adjustment {
  // Sums in another order differ in their last bits.
  const sorted = judged.toSorted((a, b) => a.odds - b.odds || Number(a.positive) - Number(b.positive));
  let current = UNADJUSTED;
  for (let step = 0; step < STEPS; step++) {
    const [slope, intercept] = newtonStep(sorted, current);
    // Far from the optimum, a whole step may overshoot where the curve is flat.
    const length = Math.min(1, 1 / Math.max(Math.abs(slope), Math.abs(intercept), 1e-12));
    current = {
      slope: current.slope - length * slope,
      intercept: current.intercept - length * intercept,
    };
    if (Math.abs(slope) + Math.abs(intercept) < CLOSE) break;
  }
  return { ...current, slope: Math.max(LEAST_SLOPE, current.slope) };
}

/** Gradient of the penalised loss divided by its curvature: what to take away from slope and intercept. */
function newtonStep(judged: readonly Judged[], at: Adjustment): readonly [number, number] {
  let slope = (at.slope - 1) / SLOPE_SPREAD ** 2;
  let intercept = at.intercept / INTERCEPT_SPREAD ** 2;
  let slopes = 1 / SLOPE_SPREAD ** 2;
  let crossed = 0;
  let intercepts = 1 / INTERCEPT_SPREAD ** 2;
  for (const { odds, positive } of judged) {
    const chance = probability(adjust(odds, at));
    const error = chance - (positive ? 1 : 0);
    const weight = chance * (1 - chance);
    slope += error * odds;
    intercept += error;
    slopes += weight * odds * odds;
    crossed += weight * odds;
    intercepts += weight;
  }
  const determinant = slopes * intercepts - crossed * crossed;
  return [
    (intercepts * slope - crossed * intercept) / determinant,
    (slopes * intercept - crossed * slope) / determinant,
  ];
}
