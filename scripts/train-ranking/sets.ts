/** A development set, the form its corpus is searched in, and how much it counts as a whole. */
export interface TrainingSet {
  readonly name: string;
  readonly form: "sheets" | "faq";
  readonly weight: number;
  /** Questions taken at most, evenly spread. */
  readonly most: number;
}

/** The national sheets weigh most: they are what citizens' real messages were labelled on. */
export const TRAINING_SETS: readonly TrainingSet[] = [
  { name: "spf_citoyens", form: "sheets", weight: 2, most: 1000 },
  { name: "france_services", form: "sheets", weight: 1.5, most: 1000 },
  { name: "cdtn_requetes", form: "sheets", weight: 1.5, most: 1000 },
  { name: "cnil_reformulations", form: "sheets", weight: 1, most: 1000 },
  { name: "covid_quebec", form: "sheets", weight: 1.2, most: 1000 },
  { name: "odr_travail", form: "sheets", weight: 0.8, most: 1000 },
  { name: "piaf", form: "sheets", weight: 0.8, most: 1000 },
  { name: "aide_spf", form: "sheets", weight: 0.8, most: 1000 },
  { name: "mezieres", form: "sheets", weight: 0.4, most: 1000 },
  { name: "cnil_reformulations", form: "faq", weight: 0.4, most: 1000 },
  { name: "covid_quebec", form: "faq", weight: 0.4, most: 300 },
  { name: "abstention_mairie", form: "sheets", weight: 0.5, most: 1000 },
  { name: "hors_sujet", form: "sheets", weight: 0, most: 1000 },
];
