const examples = (...lines: string[]) => `\nExemples :\n${lines.map((line) => `  ${line}`).join("\n")}`;

/** Commander's own messages, and ours in their place. */
const WRONG_USAGE: ReadonlyArray<readonly [RegExp, string]> = [
  [/^error: unknown command '(.+)'/, "commande inconnue : « $1 »"],
  [/^error: unknown option '(.+)'/, "option inconnue : « $1 »"],
  [/^error: missing required argument '(.+)'/, "il manque : <$1>"],
  [/^error: option '(.+)' argument missing/, "il manque une valeur à l'option « $1 »"],
  [/^error: too many arguments.*$/m, "trop de mots : mettez la question entre guillemets"],
  [/\(Did you mean (.+)\?\)/, "(vouliez-vous dire $1 ?)"],
];

const HELP_TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Usage :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
  "Arguments:": "Arguments :",
};

export const fr = {
  usage: "<commande> [options]",
  helpTitles: HELP_TITLES,
  wrongUsage: (text: string) =>
    `${WRONG_USAGE.reduce((shown, [pattern, words]) => shown.replace(pattern, words), text).trimEnd()}\n→ parvis --help`,
  about: "Parvis répond aux citoyens à partir des documents officiels de la collectivité, ou passe la main.",
  helpOption: "affiche cette aide",
  configInvalid: "La configuration ne peut pas être utilisée :",
  fault: (detail: string) => `Erreur inattendue (un défaut de Parvis, merci de le signaler) :\n${detail}`,
  progress: (phase: string, done: number, total: number, seconds: number | null) =>
    `${phase} : ${done.toLocaleString("fr-FR")} / ${total.toLocaleString("fr-FR")}${
      seconds === null
        ? ""
        : `, encore ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} environ`
    }`,
  start: { about: "démarre le service et surveille le dossier des connaissances" },
  index: {
    about: "lit le dossier des connaissances et met l'index à jour",
    dryRun: "montre ce qui changerait, sans rien écrire",
    watch: "reste ouvert et recommence à chaque changement du dossier",
    rebuild: "relit tous les fichiers, même inchangés",
    force: "accepte un index que les contrôles refusent",
    rollback: "remet en service la génération précédente, ou celle du numéro donné",
    watching: (folder: string) => `Surveillance de ${folder} ; Ctrl+C pour arrêter.`,
    rolledBack: (from: number, to: number) =>
      `La génération ${to} est de nouveau en service (la ${from} est retirée).`,
    notAGeneration: (word: string) => `« ${word} » n'est pas un numéro de génération.`,
  },
  ask: {
    about: "pose une question et montre la réponse, la confiance et les passages trouvés",
    json: "sort le résultat en JSON",
    knowledge: "interroge un autre dossier ou fichier que celui de la configuration",
    staleIndex:
      "Les contrôles refusent le nouvel index : la réponse vient du dernier bon (voir « parvis index »).",
    kinds: {
      answered: "Réponse",
      clarify: "Précision demandée",
      handoff: "Passage à un agent",
      emergency: "Urgence",
      smalltalk: "Conversation",
      refused: "Refus",
      failed: "Échec",
    },
    sources: "Sources :",
    source: (title: string, producer: string, updated: string, heading: string | null, page: number | null) =>
      [title, heading, page === null ? null : `page ${page}`, producer, `mis à jour le ${updated}`]
        .filter((part) => part !== null)
        .join(", "),
    confidence: (value: number, step: string) =>
      `Confiance : ${Math.round(value * 100)} % (décidé par l'étape « ${step} »)`,
    passages: "Passages trouvés :",
    correction: (written: string, read: string) => `Orthographe : « ${written} » lu « ${read} »`,
    unknown: (words: readonly string[]) => `Mots absents des documents : ${words.join(", ")}`,
    why: (
      score: number,
      parts: { lexical: number; dense: number; faq: number; coverage: number },
      matched: readonly string[],
    ) =>
      [
        `score ${score.toFixed(3)}`,
        `mots ${parts.lexical.toFixed(1)}`,
        `sens ${parts.dense.toFixed(2)}`,
        ...(parts.faq > 0 ? [`question ${parts.faq.toFixed(2)}`] : []),
        `couverture ${Math.round(parts.coverage * 100)} %`,
        ...(matched.length > 0 ? [`trouvés : ${matched.join(", ")}`] : []),
      ].join(" · "),
  },
  inspect: {
    about: "montre ce qui est lu d'un document : texte, passages, métadonnées, avertissements",
    noFile: (path: string) => `Le fichier ${path} n'existe pas (ou c'est un dossier).`,
    document: (id: string) => `Document ${id}`,
    warning: (message: string) => `  ! ${message}`,
    passages: (count: number) => `  ${count} passage(s) :`,
    passage: (number: number, kind: string, trail: string, page: number | null) =>
      `    ${number}. [${kind}]${trail === "" ? "" : ` ${trail}`}${page === null ? "" : ` (page ${page})`}`,
    quarantined: (reason: string, line?: number, field?: string) =>
      `✗ Mis de côté : ${reason}${line === undefined ? "" : ` (ligne ${line})`}${field === undefined ? "" : ` (champ ${field})`}`,
    place: (message: string, line?: number, page?: number) =>
      `${message}${line === undefined ? "" : ` (ligne ${line})`}${page === undefined ? "" : ` (page ${page})`}`,
  },
  doctor: { about: "vérifie l'installation et dit comment réparer ce qui ne va pas" },
  import: {
    about: "importe une base nationale : « parvis import service-public <zip|dossier|adresse> »",
    unknownBase: (base: string) =>
      `Base « ${base} » inconnue ; la seule base nationale est « service-public ».`,
    phase: "Fiches",
    done: (sheets: number, file: string) => `${sheets.toLocaleString("fr-FR")} fiches importées dans ${file}`,
    skipped: (count: number, reason: string) => `  · ${count} fichier(s) laissé(s) de côté : ${reason}`,
    unknownElements: (elements: ReadonlyArray<readonly [string, number]>) =>
      `  · éléments encore inconnus, dont le texte est gardé : ${elements.map(([name, count]) => `${name} (${count})`).join(", ")}`,
    next: "Elles entreront dans l'index à la prochaine indexation (npm run index, ou aussitôt si le service tourne).",
  },
  examples: {
    root: `${examples(
      "parvis start",
      'parvis ask "À quelle heure ouvre la mairie le samedi ?"',
      "parvis <commande> --help",
    )}\n\nCodes de sortie : 0 réussi, 1 échec ou anomalie trouvée, 2 commande ou configuration fausse, 3 base, port ou réseau inutilisable.`,
    start: examples("parvis start", "PORT=8080 PARVIS_DATA=/var/lib/parvis parvis start"),
    index: examples(
      "parvis index",
      "parvis index --dry-run",
      "parvis index --watch",
      "parvis index --rollback",
    ),
    ask: examples(
      'parvis ask "Quels papiers pour une carte d\'identité ?"',
      'parvis ask --json "tarif cantine" | jq .confidence',
      'parvis ask --knowledge autres-fiches.jsonl "Comment déclarer une naissance ?"',
    ),
    inspect: examples("parvis inspect knowledge/documents/tarifs-2026.pdf"),
    doctor: examples("parvis doctor"),
    calibrate: examples(
      "parvis calibrate --dry-run",
      "parvis calibrate --target-error 0.05",
      "parvis calibrate --set nos-questions.csv --target-error 10%",
      "parvis calibrate --shipped",
    ),
    import: examples(
      "parvis import service-public vosdroits-latest.zip",
      "parvis import service-public https://lecomarquage.service-public.gouv.fr/vdd/3.5/part/zip/vosdroits-latest.zip",
    ),
  },
} as const;
