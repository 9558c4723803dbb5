/** Name of each figure of a report and what it means, for a reader who knows no statistics. */
export const figureWords: Readonly<Record<string, readonly [name: string, meaning: string]>> = {
  "hit@1": [
    "bonne page en premier",
    "Sur 100 questions qui ont leur page, combien la voient venir en premier.",
  ],
  "hit@3": [
    "parmi les trois premières",
    "Sur 100 questions, combien ont leur page parmi les trois premières : ce que permettent trois boutons.",
  ],
  "hit@5": ["parmi les cinq premières", "Sur 100 questions, combien ont leur page parmi les cinq premières."],
  "hit@10": [
    "parmi les dix premières",
    "Sur 100 questions, combien ont leur page parmi les dix premières. Les autres ne pouvaient pas être répondues.",
  ],
  "mrr@10": [
    "rang réciproque moyen",
    "De 0 à 1 : 1 si la bonne page est toujours première, 0,5 si elle est toujours deuxième.",
  ],
  "ndcg@10": [
    "gain cumulé (nDCG)",
    "De 0 à 1 : à quel point les dix premières pages sont dans le meilleur ordre possible, en comptant les notes des pages quand il y en a.",
  ],
  "recall@10": ["pages retrouvées", "Sur 100 bonnes pages, combien sont parmi les dix premières."],
  map: [
    "précision moyenne (MAP)",
    "De 0 à 1 : les bonnes pages viennent-elles avant les autres, toutes comptées.",
  ],
  answered: ["a répondu", "Sur 100 questions, à combien l'assistant donne une réponse."],
  clarified: [
    "a proposé des choix",
    "Sur 100 questions, pour combien il propose des choix ou demande une précision.",
  ],
  refused: [
    "n'a rien affirmé",
    "Sur 100 questions, pour combien il passe la main, décline ou fait la conversation, sans rien affirmer.",
  ],
  emergency: [
    "a orienté vers les secours",
    "Sur 100 questions, pour combien il donne les numéros d'urgence.",
  ],
  right: [
    "juste",
    "Sur 100 questions jugées, combien de fois il fait ce qui est attendu, avec le fait attendu.",
  ],
  incomplete: [
    "incomplet",
    "Sur 100 questions jugées, combien de réponses viennent de la bonne page sans le fait attendu.",
  ],
  cautious: [
    "trop prudent",
    "Sur 100 questions jugées, combien de fois il ne répond pas alors qu'il le fallait.",
  ],
  wrong: [
    "faux",
    "Sur 100 questions jugées, combien de fois il répond à côté ou sans raison : ce qui coûte la confiance.",
  ],
  fact_found: [
    "fait exact donné",
    "Sur 100 réponses données, combien contiennent le montant, la date ou la condition attendus.",
  ],
  citation_correct: ["source juste", "Sur 100 réponses données, combien citent d'abord la bonne page."],
  verbatim: [
    "mot pour mot",
    "Sur 100 phrases citées, combien se trouvent telles quelles dans le document officiel.",
  ],
  auc: [
    "distinguer le vrai du faux",
    "De 0,5 (au hasard) à 1 : la confiance est-elle plus haute quand la première page est la bonne.",
  ],
  auc_among_three: ["le distinguer, à trois", "Même question, pour la bonne page parmi les trois premières."],
  auc_answerable: [
    "reconnaître ce qui a une réponse",
    "De 0,5 à 1 : distingue-t-il les questions qui ont une page de celles qui n'en ont pas.",
  ],
  auc_on_topic: [
    "reconnaître le hors-sujet",
    "De 0,5 à 1 : distingue-t-il les questions d'usagers de celles qui ne concernent pas la mairie.",
  ],
  brier: [
    "erreur de confiance (Brier)",
    "De 0 à 1, plus bas est mieux : écart entre la confiance annoncée et la réalité, question par question.",
  ],
  ece: [
    "écart de confiance",
    "Plus bas est mieux : écart moyen entre la confiance annoncée et la part de bonnes pages constatée.",
  ],
  ece_among_three: [
    "écart de confiance, à trois",
    "Même écart, pour la bonne page parmi les trois premières.",
  ],
  aurc: [
    "risque moyen",
    "De 0 à 1, plus bas est mieux : part d'erreurs, en moyenne sur tous les niveaux de prudence.",
  ],
  aurc_among_three: ["risque moyen, à trois", "Même mesure, pour la bonne page parmi les trois premières."],
  "coverage@error5": [
    "répondues à 5 % d'erreurs",
    "Sur 100 questions, à combien on peut répondre, les plus sûres d'abord, en gardant au plus 5 % d'erreurs.",
  ],
  "coverage@error10": ["répondues à 10 % d'erreurs", "Même mesure, avec au plus 10 % d'erreurs."],
  "coverage@error20": ["répondues à 20 % d'erreurs", "Même mesure, avec au plus 20 % d'erreurs."],
  "error@coverage25": [
    "erreurs en répondant au quart",
    "Sur 100 réponses, combien d'erreurs si l'on répond au quart le plus sûr des questions.",
  ],
  "error@coverage50": ["erreurs en répondant à la moitié", "Même mesure, en répondant à la moitié."],
  "coverage3@error5": [
    "trois choix à 5 % d'erreurs",
    "Sur 100 questions, pour combien on peut proposer trois pages en gardant au plus 5 % d'erreurs.",
  ],
  "coverage3@error10": ["trois choix à 10 % d'erreurs", "Même mesure, avec au plus 10 % d'erreurs."],
  "coverage3@error20": ["trois choix à 20 % d'erreurs", "Même mesure, avec au plus 20 % d'erreurs."],
  "error3@coverage25": [
    "trois choix, erreurs au quart",
    "Sur 100 propositions de trois pages, combien manquent la bonne si l'on s'en tient au quart le plus sûr.",
  ],
  "error3@coverage50": ["trois choix, erreurs à la moitié", "Même mesure, pour la moitié la plus sûre."],
  abstention_precision: [
    "silences justifiés",
    "Sur 100 questions laissées sans réponse, combien devaient l'être.",
  ],
  abstention_recall: [
    "pièges évités",
    "Sur 100 questions qu'il ne fallait pas prendre, combien ont été laissées sans réponse.",
  ],
  latency_p50: ["durée d'une recherche (médiane)", "La moitié des recherches prennent moins que ce temps."],
  latency_p99: [
    "durée d'une recherche (les plus lentes)",
    "99 recherches sur 100 prennent moins que ce temps.",
  ],
  answer_latency_p50: [
    "durée d'une réponse (médiane)",
    "La moitié des réponses complètes prennent moins que ce temps.",
  ],
  answer_latency_p99: [
    "durée d'une réponse (les plus lentes)",
    "99 réponses sur 100 prennent moins que ce temps.",
  ],
};
