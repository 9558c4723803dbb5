import { fr } from "../../../i18n/fr/distinctions.ts";
import type { Distinction } from "../distinction.ts";

/** What is asked for, bought or sold. */
export const REQUEST_DISTINCTIONS: readonly Distinction[] = [
  {
    question: fr.request.question,
    cases: [
      {
        ...fr.request.first,
        titled: /\b(?:premiere (?:demande|delivrance|inscription|fois)|1ere (?:demande|fois|inscription))\b/,
        said: /\b(?:jamais eu)\b/,
      },
      {
        ...fr.request.renewal,
        titled: /\brenouvel\w+\b/,
        said: /\b(?:refaire|perimee?s?|expiree?s?|expire|abimee?s?)\b/,
      },
      { ...fr.request.loss, titled: /\b(?:perte|perdue?s?)\b/, said: /\b(?:perdre|egaree?s?|egarer)\b/ },
      { ...fr.request.theft, titled: /\b(?:vol|volee?s?)\b/, said: /\b(?:vole|piquee?|derobee?s?)\b/ },
    ],
  },
  {
    question: fr.vehicle.question,
    cases: [
      { ...fr.vehicle.new, titled: /\bneu(?:f|fs|ve|ves)\b/ },
      {
        ...fr.vehicle.used,
        titled: /\b(?:d )?occasion\b/,
        said: /\b(?:cession|ancien proprietaire|vendeur|achete a un particulier)\b/,
      },
    ],
  },
  {
    question: fr.sale.question,
    cases: [
      { ...fr.sale.seller, titled: /\bvend(?:eur|eurs|euse)\b/, said: /\b(?:vendre|vendue?|je vends)\b/ },
      {
        ...fr.sale.buyer,
        titled: /\b(?:acheteurs?|acquereurs?)\b/,
        said: /\b(?:acheter|achetee?|j achete|acquerir)\b/,
      },
    ],
  },
];
