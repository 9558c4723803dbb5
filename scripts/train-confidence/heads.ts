import type { Probabilities } from "../../src/retrieval/evidence.ts";
import type { Sample } from "./logistic-regression.ts";
import type { Described } from "./samples.ts";

export type HeadName = keyof Probabilities;

/** A sample of one head, with where it comes from. */
export interface HeadSample extends Sample {
  readonly set: string;
  readonly fold: number;
  readonly memory: boolean;
}

/** Importance of each set, by head; a set that is not named has no say. */
const SAY: Readonly<Record<HeadName, Readonly<Record<string, number>>>> = {
  onTopic: {
    "spf_citoyens sheets": 2,
    "france_services sheets": 0.7,
    "hors_sujet sheets": 2,
    own: 0.3,
  },
  answerable: { "abstention_mairie sheets": 2, "hors_sujet sheets": 0.1, own: 0.3 },
  first: {
    "spf_citoyens sheets": 2,
    "france_services sheets": 1,
    "hors_sujet sheets": 2,
    "abstention_mairie sheets": 2,
    "cdtn_requetes sheets": 0.7,
    "cnil_reformulations sheets": 0.4,
    "cnil_reformulations faq": 0.4,
    "covid_quebec sheets": 0.5,
    "covid_quebec faq": 0.5,
    "mezieres sheets": 0.4,
    "odr_travail sheets": 0.4,
    "aide_spf sheets": 0.4,
    own: 2,
  },
  amongThree: {},
};

function samplesFor(name: HeadName, label: (one: Described) => boolean) {
  const say = name === "amongThree" ? SAY.first : SAY[name];
  return (described: readonly Described[]): HeadSample[] => {
    const sizes = new Map<string, number>();
    for (const { set } of described) sizes.set(set, (sizes.get(set) ?? 0) + 1);
    return described.flatMap((one) => {
      const weight = (say[one.set] ?? 0) / (sizes.get(one.set) ?? 1);
      if (weight === 0) return [];
      const { set, fold, memory, features } = one;
      return [{ set, fold, memory, features, weight, positive: label(one) }];
    });
  };
}

/** What each head learns, and from which questions. */
export const HEADS: Readonly<Record<HeadName, (described: readonly Described[]) => HeadSample[]>> = {
  onTopic: samplesFor("onTopic", ({ onTopic }) => onTopic),
  answerable: samplesFor("answerable", ({ answerable }) => answerable),
  first: samplesFor("first", ({ first }) => first),
  amongThree: samplesFor("amongThree", ({ amongThree }) => amongThree),
};
