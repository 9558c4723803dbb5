const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** What staff read where FAQ drafts and canned replies are looked after. */
export const fr = {
  faq: {
    title: "Propositions de FAQ",
    lead: "Des questions proposées par les agents après une conversation. Une fois publiées, l'assistant y répond.",
    empty: "Aucune question à valider.",
    emptyNext:
      "Quand un agent ferme une conversation, il peut choisir « Ajouter à la FAQ » : sa question et sa réponse arrivent ici pour être relues, corrigées et publiées.",
    count: (count: number) => `${count} question${count > 1 ? "s" : ""} à valider`,
    proposed: (iso: string, name: string | null) =>
      name === null ? `Proposée le ${date(iso)}` : `Proposée le ${date(iso)} par ${name}`,
    problem: "À corriger avant de publier :",
    ready: "Prête à publier",
    edit: "Modifier",
    publish: "Publier",
    remove: "Supprimer",
    /** Said after an action's name to those who do not see which card it is on. */
    of: (question: string) => ` (${question})`,
    untitled: (name: string) => `Fichier ${name}`,
    editTitle: "Modifier la question",
    question: "Question",
    questionHint: "Comme un habitant la poserait, 300 caractères au plus.",
    answer: "Réponse",
    answerHint: "Elle sera donnée telle quelle : sans nom, sans cas particulier, sans date qui passera.",
    service: "Service",
    unknownService: "Service à choisir",
    save: "Enregistrer",
    cancel: "Annuler",
    saved: "Question enregistrée.",
    published: (path: string) => `Publiée dans ${path}. L'assistant la connaîtra dans un instant.`,
    removeTitle: "Supprimer cette question ?",
    removeText: "La proposition sera effacée pour tout le monde. L'assistant n'en a rien appris.",
    removed: "Question supprimée.",
    missingQuestion: "Écrivez la question.",
    missingAnswer: "Écrivez la réponse.",
    missingService: "Choisissez le service qui répond de cette question.",
  },
  canned: {
    title: "Réponses types",
    lead: "Des textes prêts à l'emploi. Dans une conversation, tapez / pour en insérer un.",
    add: "Nouvelle réponse type",
    search: "Chercher dans les réponses types",
    found: (count: number) => `${count} réponse${count > 1 ? "s" : ""} type${count > 1 ? "s" : ""}`,
    none: "Aucune réponse type ne correspond.",
    empty: "Aucune réponse type pour le moment.",
    emptyNext: "Commencez par celle que vous écrivez le plus souvent, par exemple un accusé de réception.",
    allServices: "Tous les services",
    edit: "Modifier",
    remove: "Supprimer",
    of: (title: string) => ` (${title})`,
    removed: (title: string) => `« ${title} » est supprimée.`,
    notYours: "Écrite par un collègue : lui ou un responsable peut la modifier.",
    undo: "Rétablir",
    restored: (title: string) => `« ${title} » est rétablie.`,
    saved: (title: string) => `« ${title} » est enregistrée.`,
    createTitle: "Nouvelle réponse type",
    editTitle: "Modifier la réponse type",
    name: "Titre",
    nameHint: "Pour la retrouver. Exemple : Pièces à fournir pour le passeport",
    text: "Texte",
    service: "Service",
    variables: "Mots remplacés au moment de l'envoi",
    insert: "Insérer",
    meanings: {
      "{agent}": "votre nom",
      "{service}": "le service de la conversation",
      "{collectivite}": "le nom de la collectivité",
      "{date}": "la date du jour",
    },
    unknownVariable: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} n'est pas un mot remplacé : il sera envoyé tel quel.`
        : `${names.join(", ")} ne sont pas des mots remplacés : ils seront envoyés tels quels.`,
    preview: "Aperçu",
    previewEmpty: "Le texte apparaîtra ici tel que l'habitant le lira.",
    sampleService: "Accueil",
    save: "Enregistrer",
    cancel: "Annuler",
    missingTitle: "Écrivez un titre.",
    missingText: "Écrivez le texte.",
  },
} as const;

function date(iso: string): string {
  const instant = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? iso : longDate.format(instant).replace(/^1 /, "1er ");
}
