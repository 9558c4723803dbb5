import { fr } from "../../../i18n/fr/distinctions.ts";
import type { Case, Distinction } from "../distinction.ts";

const IN_FRANCE: Case = { ...fr.residence.france, titled: /\b(?:en france|france metropolitaine)\b/ };
const ABROAD =
  /\b(?:etrang\w+|expatri\w+|ambassades?|consul\w+|hors de france|import\w+|europe\w*|frontaliers?|allemagne|angleterre|royaume uni|belg\w+|suisse|luxembourg\w*|espagn\w+|portug\w+|itali\w+|pays bas|maroc\w*|alger\w+|tunis\w+|senegal\w*|cameroun\w*|cote d ivoire|canad\w+|quebec|etats unis|usa|bresil|chine|inde|japon|australie|londres|bruxelles)\b/;

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
    presumed: IN_FRANCE,
    cases: [
      IN_FRANCE,
      {
        ...fr.residence.abroad,
        titled: /\ba l etranger\b/,
        said: ABROAD,
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
