import { fr as calendar } from "./calendar.ts";

const { time } = calendar;

const MINIMAL_EXAMPLE = `name: Ma-Commune
called: la commune de Ma-Commune
website: https://www.ma-commune.fr
territory:
  postalCodes: ["00000"]
defaultService: mairie
updated: "2026-11-23"
services:
  - id: mairie
    name: Accueil de la mairie
    called: la mairie
    phone: 01 23 45 67 89
    updated: "2026-11-23"
    hours:
      - week:
          lundi: ["09:00-12:00", "14:00-17:00"]
          samedi: ["09:00-12:00"]
`;

const EXAMPLES: Readonly<Record<string, string>> = {
  name: "name: Accueil de la mairie",
  called: "called: la mairie",
  website: "website: https://www.ma-commune.fr",
  territory: 'territory:\n  postalCodes: ["00000"]',
  postalCodes: 'postalCodes: ["00000"]',
  defaultService: "defaultService: mairie",
  services: "services:\n  - id: mairie\n    name: Accueil de la mairie\n    called: la mairie",
  id: "id: etat-civil",
  aliases: 'aliases: ["hôtel de ville", "accueil"]',
  topics: 'topics: ["carte d\'identité", "passeport"]',
  address: 'address:\n  street: 1 place de la Mairie\n  postalCode: "00000"\n  city: Ma-Commune',
  postalCode: 'postalCode: "00000"',
  phone: "phone: 01 23 45 67 89",
  email: "email: mairie@ma-commune.fr",
  url: "url: https://www.ma-commune.fr/mairie",
  hours: 'hours:\n  - week:\n      lundi: ["09:00-12:00", "14:00-17:00"]',
  week: 'week:\n  lundi: ["09:00-12:00", "14:00-17:00"]',
  from: 'from: "07-01" (jour de l\'année) ou from: "2026-12-24" (fermeture)',
  to: 'to: "08-31" (jour de l\'année) ou to: "2027-01-02" (fermeture)',
  lundi: 'lundi: ["09:00-12:00", "14:00-17:00"]',
  mardi: 'mardi: ["09:00-12:00", "14:00-17:00"]',
  mercredi: 'mercredi: ["09:00-12:00"]',
  jeudi: 'jeudi: ["09:00-12:00", "14:00-17:00"]',
  vendredi: 'vendredi: ["09:00-12:00", "14:00-16:30"]',
  samedi: 'samedi: ["09:00-12:00"]',
  dimanche: "dimanche: []",
  publicHolidays: "publicHolidays: closed",
  closures: 'closures:\n  - from: "2026-12-24"\n    to: "2027-01-02"\n    reason: fermeture de fin d\'année',
  exceptions: 'exceptions:\n  - date: "2026-12-05"\n    hours: ["09:00-16:00"]\n    reason: marché de Noël',
  date: 'date: "2026-12-05"',
  reason: "reason: fermeture de fin d'année",
  people: "people:\n  - role: Maire\n    name: Camille Exemple",
  pivots: 'pivots: ["mairie"]',
  updated: 'updated: "2026-11-23"',
  timezone: "timezone: Europe/Paris",
  kind: "kind: commune",
  handoff: "handoff:\n  longestWaitMinutes: 10\n  callbackPromiseDays: 1",
  longestWaitMinutes: "longestWaitMinutes: 10",
  callbackPromiseDays: "callbackPromiseDays: 1",
  always: 'always:\n  - topics: ["expulsion", "surendettement"]\n    service: ccas',
  service: "service: ccas",
  message: "message: Pour ce sujet délicat, une personne du CCAS vous répond.",
  desk: 'desk:\n  hours:\n    - week:\n        lundi: ["09:00-12:00"]',
  answeredBy: "answeredBy: mairie",
  channels: "channels:\n  - network: messenger\n    address: https://m.me/ma-commune",
  network: "network: messenger",
  suggestions: 'suggestions: ["À quelle heure ouvre la mairie ?"]',
};

const TYPES: Readonly<Record<string, string>> = {
  string: "un texte (entre guillemets s'il ressemble à un nombre ou à une date)",
  number: "un nombre",
  boolean: "true ou false",
  array: "une liste (une ligne par élément, précédée d'un tiret)",
  object: "un groupe de champs en retrait",
  record: "un groupe de champs en retrait",
};

const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "une tabulation sert de retrait : remplacez-la par des espaces",
  BAD_INDENT: "le retrait de cette ligne ne va pas avec les lignes voisines : alignez-la sur elles",
  DUPLICATE_KEY: "ce champ est écrit deux fois au même endroit : gardez-en un seul",
  MISSING_CHAR:
    "il manque un caractère, souvent un guillemet, un crochet ou les deux-points après un nom de champ",
  UNEXPECTED_TOKEN:
    "un caractère n'est pas à sa place : vérifiez les guillemets et les crochets de cette ligne",
  MULTILINE_IMPLICIT_KEY: "il manque sans doute les deux-points après un nom de champ, ou un retrait",
  BLOCK_AS_IMPLICIT_KEY:
    "deux champs semblent écrits sur la même ligne, ou un texte contient « : » sans guillemets",
};

export const fr = {
  minimalExample: MINIMAL_EXAMPLE,
  examples: EXAMPLES,
  missing: (file: string, folder: string) =>
    `le fichier ${file} manque dans ${folder} : créez-le à partir de l'exemple, avec le nom de la collectivité et au moins un service`,
  unreadable: (file: string, cause: string) =>
    `le fichier ${file} ne se lit pas (${cause}) : vérifiez ses droits d'accès`,
  empty: "le fichier est vide ou n'est pas un groupe de champs : écrivez-le sur le modèle de l'exemple",
  syntax: (code: string, detail: string) =>
    `ce n'est pas du YAML valide : ${SYNTAX[code] ?? `vérifiez le retrait et les guillemets (${detail})`}`,
  required: "ce champ est obligatoire : ajoutez-le",
  wrongType: (expected: string, found: string) =>
    `${TYPES[expected] ?? expected} est attendu, mais on trouve ${found}`,
  unknownKey: "champ inconnu : corrigez son orthographe ou supprimez-le",
  unknownDay: "les jours s'écrivent en toutes lettres, en minuscules : lundi, mardi… dimanche",
  notAmong: (found: string, allowed: readonly string[]) =>
    `${found} n'est pas admis : choisissez parmi ${allowed.join(", ")}`,
  tooFew: (minimum: number) => `il en faut au moins ${minimum}`,
  tooMany: (maximum: number) => `il en faut au plus ${maximum}`,
  badEmail: (found: string) => `${found} n'est pas une adresse électronique`,
  badUrl: (found: string) => `${found} n'est pas une adresse web complète (elle commence par https://)`,
  found: (value: string) => `on trouve ${value}`,
  shown: (value: unknown) => {
    if (value === undefined || value === null) return "rien";
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
  },
  dateFormat: "date attendue sous la forme AAAA-MM-JJ, par exemple 2026-12-24",
  monthDayFormat: "jour attendu sous la forme MM-JJ, par exemple 07-01",
  rangeFormat: "plage attendue sous la forme 09:00-12:00",
  reversedRange: "la fin de la plage doit suivre son début",
  emptyTopic: "un sujet s'écrit avec au moins un mot, par exemple « divorce »",
  topicWithoutWords: (topic: string) =>
    `le sujet « ${topic} » n'a que des mots trop courants pour être reconnu : ajoutez-lui un mot qui le distingue`,
  answeredByItself: "un service ne peut pas être remplacé par lui-même : retirez cette ligne",
  answeredByCircle: (ids: readonly string[]) =>
    `ces services se renvoient les uns aux autres (${ids.join(" → ")}) et personne ne répondrait : retirez answeredBy à l'un d'eux`,
  deskHoursUnused:
    "ces heures ne serviront jamais, car un autre service répond à la place de celui-ci : gardez answeredBy ou hours",
  idFormat: "identifiant en minuscules, chiffres et tirets",
  colourFormat: "couleur attendue sous la forme #1f4e79",
  unknownService: (id: string, known: readonly string[]) =>
    `aucun service n'a l'identifiant « ${id} » : choisissez parmi ${known.join(", ")}`,
  duplicateId: (id: string) => `deux services portent l'identifiant « ${id} » : changez-en un`,
  duplicatePivot: (pivot: string, owner: string) =>
    `le guichet « ${pivot} » est déjà tenu par le service « ${owner} » : gardez-le à un seul endroit`,
  duplicateException: (date: string) => `deux exceptions portent sur le ${date} : gardez-en une seule`,
  unknownZone: (zone: string) => `« ${zone} » n'est pas un fuseau horaire connu`,
  noSuchDay: (day: string) => `le jour « ${day} » n'existe pas dans le calendrier`,
  reversed: (from: string, to: string) => `la fin (${to}) précède le début (${from}) : échangez-les`,
  halfPeriod: "une période saisonnière a un début (from) et une fin (to) : complétez-la ou retirez les deux",
  unreachablePeriod:
    "cette période ne servira jamais, car la précédente vaut toute l'année : placez les périodes saisonnières avant les horaires généraux",
  /** Contact lines, under a title of any gender: nothing in them may agree with it. */
  openUntil: (until: string, later: readonly { from: string; to: string }[]) =>
    [
      `ouverture aujourd'hui jusqu'à ${time(until)}`,
      ...later.map(({ from, to }) => `puis de ${time(from)} à ${time(to)}`),
    ].join(", "),
  reopening: (day: string, at: string) => `réouverture ${day} à ${time(at)}`,
  closed: "pas d'ouverture prévue",
  today: "aujourd'hui",
  tomorrow: "demain",
} as const;
