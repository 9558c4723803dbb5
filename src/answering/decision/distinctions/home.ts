import { fr } from "../../../i18n/fr/distinctions.ts";
import type { Distinction } from "../distinction.ts";

/** Where someone lives, and by what right. */
export const HOME_DISTINCTIONS: readonly Distinction[] = [
  {
    question: fr.tenancy.question,
    cases: [
      {
        ...fr.tenancy.tenant,
        titled: /\b(?:co)?locataires?\b/,
        said: /\b(?:je loue (?!mon|ma|mes)|(?:mon|ma|notre|votre) (?:proprietaire|proprio|bailleur|loyer)|hlm|logement social)\b/,
      },
      {
        ...fr.tenancy.landlord,
        titled: /\bbailleurs?\b/,
        said: /\b(?:(?:mon|ma|mes|notre|nos) (?:co)?locataires?|je (?:loue|mets en location) (?:mon|ma|mes|un|une)|mettre en location)\b/,
      },
      {
        ...fr.tenancy.owner,
        titled: /\b(?:co)?proprietaires?\b(?! bailleur)/,
        said: /\b(?:proprio|mon (?:appartement|terrain|jardin)|ma (?:maison|residence|propriete)|notre maison)\b/,
      },
    ],
  },
  {
    question: fr.dwelling.question,
    cases: [
      {
        ...fr.dwelling.empty,
        titled: /\b(?:(?:logement|location|bail|loue) (?:\w+ )?vide|non meublee?)\b|^ vide $/,
      },
      { ...fr.dwelling.furnished, titled: /\b(?<!non )meublee?s?\b/ },
    ],
  },
  {
    question: fr.residence.question,
    cases: [
      {
        ...fr.residence.france,
        titled: /\b(?:en france|france metropolitaine)\b/,
        said: /\b(?:outre mer|dom|tom)\b/,
      },
      {
        ...fr.residence.abroad,
        titled: /\ba l etranger\b/,
        said: /\b(?:ambassade|consulat|consulaire|expatriee?s?|hors de france)\b/,
      },
    ],
  },
  {
    question: fr.resident.question,
    cases: [
      {
        ...fr.resident.local,
        titled: /\b(?:habitants? de la commune|habite la commune|residents?|dans la commune)\b/,
        said: /\b(?:j habite (?:ici|la commune|au|rue)|je vis ici)\b/,
      },
      {
        ...fr.resident.outside,
        titled: /\b(?:hors (?:de la )?commune|exterieurs?|non residents?|autres communes)\b/,
      },
    ],
  },
];
