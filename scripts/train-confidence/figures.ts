import {
  chooseAnswer,
  choosePropose,
  chooseTopic,
} from "../../src/retrieval/confidence/derive-thresholds.ts";
import { auc } from "../../src/retrieval/confidence/measures/auc.ts";
import { ece } from "../../src/retrieval/confidence/measures/ece.ts";
import type { HeadName, HeadSample } from "./heads.ts";

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
const TARGETS = [0.05, 0.1, 0.2];
/** Share of proposals that may miss the right page. */
const MISSES = 0.5;

/** Prints how well a head tells right from wrong, how far its probabilities can be believed, and what would pass. */
export function reportFigures(head: HeadName, scored: readonly Scored[]): void {
  for (const [name, sets] of POOLS) {
    for (const memory of [false, true]) {
      const of = scored.filter(({ sample }) => sets.test(sample.set) && sample.memory === memory);
      if (of.length === 0) continue;
      const judged = of.map(({ sample, odds }) => ({
        score: 1 / (1 + Math.exp(-odds)),
        positive: sample.positive,
      }));
      const cells = [
        `n ${String(of.length).padStart(4)}`,
        `true ${(judged.filter(({ positive }) => positive).length / judged.length).toFixed(3)}`,
        `AUC ${auc(judged).toFixed(3)}`,
        `ECE ${ece(judged).toFixed(3)}`,
        ...passing(head, judged),
      ];
      console.log(`  ${name.padEnd(36)} ${memory ? "memory " : "       "} ${cells.join("  ")}`);
    }
  }
}

function passing(
  head: HeadName,
  judged: ReadonlyArray<{ readonly score: number; readonly positive: boolean }>,
): string[] {
  const share = (threshold: number) =>
    judged.filter(({ score }) => score >= threshold).length / judged.length;
  if (head === "first") {
    return TARGETS.map((target) => {
      const { threshold, answered, wrong } = chooseAnswer(judged, target);
      return `${target * 100} %: ≥ ${threshold.toFixed(2)} answers ${answered}, ${wrong} wrong`;
    });
  }
  if (head === "amongThree") {
    const threshold = choosePropose(judged, MISSES);
    return [`proposes ${share(threshold).toFixed(2)} from ${threshold.toFixed(2)}`];
  }
  if (head !== "onTopic") return [];
  const threshold = chooseTopic(judged.filter(({ positive }) => positive).map(({ score }) => score));
  const foreign = judged.filter(({ positive }) => !positive);
  const refused = foreign.filter(({ score }) => score < threshold).length / foreign.length;
  return [`refuses ${refused.toFixed(2)} below ${threshold.toFixed(2)}`];
}
