interface Explained {
  /** What is wrong. */
  readonly reason: string;
  /** How to mend it. */
  readonly remedy: string;
}

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} Mo`;
const place = (line: number | undefined): string => (line === undefined ? "" : ` (ligne ${line})`);

/** What staff read when a file is set aside, or read with a reservation. */
export const readingMessages = {
  quarantine: {
    unsupported: (extension: string, accepted: readonly string[]): Explained => ({
      reason: extension
        ? `Le format « ${extension} » n'est pas lu.`
        : "Le fichier n'a pas d'extension : son format est inconnu.",
      remedy: `Enregistrez le document dans un de ces formats : ${accepted.join(", ")}.`,
    }),
    oldOffice: {
      reason: "Le fichier est dans un ancien format de Word ou d'Excel (avant 2007), qui n'est pas lu.",
      remedy: "Ouvrez-le puis enregistrez-le en .docx, .xlsx, .odt ou .pdf.",
    },
    empty: {
      reason: "Le fichier ne contient aucun texte.",
      remedy: "Déposez la version complète du document, ou retirez le fichier.",
    },
    unreadable: (detail: string): Explained => ({
      reason: `Le fichier ne peut pas être ouvert (${detail}).`,
      remedy: "Vérifiez que le fichier existe et que Parvis a le droit de le lire.",
    }),
    notText: {
      reason: "Le contenu n'est pas du texte lisible : le fichier est abîmé ou porte une mauvaise extension.",
      remedy: "Ouvrez le document dans son logiciel d'origine et enregistrez-le de nouveau.",
    },
    notWhatItSays: (extension: string): Explained => ({
      reason: `Le contenu ne correspond pas à l'extension « ${extension} ».`,
      remedy:
        "Ouvrez le document dans son logiciel d'origine et enregistrez-le de nouveau dans le bon format.",
    }),
    corrupt: (format: string): Explained => ({
      reason: `Le fichier ${format} est abîmé ou incomplet : il n'a pas pu être lu.`,
      remedy:
        "Ouvrez-le dans son logiciel d'origine et enregistrez-le de nouveau, ou déposez une copie intacte.",
    }),
    encrypted: {
      reason: "Le fichier est protégé par un mot de passe.",
      remedy: "Enregistrez-le sans mot de passe, puis déposez-le de nouveau.",
    },
    tooManyBytes: (bytes: number, limit: number): Explained => ({
      reason: `Le fichier pèse ${megabytes(bytes)}, au-delà de la limite de ${megabytes(limit)}.`,
      remedy: "Découpez le document en plusieurs fichiers, ou allégez ses images.",
    }),
    tooManyPages: (pages: number, limit: number): Explained => ({
      reason: `Le document compte ${pages} pages, au-delà de la limite de ${limit}.`,
      remedy: "Découpez le document en plusieurs fichiers, un par sujet.",
    }),
    tooMuchMemory: {
      reason: "La lecture du document demande trop de mémoire.",
      remedy: "Découpez le document en plusieurs fichiers, ou enregistrez-le de nouveau en version allégée.",
    },
    tooSlow: (seconds: number): Explained => ({
      reason: `La lecture du document n'a pas abouti en ${seconds} secondes.`,
      remedy: "Découpez le document en plusieurs fichiers, ou enregistrez-le de nouveau en version allégée.",
    }),
    archiveBomb: (limit: number): Explained => ({
      reason: `Le fichier se décompresse au-delà de toute mesure (limite : ${megabytes(limit)}) : il peut être malveillant.`,
      remedy: "Vérifiez d'où vient ce fichier. S'il est légitime, découpez-le en plusieurs fichiers.",
    }),
    scanned: (pages: readonly number[], ocr: "absent" | "failed"): Explained => ({
      reason: `Le document est fait d'images sans texte (${pageList(pages)})${
        ocr === "absent"
          ? ", et la reconnaissance de caractères n'est pas installée."
          : ", et la reconnaissance de caractères n'y a rien lu."
      }`,
      remedy:
        ocr === "absent"
          ? "Déposez la version d'origine du document (texte), ou installez la reconnaissance de caractères : « npm install --include=optional »."
          : "Déposez la version d'origine du document (texte), ou numérisez-le de nouveau plus nettement.",
    }),
    yaml: (file: string, line: number, detail: string): Explained => ({
      reason: `${file}, ligne ${line} : l'écriture YAML est incorrecte (${detail}).`,
      remedy: "Corrigez cette ligne. Exemple d'écriture correcte : « title: Tarifs de la cantine ».",
    }),
    unclosedFrontMatter: {
      reason: "L'en-tête ouvert par « --- » à la première ligne n'est jamais refermé.",
      remedy: "Ajoutez une ligne « --- » après la dernière information de l'en-tête.",
    },
    notAMapping: (file: string): Explained => ({
      reason: `${file} : des informations « clé: valeur » sont attendues, une par ligne.`,
      remedy: "Exemple : « title: Tarifs de la cantine ».",
    }),
    unknownField: (file: string, line: number, field: string, accepted: readonly string[]): Explained => ({
      reason: `${file}, ligne ${line} : l'information « ${field} » n'existe pas.`,
      remedy: `Corrigez son nom ou retirez-la. Informations acceptées : ${accepted.join(", ")}.`,
    }),
    wrongField: (
      file: string,
      line: number,
      field: string,
      expected: string,
      example: string,
    ): Explained => ({
      reason: `${file}, ligne ${line} : « ${field} » n'est pas correct (${expected}).`,
      remedy: `Exemple : « ${field}: ${example} ».`,
    }),
    misplacedField: (file: string, line: number, field: string): Explained => ({
      reason: `${file}, ligne ${line} : « ${field} » ne peut pas valoir pour tout un dossier.`,
      remedy: `Déplacez « ${field} » dans l'en-tête du document, ou dans un fichier <document>.meta.yaml à côté de lui.`,
    }),
    csv: (line: number): Explained => ({
      reason: `Le tableau CSV ne peut pas être lu à partir de la ligne ${line}.`,
      remedy:
        'Vérifiez les guillemets de cette ligne : un texte ouvert par " doit être refermé, et un guillemet intérieur doublé ("").',
    }),
    faqShape: {
      reason: "Le fichier YAML n'est pas une liste de questions et réponses.",
      remedy:
        "Écrivez une liste : « - question: Quand ouvre la mairie ? » puis, en dessous et aligné, « answer: Du lundi au vendredi. »",
    },
    faqItem: (line: number, field: string, expected: string): Explained => ({
      reason: `Ligne ${line} : « ${field} » n'est pas correct (${expected}).`,
      remedy: "Chaque élément demande au moins « question: … » et « answer: … ».",
    }),
    noRecord: (detail: string): Explained => ({
      reason: `Aucun enregistrement lisible dans le fichier (premier défaut : ${detail}).`,
      remedy: 'Chaque ligne doit être un objet JSON complet avec au moins « "title" » et « "text" ».',
    }),
  },
  warning: {
    unknownService: (service: string, services: readonly string[]): string =>
      `Le service « ${service} » n'est pas dans collectivity.yaml ; les identifiants admis sont : ${services.join(", ")}.`,
    oldEncoding: "Texte lu en windows-1252 : enregistrez le fichier en UTF-8 pour éviter tout doute.",
    wrongExtension: (extension: string, format: string): string =>
      `Le contenu est en réalité du ${format}, et non « ${extension} » : il a été lu comme tel ; renommez le fichier.`,
    date: (source: "document" | "git" | "modified", date: string): string =>
      `Aucune date de mise à jour n'est déclarée : ${
        {
          document: "celle inscrite dans le fichier",
          git: "celle de son dernier enregistrement dans git",
          modified: "celle de la dernière modification du fichier",
        }[source]
      } (${date}) est utilisée. Déclarez-la avec « updated: AAAA-MM-JJ ».`,
    titleFromName: (title: string): string =>
      `Aucun titre trouvé : « ${title} », tiré du nom du fichier, est utilisé. Déclarez-le avec « title: … ».`,
    brokenRecord: (line: number, detail: string): string => `Ligne ${line} laissée de côté : ${detail}.`,
    ignoredField: (line: number, field: string): string =>
      `Ligne ${line} : « ${field} » n'est pas correct ; cette information est ignorée.`,
    duplicateRecord: (line: number, id: string): string =>
      `Ligne ${line} laissée de côté : l'identifiant « ${id} » est déjà pris plus haut.`,
    incompleteRow: (line: number): string =>
      `Ligne ${line} laissée de côté : il y manque la question ou la réponse.`,
    badCell: (line: number, column: string, value: string): string =>
      `Ligne ${line} : la valeur « ${value} » de la colonne « ${column} » n'est pas comprise ; elle est ignorée.`,
    scannedPages: (pages: readonly number[]): string =>
      `Sans texte lisible : ${pageList(pages)}. Ces pages ne sont pas lues (la reconnaissance de caractères manque ou n'y a rien trouvé).`,
    recognisedPages: (pages: readonly number[]): string =>
      `Texte obtenu par reconnaissance de caractères : ${pageList(pages)}. Relisez-le avec « parvis inspect ».`,
    fromSheets: (names: readonly string[]): string => `Feuilles sans contenu ignorées : ${names.join(", ")}.`,
  },
  /** Short causes set inside other messages. */
  detail: {
    notJson: "ce n'est pas du JSON valide",
    textExpected: "un texte est attendu",
    unknownField: "cette information n'existe pas",
    missing: (field: string): string => `« ${field} » manque ou n'est pas correct`,
    yaml: {
      TAB_AS_INDENT: "une tabulation sert de retrait ; utilisez des espaces",
      DUPLICATE_KEY: "la même information est donnée deux fois",
      BAD_INDENT: "le retrait est incohérent avec les lignes voisines",
      MULTILINE_IMPLICIT_KEY: "il manque un « : », ou un texte contenant « : » n'est pas entre guillemets",
      BLOCK_AS_IMPLICIT_KEY: "un texte contenant « : » doit être mis entre guillemets",
      MISSING_CHAR: "un guillemet, un crochet ou une accolade n'est pas refermé",
      UNEXPECTED_TOKEN: "un signe n'est pas à sa place",
    } as Readonly<Record<string, string>>,
    yamlOther: "la ligne n'a pas la forme « clé: valeur »",
  },
  /** What each metadata key must look like, with an example. */
  fields: {
    title: { expected: "un texte non vide est attendu", example: '"Tarifs de la cantine"' },
    url: {
      expected: "une adresse complète est attendue",
      example: "https://www.valcour-sur-alize.example/cantine",
    },
    producer: { expected: "un texte est attendu", example: "Mairie de Valcour-sur-Alize" },
    service: {
      expected: "l'identifiant d'un service de collectivity.yaml est attendu",
      example: "etat-civil",
    },
    audience: { expected: "un texte ou une liste de textes est attendu", example: "[particuliers]" },
    theme: { expected: "un texte est attendu", example: "École" },
    updated: { expected: "une date AAAA-MM-JJ existante est attendue", example: "2026-03-01" },
    valid_from: { expected: "une date AAAA-MM-JJ existante est attendue", example: "2026-09-01" },
    valid_until: {
      expected: "une date AAAA-MM-JJ existante, après valid_from, est attendue",
      example: "2027-08-31",
    },
    keywords: { expected: "une liste de mots est attendue", example: "[cantine, restauration scolaire]" },
    synonyms: { expected: "une liste de mots est attendue", example: "[resto scolaire]" },
    lang: { expected: "un code de langue est attendu", example: "fr" },
    licence: { expected: "un texte est attendu", example: "Licence Ouverte 2.0" },
    sensitivity: { expected: "« public » ou « internal » est attendu", example: "public" },
    summary: { expected: "un texte est attendu", example: '"Qui peut s\'inscrire, et à quel prix."' },
    id: { expected: "un texte sans espace, « # » ni « :: » est attendu", example: "cantine-tarifs" },
  } as Readonly<Record<string, { readonly expected: string; readonly example: string }>>,
  frontMatter: "En-tête du document",
  yamlFaq: "Liste de questions",
  yes: "oui",
  no: "non",
  line: place,
} as const;

function pageList(pages: readonly number[]): string {
  if (pages.length === 0) return "aucune page";
  if (pages.length === 1) return `page ${pages[0]}`;
  const shown = pages.slice(0, 12).join(", ");
  return `pages ${shown}${pages.length > 12 ? `… (${pages.length} en tout)` : ""}`;
}
