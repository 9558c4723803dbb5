import { plainWords } from "../plain-words.ts";

/** What kind of thing would answer a question. */
export interface ExpectedAnswer {
  readonly kind:
    | "amount"
    | "duration"
    | "hours"
    | "date"
    | "documents"
    | "place"
    | "yes-no"
    | "how"
    | "other";
  /** What an answer of that kind holds. */
  readonly shape: RegExp | null;
  /** Sentences that have the shape and answer something else. */
  readonly unless?: RegExp;
  /** Headings under which such answers stand. */
  readonly headings: RegExp | null;
  /** True when a text without that shape cannot be the answer. */
  readonly strict: boolean;
}

const MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const DAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const NUMBER = "(?:\\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente)";

const KINDS: ReadonlyArray<readonly [RegExp, ExpectedAnswer]> = [
  [
    /\b(?:combien (?:\w+ )?(?:coute\w*|coutent|payer|paye|paie|faut il payer|vaut|est facture)|combien (?:ca|c est)|c est combien|a combien|prix|tarifs?|couts?|coute|montants?|payant\w*|gratuit\w*|cher|frais|quelles? amendes?|amende de combien)\b/,
    {
      kind: "amount",
      shape: /\d[\d\s.,]*(?:€|euros?)|gratuit|payant|sans frais|aucun frais/i,
      // What the service costs the town, or what others give it, is not what the citizen pays.
      unless:
        /coûts? (?:complet|réel|de revient|de fonctionnement|pour la commune)|subvention|budget|charge de la commune|(?:l'état|la caf|le département|la région) (?:aide|verse|finance|participe)/i,
      headings: /tarif|prix|coût|combien|pa(?:yer|iement)|montant|frais|redevance|loyer/i,
      strict: true,
    },
  ],
  [
    /\b(?:combien de temps|delais?|durees?|valable|validite|jusqu a quand|avant quand|date limite|combien de (?:jours|mois|semaines|ans))\b/,
    {
      kind: "duration",
      shape: new RegExp(
        `${NUMBER}\\s+(?:h\\b|heures?|jours?|semaines?|mois|ans?|années?|minutes?)|(?:${MONTH})|\\d{2}/\\d{2}|immédiat|(?:le jour|la semaine|l'année) même`,
        "i",
      ),
      headings: /délai|durée|validité|combien de temps|quand/i,
      strict: true,
    },
  ],
  [
    /\b(?:horaires?|quelle heure|heures? d ouverture|a partir de quelle heure)\b/,
    {
      kind: "hours",
      shape: /\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2}|24\s?h|heures d'ouverture/i,
      headings: /horaire|ouverture|heures/i,
      strict: true,
    },
  ],
  [
    /\b(?:quand|quels? jours?|quelle date|quelle periode|dates?)\b/,
    {
      kind: "date",
      shape: new RegExp(
        `\\b(?:${DAY}|${MONTH})s?|\\d{1,2}\\s?h\\b|\\d{2}/\\d{2}|\\b\\d+\\s(?:jours?|mois|semaines?|ans?)|chaque (?:jour|semaine|mois|année)|\\b(?:avant|après|dès|lorsque|quand)\\b`,
        "i",
      ),
      headings: /quand|dates?\b|calendrier|jours?\b|passage|période|collecte|horaire|rendez-vous/i,
      strict: false,
    },
  ],
  [
    /\b(?:papiers|documents?|pieces?|justificatifs?|apporter|fournir|dossier|formulaires?)\b/,
    {
      kind: "documents",
      shape: /pièces?|justificatifs?|documents?|photo|formulaire|cerfa|copie|original|livret/i,
      headings: /pièces|documents|papiers|fournir|apporter|justificatif|dossier/i,
      strict: false,
    },
  ],
  [
    /\b(?:ou (?:\w+ )?(?:est|sont|se|aller|trouver|faire|deposer|puis|peut|peux|dois|doit|faut|s adresser|acheter|retirer|jeter|inscrire)|a quel endroit|quelle adresse|quelle mairie|quel guichet|c est ou)\b/,
    {
      kind: "place",
      shape:
        /\b(?:rue|place|avenue|boulevard|route|chemin|impasse|mairie|guichet|service|en ligne|site|adresse|déchèterie|salle|préfecture|tribunal|accueil)\b/i,
      headings: /où |lieux?\b|adresse|accès|situ|points? |trouver/i,
      strict: false,
    },
  ],
  [
    /\b(?:est ce que|peut on|puis je|peux je|je peux|dois je|doit on|faut il|ai je|a t on|est il|est elle|est ce|sont ils|y a t il|obligatoire|autorise\w*|interdit\w*|le droit)\b/,
    {
      kind: "yes-no",
      shape:
        /^(?:oui|non)\b|autoris|interdi|obligatoire|possible|impossible|\b(?:doit|devez|peut|pouvez|faut|droit)\b/i,
      headings: null,
      strict: false,
    },
  ],
  [
    /\b(?:comment|que faire|quelle (?:demarche|procedure)|demarches?|procedure)\b/,
    {
      kind: "how",
      shape:
        /en ligne|mairie|rendez-vous|formulaire|demande|adress|envoy|dépos|inscri|remplir|contact|présent|télépho|courrier/i,
      headings:
        /^(?!qui |où |quand |combien ).*(?:comment|faire|pièces à|demand|démarche|inscri|procédure|étapes|réserv|déclar)/i,
      strict: false,
    },
  ],
];

const OTHER: ExpectedAnswer = { kind: "other", shape: null, headings: null, strict: false };

/** Reads from its wording what a question expects. */
export function expectedAnswer(asked: string): ExpectedAnswer {
  const plain = plainWords(asked);
  return KINDS.find(([wording]) => wording.test(plain))?.[1] ?? OTHER;
}

/** Whether `text` has what the question expects. */
export function fits(expected: ExpectedAnswer, text: string): boolean {
  const { shape, unless } = expected;
  if (shape === null) return true;
  if (unless === undefined) return shape.test(text);
  return text.split(/(?<=[.!?])\s+|\n/).some((sentence) => shape.test(sentence) && !unless.test(sentence));
}
