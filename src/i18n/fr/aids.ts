const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

/** The two files by which staff teach Parvis: synonyms and remembered questions. */
export const fr = {
  reason: {
    created: (held: string) => `nouveau fichier (${held})`,
    updated: (held: string) => `contenu modifié (${held})`,
    unchanged: (held: string) => `inchangé (${held})`,
    removed: "fichier retiré du dossier : il ne sert plus",
  },
  held: {
    synonyms: (count: number) => plural(count, "groupe de synonymes", "groupes de synonymes"),
    questions: (count: number) => plural(count, "question retenue", "questions retenues"),
  },
  /** How to write each file, at the end of what is wrong with it. */
  shape: {
    synonyms:
      "Écrivez une ligne par groupe, par exemple : - [salle Gustave-Courbet, salle des fêtes] ou : - SICTOM: syndicat de collecte des ordures ménagères",
    questions:
      'Écrivez une ligne par question, par exemple : - { question: "Où jeter des gravats ?", document: pages/dechets/decheterie.md }',
  },
  broken: {
    unreadable: (cause: string) => `Le fichier ne peut pas être ouvert : ${cause}`,
    unreadableRemedy: "Vérifiez les droits de lecture du fichier, puis enregistrez-le à nouveau.",
    tooLarge: (bytes: number, most: number) =>
      `Le fichier pèse ${(bytes / 1e6).toFixed(1).replace(".", ",")} Mo, au-delà de la limite de ${most / 1e6} Mo.`,
    tooLargeRemedy: "Ne gardez que les lignes utiles.",
    notText: "Le contenu n'est pas du texte lisible.",
    syntax: (detail: string) => `L'écriture YAML est incorrecte : ${detail}.`,
    notAList: "Une liste est attendue, chaque ligne commençant par un tiret.",
    noEntry: (first: string) => `Aucune ligne n'est correcte. Premier défaut : ${first}`,
  },
  /** One entry is left out; `detail` says why and how to mend it. */
  leftOut: (detail: string) => `Entrée laissée de côté. ${detail}`,
  synonym: {
    tooFew: "Il faut au moins deux façons de dire, séparées par une virgule.",
    notWords: "Seuls des mots sont attendus, entre crochets et séparés par des virgules.",
    noMeaning: (words: string) => `« ${words} » ne contient aucun mot qui compte dans une recherche.`,
  },
  question: {
    shape: "« question » et « document » sont attendus, et rien d'autre.",
    unknownField: (field: string) => `L'information « ${field} » n'existe pas ici.`,
    answerHere: (field: string) =>
      `« ${field} » n'a pas sa place ici : ce fichier relie des questions à des documents. Rangez les questions et réponses dans le sous-dossier faq.`,
    missing: (field: string) => `« ${field} » manque ou n'est pas un texte.`,
    noDocument: (document: string, close: readonly string[]) =>
      `Le document « ${document} » n'est pas dans l'index.${close.length === 0 ? " Vérifiez son chemin depuis le dossier des documents." : ` Vouliez-vous dire ${close.join(" ou ")} ?`}`,
    severalDocuments: (file: string, count: number, examples: readonly string[]) =>
      `« ${file} » contient ${count} documents : donnez l'identifiant de celui qui répond (${examples.join(", ")}…). « npm run inspect -- <fichier> » les affiche tous.`,
  },
  doctor: {
    held: (synonyms: string, questions: string) => `${synonyms}, ${questions}`,
    none: "aucun : synonyms.yaml et questions.yaml sont facultatifs",
    at: (path: string, text: string, line?: number) =>
      `${path}${line === undefined ? "" : `, ligne ${line}`} : ${text}`,
    lineRemedy: "Corrigez cette ligne ; les autres servent.",
  },
} as const;
