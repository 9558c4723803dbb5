import { fr } from "../../../i18n/fr/distinctions.ts";
import type { Distinction } from "../distinction.ts";

/** Who is concerned. */
export const PEOPLE_DISTINCTIONS: readonly Distinction[] = [
  {
    question: fr.age.question,
    cases: [
      {
        ...fr.age.adult,
        titled: /\b(?:majeure?s?|adultes?)\b/,
        said: /\b(?:pour moi|mon mari|ma femme|mon epou\w+|ma mere|mon pere|mes parents|ma grand mere|mon grand pere|retraitee?|je travaille|(?:1[89]|[2-9]\d) ans)\b/,
      },
      {
        ...fr.age.minor,
        titled: /\b(?:mineure?s?|enfants?|moins de 18 ans)\b/,
        said: /\b(?:mon fils|ma fille|mes (?:filles|fils|enfants|gosses|petits)|mon (?:petit|bebe|ado)|ma (?:petite|gamine)|bebe|ado|adolescente?|ecole|college|(?<!\d )(?:\d|1[0-7]) ans)\b/,
      },
    ],
  },
  {
    question: fr.couple.question,
    cases: [
      {
        ...fr.couple.married,
        titled: /\b(?:marie(?:e?s?)|epou(?:x|se|ses)|mariage)\b/,
        said: /\b(?:mon mari|ma femme|divorc\w+|conjointe?)\b/,
      },
      {
        ...fr.couple.civilUnion,
        titled: /\b(?:pacs|pacsee?s?|partenaires?(?: de pacs)?)\b/,
      },
      {
        ...fr.couple.unmarried,
        titled: /\b(?:concubin\w*|union libre|vie maritale)\b/,
        said: /\b(?:pas mariee?s?|non mariee?s?|mon copain|ma copine|mon compagnon|ma compagne)\b/,
      },
    ],
  },
  {
    question: fr.nationality.question,
    cases: [
      {
        ...fr.nationality.french,
        titled: /\bfrancais(?:es?)?\b(?! a l etranger)/,
        said: /\bnationalite francaise\b/,
      },
      { ...fr.nationality.european, titled: /\b(?:europeen(?:ne)?s?|citoyens? de l union|ue|eee)\b/ },
      {
        ...fr.nationality.foreign,
        titled: /\b(?<!a l )(?:etrangers?|etrangeres?|non europeen\w*|pays tiers|autre nationalite)\b/,
        said: /\b(?:titre de sejour|carte de sejour|sans papiers|visa|(?:algerien|marocain|tunisien|turc|malien|senegalais|ivoirien|camerounais|congolais|chinois|bresilien|ukrainien|syrien|afghan)\w*)\b/,
      },
    ],
  },
  {
    question: fr.asker.question,
    cases: [
      {
        ...fr.asker.person,
        titled: /\bparticuliers?\b/,
        said: /\b(?:je suis (?:un |une )?(?:particulier|habitante?)|anniversaire|mon (?:fils|mari)|ma (?:fille|femme|famille)|mariage)\b/,
      },
      {
        ...fr.asker.company,
        titled: /\b(?:professionnel(?:le)?s?|entreprises?|societes?|employeurs?|commercants?)\b/,
        said: /\b(?:sarl|sas|sasu|eurl|siret|kbis|(?:auto|micro) entrepreneu\w+|gerante?|artisane?|mon (?:commerce|magasin|restaurant)|ma (?:boite|boutique))\b/,
      },
      {
        ...fr.asker.association,
        titled: /\bassociations?\b/,
        said: /\b(?:asso|assos|notre club|mon club|loi 1901)\b/,
      },
    ],
  },
  {
    question: fr.school.question,
    cases: [
      { ...fr.school.nursery, titled: /\bmaternelles?\b/, said: /\b(?:petite section|3 ans)\b/ },
      {
        ...fr.school.primary,
        titled: /\b(?:elementaires?|primaires?)\b/,
        said: /\b(?:cp|ce1|ce2|cm1|cm2)\b/,
      },
      { ...fr.school.middle, titled: /\bcolleges?\b/, said: /\b(?:collegien\w*|6e|5e|4e|3e)\b/ },
      { ...fr.school.high, titled: /\blycees?\b/, said: /\b(?:lyceen\w*|seconde|terminale|bac)\b/ },
    ],
  },
];
