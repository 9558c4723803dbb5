import { fold } from "../../../retrieval/analysis/fold.ts";

/** What a column of a FAQ table holds, by the names staff give it (folded: no accents, case or punctuation). */
export const COLUMN_NAMES = {
  id: ["id", "identifiant", "reference", "ref"],
  question: ["question", "questions", "question frequente", "demande", "intitule", "intitule de la question"],
  answer: ["reponse", "reponses", "answer", "texte de la reponse", "reponse officielle", "reponse type"],
  variants: ["variantes", "variante", "variants", "autres formulations", "formulations", "reformulations"],
  keywords: ["mots cles", "mot cle", "keywords", "synonymes", "synonyms", "tags"],
  service: ["service", "service competent", "service gestionnaire"],
  theme: ["theme", "thematique", "rubrique", "categorie"],
  audience: ["public", "audience", "publics", "cible"],
  url: ["url", "lien", "adresse web", "page web", "source", "page officielle"],
  updated: ["date", "mise a jour", "date de mise a jour", "maj", "date maj", "updated", "mis a jour le"],
  valid_from: ["valable du", "valable a partir du", "debut de validite", "valid from"],
  valid_until: ["valable jusqu au", "fin de validite", "valid until", "expire le"],
  producer: ["producteur", "editeur", "producer"],
} as const;

export type ColumnRole = keyof typeof COLUMN_NAMES;

/** Lower case, without accents or punctuation, single spaces. */
export function folded(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
