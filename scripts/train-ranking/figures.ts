/** How one scorer ordered the candidates of one question. */
export interface Placed {
  readonly set: string;
  readonly memory: string;
  readonly scorer: string;
  readonly scores: readonly number[];
  readonly grades: readonly number[];
}

/** Weight of each set in the mean that choices are made by (the feasibility study's). */
const OBJECTIVE: Readonly<Record<string, number>> = {
  "spf_citoyens sheets": 2,
  "france_services sheets": 1.5,
  "cdtn_requetes sheets": 1.5,
  "cnil_reformulations sheets": 1,
  "covid_quebec sheets": 1,
  "odr_travail sheets": 0.6,
  "piaf sheets": 0.5,
  "aide_spf sheets": 0.5,
  "mezieres sheets": 0.4,
};

/** Prints hit@1 / hit@5 / MRR@10 by set, memory and scorer, then the weighted mean of MRR. */
export function printFigures(placed: readonly Placed[]): void {
  const scorers = [...new Set(placed.map(({ scorer }) => scorer))];
  const memories = [...new Set(placed.map(({ memory }) => memory))];
  for (const memory of memories) {
    const means = new Map(scorers.map((scorer) => [scorer, 0]));
    let total = 0;
    console.log(`\n${memory.padEnd(30)}     n  found ${scorers.map((name) => name.padEnd(18)).join("")}`);
    for (const set of new Set(placed.map(({ set }) => set))) {
      const of = placed.filter((one) => one.set === set && one.memory === memory);
      const first = of.filter(({ scorer }) => scorer === scorers[0]);
      const found = first.filter(({ grades }) => grades.some((grade) => grade > 0)).length / first.length;
      const weight = OBJECTIVE[set] ?? 0;
      total += weight;
      const cells = scorers.map((scorer) => {
        const ranks = of.filter((one) => one.scorer === scorer).map(firstGood);
        means.set(scorer, (means.get(scorer) ?? 0) + weight * mrr(ranks));
        return [hit(ranks, 1), hit(ranks, 5), mrr(ranks)].map(short).join("/").padEnd(18);
      });
      console.log(
        `${set.padEnd(30)} ${String(first.length).padStart(5)}  ${short(found)}  ${cells.join("")}`,
      );
    }
    console.log(
      `weighted mean of MRR                        ${scorers.map((scorer) => short((means.get(scorer) ?? 0) / total).padEnd(18)).join("")}`,
    );
  }
}

function firstGood({ scores, grades }: Placed): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.findIndex((i) => (grades[i] ?? 0) > 0);
}

function hit(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length;
}

function mrr(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0) / ranks.length;
}

function short(value: number): string {
  return value.toFixed(3).replace(/^0/, "");
}
