const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
const documents = (count: number) => plural(count, "document", "documents");
const passages = (count: number) => plural(count, "passage", "passages");
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;

export const fr = {
  reason: {
    created: "nouveau fichier",
    content: "contenu modifié",
    metadata: "métadonnées modifiées (fichier .meta.yaml ou _defaults.yaml)",
    pipeline: "Parvis ou le calcul des vecteurs a changé : le fichier est relu",
    rebuild: "reconstruction demandée",
    retry: "nouvel essai après un échec de lecture",
    unchanged: "inchangé",
    removed: "fichier retiré du dossier",
  },
  phase: {
    reading: "Lecture des fichiers",
    preparing: (file: string) => `Indexation de ${file}`,
    publishing: "Publication",
  },
  quarantine: {
    unreadable: (cause: string) => ({
      reason: `Le fichier ne peut pas être ouvert : ${cause}`,
      remedy: "Vérifiez les droits de lecture du fichier et de son dossier, puis enregistrez-le à nouveau.",
    }),
    uncut: {
      reason: "Le texte du fichier n'a pas pu être découpé en passages.",
      remedy: "Simplifiez sa mise en forme (titres, listes, tableaux), puis enregistrez-le de nouveau.",
    },
    tooManyPassages: (count: number, most: number) => ({
      reason: `Le document donnerait ${count.toLocaleString("fr-FR")} passages, au-delà de la limite de ${most.toLocaleString("fr-FR")}.`,
      remedy: "Découpez-le en plusieurs fichiers, un par sujet, et ne gardez que ce qui répond aux citoyens.",
    }),
    empty: {
      reason: "Le fichier ne contient aucun texte.",
      remedy: "Ajoutez le contenu manquant, ou retirez le fichier.",
    },
    duplicate: (id: string, kept: string, other: string) => ({
      reason: `Deux documents portent l'identifiant « ${id} » : ${kept} est gardé, ${other} est mis de côté.`,
      remedy: `Changez l'identifiant (champ « id ») de l'un des deux, ou retirez ${other}.`,
    }),
  },
  noText: (id: string) => `Le document « ${id} » n'a aucun texte : il n'est pas publié.`,
  missingKnowledge: (path: string) => ({
    message: `Le dossier des documents est introuvable : ${path}`,
    remedy:
      "Créez-le, ou indiquez le bon emplacement (réglage « knowledge » ou variable PARVIS_KNOWLEDGE). Le dernier index publié reste en service.",
  }),
  busy: (host: string, pid: number) => ({
    message: `Une autre indexation est en cours (machine ${host}, processus ${pid}).`,
    remedy: "Attendez qu'elle se termine, puis relancez la commande.",
  }),
  leaseLost: {
    message: "Une autre indexation a pris la main pendant celle-ci, trop longtemps suspendue.",
    remedy: "Rien n'a été publié ; relancez la commande si le contenu n'est pas à jour.",
  },
  storage: (cause: string) => ({
    message: `L'index ne peut pas être enregistré : ${cause}`,
    remedy:
      "Vérifiez l'espace disque et les droits d'écriture du dossier de données (PARVIS_DATA). Le dernier index publié reste en service.",
  }),
  gate: {
    loss: (origin: "local" | "national", before: number, after: number) =>
      `${origin === "local" ? "Les documents de la collectivité" : "Les fiches nationales"} passeraient de ${before} à ${after} : plus de la moitié disparaîtrait d'un coup. Si c'est voulu, relancez avec --force.`,
    empty: "Aucun document ne serait plus publié. Si c'est voulu, relancez avec --force.",
    share: (found: number, total: number, minimum: number) =>
      `Questions de contrôle (gate.yaml) : ${found} sur ${total} trouvent leur document parmi les trois premiers, il en faut ${Math.ceil(minimum * total)}.`,
    question: (question: string, expected: string, found: readonly string[]) =>
      `« ${question} » : ${expected} attendu, trouvé ${found.length === 0 ? "rien" : found.join(", ")}`,
    invalid: (cause: string) =>
      `Le fichier gate.yaml ne se lit pas : ${cause}. Il attend une liste de « question » et « document », par exemple : - { question: "Quand passe la collecte ?", document: "faq/dechets.md" }`,
  },
  withheld: (generation: number) =>
    `Le contenu est celui de la génération ${generation}, retirée par un retour arrière : elle n'est pas republiée. Corrigez les documents, ou relancez avec --force.`,
  unavailable: {
    empty: {
      message: "Aucun index n'a encore été publié.",
      remedy: "Lancez « npm run index ».",
    },
    mismatch: (differences: string) => ({
      message: `L'index publié n'a pas été fait par cette version ou ce réglage de Parvis (${differences}).`,
      remedy: "Lancez « npm run index -- --rebuild ».",
    }),
    damaged: (cause: string) => ({
      message: `L'index publié ne se charge pas : ${cause}`,
      remedy:
        "Lancez « npm run index -- --rebuild », ou revenez à la génération précédente : « npm run index -- --rollback ».",
    }),
    memoryOnly: {
      message: "Cette base de données n'est pas sur disque : l'index ne peut pas y être lu.",
      remedy: "Donnez à Parvis un fichier de base de données (variable PARVIS_DATA).",
    },
    differs: (what: string, stored: string, current: string) => `${what} : ${stored} au lieu de ${current}`,
    analyser: "analyse du français",
    chunker: "découpage",
    embedder: "vecteurs",
  },
  rollback: {
    none: "Il n'y a pas de génération précédente à remettre en service.",
    unknown: (asked: number, available: readonly number[]) =>
      `La génération ${asked} n'existe pas ou n'est plus gardée ; disponibles : ${available.length === 0 ? "aucune" : available.join(", ")}.`,
    already: (number: number) => `La génération ${number} est déjà en service.`,
  },
  workerStopped: (cause: string) => ({
    message: `L'indexation s'est arrêtée : ${cause}`,
    remedy: "Le dernier index publié reste en service. Lancez « npm run doctor » pour en savoir plus.",
  }),
  receipt: {
    published: (generation: number, documentCount: number, passageCount: number, milliseconds: number) =>
      `✓ Génération ${generation} en service : ${documents(documentCount)}, ${passages(passageCount)} (${seconds(milliseconds)})`,
    unchanged: (generation: number | null, documentCount: number, milliseconds: number) =>
      generation === null
        ? `Rien à publier : aucun document (${seconds(milliseconds)})`
        : `✓ Rien n'a changé : la génération ${generation} reste en service, ${documents(documentCount)} (${seconds(milliseconds)})`,
    planned: "Plan de l'indexation (rien n'est écrit) :",
    refused: (generation: number | null) =>
      generation === null
        ? "✗ Publication refusée ; aucun index n'est en service :"
        : `✗ Publication refusée ; la génération ${generation} reste en service :`,
    withheld: (generation: number | null) =>
      `✗ Rien n'est publié ; la génération ${generation} reste en service :`,
    counts: (created: number, updated: number, unchanged: number, removed: number, quarantined: number) =>
      `  fichiers : créés ${created} · modifiés ${updated} · inchangés ${unchanged} · retirés ${removed} · mis de côté ${quarantined}`,
    mark: { created: "+", updated: "~", removed: "−", quarantined: "!", unchanged: "=" },
    file: (mark: string, path: string, reason: string) => `  ${mark} ${path} : ${reason}`,
    national: (path: string) => `${path} (base nationale)`,
    line: (number: number) => `ligne ${number}`,
    page: (number: number) => `page ${number}`,
    field: (name: string) => `champ « ${name} »`,
    remedy: (remedy: string) => `      → ${remedy}`,
    stale: (count: number) =>
      `      → en attendant, ${count > 1 ? `les ${count} derniers documents lisibles restent publiés` : "la dernière version lisible reste publiée"}`,
    warnings: (count: number) => `${plural(count, "remarque", "remarques")} :`,
    more: (count: number) => `  … et ${plural(count, "autre", "autres")}`,
  },
} as const;
