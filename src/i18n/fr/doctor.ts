const size = (bytes: number) =>
  bytes > 1e9 ? `${(bytes / 1e9).toFixed(1).replace(".", ",")} Go` : `${Math.ceil(bytes / 1e6)} Mo`;

export const fr = {
  parts: {
    node: "Node",
    disk: "Disque",
    database: "Base de données",
    collectivity: "Faits de la collectivité",
    embedder: "Vecteurs",
    index: "Index",
    aids: "Synonymes et questions retenues",
    calibration: "Calibration",
    webFiles: "Fenêtre de discussion",
    desk: "Desk des agents",
    notifications: "Notifications",
    port: "Port",
    optionalParts: "Parties facultatives",
  },
  marks: { ok: "✓", warning: "!", failure: "✗" },
  verdict: (failures: number, warnings: number) =>
    failures > 0
      ? `${failures} problème(s) à régler, ${warnings} avertissement(s).`
      : warnings > 0
        ? `Rien n'empêche de servir ; ${warnings} avertissement(s).`
        : "Tout va bien.",
  unexpectedRemedy: "Ce contrôle n'a pas pu finir ; corrigez d'abord les problèmes signalés plus haut.",
  node: (version: string) => `Node ${version}`,
  notWritable: (folder: string, cause: string) => `Le dossier ${folder} ne peut pas être écrit (${cause}).`,
  notWritableRemedy: "Donnez les droits d'écriture à l'utilisateur qui lance Parvis, ou changez PARVIS_DATA.",
  lowDisk: (folder: string, free: number) => `Il ne reste que ${size(free)} libres pour ${folder}.`,
  lowDiskRemedy: "Libérez de la place : une nouvelle version de l'index se construit à côté de l'ancienne.",
  disk: (folder: string, free: number) => `${folder} : écriture possible, ${size(free)} libres`,
  noDatabase: (file: string) => `Pas encore de base de données (${file}).`,
  runIndex: "Elle sera créée au premier « npm start » ou « npm run index ».",
  damaged: (verdict: string) => `La base de données est abîmée : ${verdict}`,
  damagedRemedy:
    "Arrêtez Parvis et remettez une sauvegarde, ou écartez le fichier : l'index se reconstruit, les conversations en cours sont perdues.",
  database: (file: string, bytes: number) => `${file} : saine (${size(bytes)})`,
  noKnowledge: (folder: string) => `Le dossier des connaissances ${folder} n'existe pas.`,
  noKnowledgeRemedy: "Créez-le, ou indiquez le bon par PARVIS_KNOWLEDGE.",
  collectivityProblem: (message: string, line?: number, field?: string) =>
    `collectivity.yaml${line === undefined ? "" : `, ligne ${line}`}${field === undefined ? "" : `, champ ${field}`} : ${message}`,
  collectivityRemedy: (example?: string) =>
    example === undefined
      ? "Corrigez le fichier et enregistrez : il est relu aussitôt."
      : `Exemple : ${example}`,
  collectivity: (name: string, services: number) => `${name}, ${services} services`,
  wrongDimension: (got: number, expected: number) =>
    `Le service de vecteurs rend ${got} nombres au lieu de ${expected}.`,
  embedderSilent: (cause: string) => `Le service de vecteurs ne répond pas : ${cause}`,
  embedderRemedy:
    'Vérifiez le réglage « embeddings » (adresse, modèle, clé), ou revenez à { kind: "built-in" }.',
  embedder: (id: string, dimension: number) => `${id}, ${dimension} dimensions`,
  noIndex: "Aucun index n'est en service.",
  noIndexRemedy: "Lancez « npm run index » et lisez ce qu'il refuse.",
  mismatch: (what: string) => `L'index en service ne convient plus à cette version : ${what}`,
  mismatchRemedy: "Lancez « npm run index -- --rebuild ».",
  index: (generation: number, documents: number, passages: number) =>
    `génération ${generation} : ${documents.toLocaleString("fr-FR")} documents, ${passages.toLocaleString("fr-FR")} passages`,
  setAside: (path: string, reason: string) => `${path} est mis de côté : ${reason}`,
  webFiles: "construite",
  noWebFiles: "La fenêtre de discussion n'est pas construite.",
  noWebFilesRemedy: "Lancez « npm run build ».",
  desk: {
    notBuilt: "Les pages du Desk ne sont pas construites.",
    notBuiltRemedy: "Lancez « npm run build ».",
    nobody: "personne n'a encore de compte : le lien s'affiche au démarrage, ou par « parvis desk-link »",
    staffed: "des agents ont un compte",
  },
  portTaken: (port: number) => `Le port ${port} est occupé.`,
  portTakenRemedy: "C'est normal si Parvis tourne déjà ; sinon choisissez un autre port (PORT).",
  portFree: (port: number) => `${port} est libre`,
  optional: {
    "hnswlib-node": {
      present: "hnswlib-node : présent (index rapide au-delà de 50 000 passages)",
      absent:
        "hnswlib-node est absent : la recherche exacte sert à sa place, plus lente au-delà de 50 000 passages.",
      remedy: "Installez un compilateur C++ (Debian : apt-get install g++ make python3) puis « npm ci ».",
    },
    "tesseract.js": {
      present: "tesseract.js : présent (les pages numérisées sont lues)",
      absent: "tesseract.js est absent : les PDF numérisés sont mis de côté.",
      remedy: "Lancez « npm install --no-save tesseract.js @tesseract.js-data/fra ».",
    },
  },
} as const;
