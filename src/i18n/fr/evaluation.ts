const columns = "identifiant, question, document, fait, catégorie, style, attendu";

/** What the evaluation says on the command line; its report is in `evaluation-report.ts`. */
export const fr = {
  about: "Mesure l'assistant sur des jeux de questions étiquetées, et écrit un rapport.",
  options: {
    knowledge: "connaissances : dossier, ou fichiers .jsonl(.gz) ; un dossier BEIR convient",
    sets: "jeux de questions : .jsonl, .csv ou dossier BEIR",
    compare:
      "compare à une autre mesure (son dossier), ou à une autre configuration (fichier JSON), mesurée aussi",
    baseline: "mesure aussi un moteur BM25 ordinaire sur les mêmes passages",
    memory: "questions validées que la recherche peut retenir (jamais celles que l'on pose)",
    json: "écrit tous les chiffres dans ce fichier",
    out: "dossier de la mesure ; s'il existe, elle reprend où elle s'est arrêtée",
    rescore: "recalcule les chiffres d'une mesure enregistrée, sans rien redemander",
    config: "configuration à mesurer (fichier JSON, comme parvis.config.json)",
    limit: "ne pose que les n premières questions de chaque jeu",
    pool: "réunit des jeux sous un nom : nom=jeu+jeu",
    floor: "échoue si un chiffre est plus bas : hit@1=0.4, ou jeu:hit@1=0.4",
    rebuild: "relit toutes les connaissances, même déjà indexées",
    show: "montre chaque question et ce qui a été répondu",
  },
  examples: `
Exemples :
  npm run eval -- --knowledge knowledge --sets evals/sets/demonstration.jsonl --baseline
  npm run eval -- --knowledge knowledge --sets nos-questions.csv --compare evals/runs/2026-11-23T10-00-00
  npm run eval -- --rescore evals/runs/2026-11-23T10-00-00 --json chiffres.json

Codes de sortie : 0 mesuré, 1 un chiffre est sous son plancher, 2 commande, jeu ou configuration fausse, 3 connaissances ou index inutilisables.`,
  usage: {
    nothing: "il faut --knowledge et --sets, ou --rescore",
    limit: (value: string) => `--limit : « ${value} » n'est pas un nombre entier positif`,
    pool: (value: string) => `--pool : « ${value} » ne se lit pas ; écrivez nom=jeu+jeu`,
    poolSet: (pool: string, set: string) => `--pool ${pool} : le jeu « ${set} » n'est pas parmi ceux mesurés`,
    poolName: (name: string) => `--pool : le nom « ${name} » est déjà pris`,
    floor: (value: string) => `--floor : « ${value} » ne se lit pas ; écrivez hit@1=0.4 ou jeu:hit@1=0.4`,
    floorFigure: (name: string, known: readonly string[]) =>
      `--floor : le chiffre « ${name} » n'existe pas ; ceux qui existent : ${known.join(", ")}`,
    floorSet: (name: string) => `--floor : le jeu « ${name} » n'est pas parmi ceux mesurés`,
    sameName: (name: string) => `deux jeux s'appellent « ${name} » : renommez l'un des fichiers`,
    noSet: "aucun jeu de questions étiquetées parmi les fichiers donnés",
    compareKnowledge: "--compare avec une configuration demande aussi --knowledge",
    compareAbsent: (path: string) => `--compare : ${path} n'existe pas`,
  },
  set: {
    problem: (file: string, line: number | undefined, field: string | undefined, problem: string) => {
      const lineNamed = line === undefined ? "" : `, ligne ${line}`;
      const fieldNamed = field === undefined || field === "" ? "" : `, champ « ${field} »`;
      return `${file}${lineNamed}${fieldNamed} : ${problem}`;
    },
    notAnObject: "la ligne n'est pas un objet JSON",
    notJson: (detail: string) => `la ligne n'est pas du JSON (${detail})`,
    unreadable: (detail: string) => `le fichier ne peut pas être lu (${detail})`,
    absent: "le fichier n'existe pas",
    empty: "il n'y a aucune question",
    twice: (id: string, line: number) => `l'identifiant « ${id} » est déjà celui de la ligne ${line}`,
    notBeir: "ce dossier n'est pas un jeu BEIR (il faut queries.jsonl et qrels/)",
    unknownFormat: "ce format n'est pas reconnu",
    noQuestionColumn: "aucune colonne ne s'appelle « question »",
    noQrels: "le dossier ne contient aucun fichier .tsv",
    wrongQrel: "la ligne n'a pas trois colonnes (question, document, note) séparées par des tabulations",
    wrongRun: "ce fichier n'est pas celui d'une mesure",
    skipped: (file: string) => `${file} : questions sans étiquette, laissées de côté.`,
    example:
      'Une question par ligne, par exemple {"id":"q1","question":"Où voter ?","document":"pages/vote.md"}',
    formats: "Formats acceptés : .jsonl, .jsonl.gz, .csv, ou un dossier BEIR.",
    unreadableRemedy: "Vérifiez le chemin et les droits du fichier.",
    twiceRemedy: "Donnez à chaque question un identifiant qui n'est qu'à elle.",
    csvRemedy: `Première ligne : ${columns} ; séparateur virgule ou point-virgule.`,
    beirQuery: 'Une question par ligne : {"_id":"q1","text":"Où voter ?"}',
    beirDocument: 'Un document par ligne : {"_id":"d1","title":"Voter","text":"…"}',
    beirQrels:
      "Dans qrels/, un fichier .tsv par partie : query-id, corpus-id et score, séparés par des tabulations.",
    remedy: (field: string) => REMEDIES[field] ?? "Corrigez ce champ, ou retirez-le.",
  },
  knowledge: {
    nothing: (roots: readonly string[]) => `Aucun document n'a pu être lu dans ${roots.join(", ")}.`,
    nothingRemedy: "Vérifiez le chemin, puis essayez « parvis inspect <fichier> » sur l'un des documents.",
    missing: (set: string, corpora: readonly string[]) =>
      `Le jeu « ${set} » porte sur des connaissances absentes : ${corpora.map((name) => `${name}.jsonl`).join(", ")}.`,
    missingRemedy: "Ajoutez ces fichiers au dossier donné par --knowledge, ou retirez le jeu.",
  },
  run: {
    phase: (set: string) => `Questions de ${set}`,
    scoring: "Calcul des chiffres",
    configInvalid: (file: string) => `La configuration ${file} ne peut pas être utilisée :`,
    other: (folder: string, keys: readonly string[]) =>
      `Le dossier ${folder} est celui d'une autre mesure (ce qui diffère : ${keys.join(", ")}).`,
    otherRemedy: "Donnez un autre dossier à --out, ou retirez celui-ci.",
    notARun: (folder: string) => `Le dossier ${folder} n'est pas celui d'une mesure.`,
    notARunRemedy:
      "Donnez un dossier écrit par « npm run eval », qui contient configuration.json et outputs/.",
    noOutputs: (set: string) => `aucune réponse enregistrée pour le jeu « ${set} »`,
    partial: (set: string, missing: number) =>
      `Jeu « ${set} » : ${missing} question(s) sans réponse enregistrée, laissées de côté.`,
    resumed: (count: number) => `Reprise : ${count} réponse(s) déjà enregistrée(s).`,
    done: (folder: string) => `Rapport : ${folder}/report.html`,
    below: (set: string, figure: string, value: string, floor: number) =>
      `✗ ${set} : ${figure} = ${value}, sous le plancher ${floor}`,
    fault: (detail: string) => `Erreur inattendue (un défaut de Parvis, merci de le signaler) :\n${detail}`,
    error: (message: string, remedy: string) => `✗ ${message}\n  → ${remedy}`,
  },
  show: {
    question: (verdict: string, id: string, category: string, question: string) =>
      `\n${verdict.toUpperCase()} ${id} (${category}) ${question}`,
    expected: (kinds: readonly string[], fact: string | null, documents: readonly string[]) =>
      `  attendu : ${[kinds.join("/"), fact, ...documents].filter((part) => part).join(" · ")}`,
    given: (kind: string, confidence: number, step: string, cited: string | undefined) =>
      `  ${kind} ${confidence.toFixed(2)} par « ${step} »${cited === undefined ? "" : ` [${cited}]`}`,
    unjudged: "sans avis",
  },
} as const;

const REMEDIES: Readonly<Record<string, string>> = {
  id: "Donnez à la question un identifiant, par exemple « q1 ».",
  question: "Écrivez la question du citoyen.",
  relevant: 'Donnez une liste d\'identifiants de documents, par exemple ["pages/vote.md"].',
  document: "Donnez l'identifiant ou le chemin d'un document, par exemple « pages/vote.md ».",
  expected: "Résultats possibles : answered, clarify, handoff, emergency, smalltalk, refused.",
  grades: 'Donnez une note par document, par exemple {"F1":2}.',
  answerable: "Écrivez true ou false.",
  at: "Donnez une date et une heure avec leur fuseau, par exemple 2026-11-23T10:00:00+01:00.",
  after: "Donnez la liste des questions qui précèdent.",
  corpus: 'Donnez la liste des connaissances, par exemple ["vdd"].',
};
