import { auc } from "../../evals/metrics/auc.ts";
import { ece } from "../../evals/metrics/ece.ts";
import type { HeadSample } from "./heads.ts";

interface Scored {
  readonly sample: HeadSample;
  readonly odds: number;
}

/** Sets judged together, each by questions that the head had not seen. */
const POOLS: ReadonlyArray<readonly [string, RegExp]> = [
  ["spf + hors_sujet", /^(?:spf_citoyens|hors_sujet)/],
  ["spf + france_services + hors_sujet", /^(?:spf_citoyens|france_services|hors_sujet)/],
  ["abstention_mairie", /^abstention_mairie/],
  ["five lists of questions", /^(?:cnil|covid|mezieres|odr|aide)/],
  ["own", /^own/],
];

/** Prints how well a head tells right from wrong, and how far its probabilities can be believed. */
export function reportFigures(scored: readonly Scored[]): void {
  for (const [name, sets] of POOLS) {
    for (const memory of [false, true]) {
      const of = scored.filter(({ sample }) => sets.test(sample.set) && sample.memory === memory);
      if (of.length === 0) continue;
      const judged = of.map(({ sample, odds }) => ({
        score: 1 / (1 + Math.exp(-odds)),
        positive: sample.positive,
      }));
      const right = judged.filter(({ positive }) => positive).length / judged.length;
      const cells = [
        `n ${String(of.length).padStart(4)}`,
        `right ${right.toFixed(3)}`,
        `AUC ${auc(judged).toFixed(3)}`,
        `ECE ${ece(judged).toFixed(3)}`,
      ];
      console.log(`  ${name.padEnd(36)} ${memory ? "memory " : "       "} ${cells.join("  ")}`);
    }
  }
}
