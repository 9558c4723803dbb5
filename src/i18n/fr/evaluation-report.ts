export const fr = {
  table: {
    set: "jeu",
    baseline: "BM25 hit@1",
    short: {
      auc_answerable: "auc rép.",
      auc_on_topic: "auc sujet",
      "coverage@error10": "couv.10%",
      "coverage3@error10": "couv3.10%",
      answered: "répondu",
      clarified: "précisé",
      refused: "non rép.",
      right: "juste",
      wrong: "faux",
      latency_p50: "p50 ms",
      latency_p99: "p99 ms",
    } as Readonly<Record<string, string>>,
    compared: (other: string) => `Comparaison avec ${other} (différence, intervalle à 95 %, p) :`,
    difference: (difference: string, low: string, high: string, p: number) =>
      `${difference} [${low} ; ${high}], p = ${p.toFixed(3)}`,
    noDifference: "pas de différence démontrée",
  },
  page: {
    title: "Rapport d'évaluation de l'assistant",
    made: (day: string, version: string, commit: string | null) =>
      `Mesuré le ${day}, version ${version}${commit === null ? "" : ` (${commit.slice(0, 8)})`}.`,
    asked: (questions: number, sets: number) =>
      `${questions.toLocaleString("fr-FR")} questions ont été posées à l'assistant, en ${sets} ${sets > 1 ? "jeux" : "jeu"}, comme un citoyen les poserait. Chacune porte une étiquette : la page qui y répond, ou ce que l'assistant doit faire.`,
    indexed: (sets: readonly string[], documents: number, passages: number) =>
      `${sets.join(", ")} : ${documents.toLocaleString("fr-FR")} documents, ${passages.toLocaleString("fr-FR")} passages`,
    essentials: "L'essentiel",
    meanings: "Ce que veut dire chaque chiffre",
    margin:
      "Un jeu de questions n'est qu'un échantillon : l'intervalle dit entre quelles valeurs le chiffre se tient, avec 95 chances sur 100.",
    setTitle: (name: string, n: number) => `Jeu « ${name} » (${n.toLocaleString("fr-FR")} questions)`,
    poolTitle: (name: string, n: number) => `Réunion « ${name} » (${n.toLocaleString("fr-FR")} questions)`,
    allSets: "tous les jeux",
    figures: "Tous les chiffres",
    figure: "chiffre",
    value: "valeur",
    interval: "intervalle à 95 %",
    mainTable: "Les principaux chiffres, jeu par jeu",
    sureness: "Quand l'assistant se dit sûr, a-t-il raison ?",
    questions: "questions",
  },
  essentials: {
    found: (first: string, three: string) =>
      `quand une page répond à la question, elle est trouvée en premier ${first} fois sur 100, et parmi les trois premières ${three} fois sur 100`,
    did: (answered: string, clarified: string, refused: string) =>
      `sur 100 questions, l'assistant répond à ${answered}, propose des choix ou demande une précision pour ${clarified}, et n'affirme rien (passe la main, décline ou salue) pour ${refused}`,
    judged: (right: string, wrong: string) =>
      `sur 100 questions, ce qu'il fait est juste ${right} fois, et faux ${wrong} fois ; le reste est prudent ou incomplet`,
    better: (other: string, difference: string) =>
      `la bonne page vient en premier plus souvent qu'avec ${other} (${difference})`,
    worse: (other: string, difference: string) =>
      `la bonne page vient en premier moins souvent qu'avec ${other} (${difference})`,
    same: (other: string) => `pour la première page, pas de différence démontrée avec ${other}`,
  },
  baselineName: "un moteur ordinaire (BM25)",
  comparison: {
    title: (other: string) => `Comparaison avec ${other}`,
    intro:
      "Les deux systèmes ont reçu les mêmes questions. Une différence n'est dite démontrée que si son intervalle à 95 % ne contient pas zéro ; p est la probabilité d'en voir une aussi grande par le seul hasard.",
    caption: (set: string, pairs: number) => `${set} : ${pairs.toLocaleString("fr-FR")} questions communes`,
    headers: ["chiffre", "ici", "autre", "différence", "intervalle à 95 %", "p", "conclusion"],
    better: "mieux",
    worse: "moins bien",
    none: "pas de différence démontrée",
  },
  breakdown: {
    title: "Selon le genre de question",
    names: {
      category: "Catégorie",
      style: "Façon d'écrire",
      channel: "Canal",
      length: "Longueur",
    } as Readonly<Record<string, string>>,
    lengths: {
      short: "courte (60 signes au plus)",
      medium: "moyenne (160 au plus)",
      long: "longue",
    } as Readonly<Record<string, string>>,
  },
  failures: {
    title: "Ce qui n'a pas marché",
    none: "Aucune question de ce jeu n'a échoué.",
    count: (count: number, shown: number) =>
      count === shown
        ? `${count} question(s), les plus graves d'abord.`
        : `${count.toLocaleString("fr-FR")} questions ; voici les ${shown} plus graves (toutes les réponses sont dans le dossier outputs).`,
    byReason: "Raisons",
    reason: "raison",
    kinds: {
      "answered-not-expected": "Une réponse a été donnée alors qu'il n'en fallait pas",
      "wrong-document": "La réponse vient d'une autre page que celle attendue",
      "wrong-outcome": "L'assistant a fait autre chose que ce qui était attendu",
      failed: "L'assistant est tombé en panne sur cette question",
      "fact-missing": "La bonne page a été citée, mais sans le fait attendu",
      absent: "La bonne page n'est pas parmi les dix premières",
      further: "La bonne page a été trouvée, mais pas en premier",
      "not-answered": "Il fallait répondre, et l'assistant n'a pas répondu",
    } as Readonly<Record<string, string>>,
    position: (position: number) => `elle est à la place ${position}`,
    firstYet: "la bonne page était pourtant la première",
    expected: "Attendu",
    given: "Fait",
    found: "Premières pages trouvées",
    foundHeaders: ["place", "page", "score", "mots trouvés", "attendue ?"],
    yes: "oui",
    no: "non",
    kindsOfAnswer: {
      answered: "réponse",
      clarify: "choix proposés ou précision demandée",
      handoff: "passage à un agent",
      emergency: "numéros d'urgence",
      smalltalk: "conversation",
      refused: "refus",
      failed: "panne",
    } as Readonly<Record<string, string>>,
    fact: (fact: string) => `le fait « ${fact} »`,
    document: (labels: readonly string[]) => `page : ${labels.join(", ")}`,
    nothing: "aucune réponse (rien dans les connaissances)",
    after: (questions: readonly string[]) => `après : ${questions.join(" / ")}`,
  },
  charts: {
    risk: {
      x: "part des questions auxquelles on répond",
      y: "part d'erreurs",
      one: "une seule réponse",
      three: "trois propositions",
      caption: "Erreurs selon la part de questions auxquelles on répond, les plus sûres d'abord",
      headers: ["on répond à", "erreurs, une réponse", "erreurs, trois propositions"],
      description: (quarter: string, all: string) =>
        `Courbe des erreurs : en répondant au quart le plus sûr des questions, ${quarter} d'erreurs ; en répondant à toutes, ${all}. Les chiffres sont dans le tableau qui suit.`,
    },
    reliability: {
      x: "confiance annoncée",
      y: "part de bonnes pages",
      legend:
        "Sur la diagonale, la confiance annoncée est exacte ; au-dessous, l'assistant se croit trop sûr.",
      caption: "Confiance annoncée et réalité",
      headers: ["confiance", "questions", "annoncé", "constaté"],
      bin: (from: string, to: string) => `${from} à ${to}`,
      description: (bins: number) =>
        `Diagramme de fiabilité en ${bins} points. Les chiffres sont dans le tableau qui suit.`,
    },
    bars: {
      ours: "l'assistant",
      set: "jeu",
      caption: "Part des questions dont la bonne page vient en premier",
      description: (sets: number) =>
        `Barres : part des questions dont la bonne page vient en premier, pour ${sets} jeu(x). Les chiffres sont dans le tableau qui suit.`,
    },
  },
} as const;
