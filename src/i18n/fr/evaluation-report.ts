export const fr = {
  table: {
    set: "jeu",
    baseline: "BM25 hit@1",
    short: {
      auc_answerable: "auc rép.",
      auc_on_topic: "auc sujet",
      "coverage@error10": "couv.10%",
      "coverage3@error10": "couv3.10%",
      answered: "répondu",
      clarified: "précisé",
      refused: "non rép.",
      right: "juste",
      wrong: "faux",
      latency_p50: "p50 ms",
      latency_p99: "p99 ms",
    } as Readonly<Record<string, string>>,
    compared: (other: string) => `Comparaison avec ${other} (différence, intervalle à 95 %, p) :`,
    difference: (difference: string, low: string, high: string, p: number) =>
      `${difference} [${low} ; ${high}], p = ${p.toFixed(3)}`,
    noDifference: "pas de différence démontrée",
  },
} as const;
