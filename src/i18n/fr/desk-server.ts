/** What the Desk's server says to agents. */
export const fr = {
  /** Someone who answers from the network's own inbox, or from another hub. */
  elsewhere: "Collègue hors du Desk",
  /** An account that is gone. */
  formerColleague: "Ancien collègue",
  files: (names: readonly string[]) => `${names.length > 1 ? "Fichiers" : "Fichier"} : ${names.join(", ")}`,

  refusals: {
    cannotAnswer: "Votre rôle ne permet pas de lire les conversations.",
    noFile: "Ce fichier n'existe pas ou n'existe plus.",
    noConversation: "Cette conversation n'existe pas, ou elle est confiée à un autre service.",
    wrongBox: "Cette liste n'existe pas.",
    wrongService: "Ce service n'existe pas.",
    wrongPlace: "La suite de cette liste n'existe plus. Rechargez la page.",
    noWords: "Écrivez ce que vous cherchez.",
    tooManyWords: (most: number) => `Votre recherche est trop longue : ${most} caractères au plus.`,
    noSearch: "La recherche n'est pas encore prête. Réessayez dans un instant.",
  },

  cannedReplies: {
    missing: "Cette réponse type n'existe plus.",
    notYours: "Seule la personne qui a écrit cette réponse type, ou un responsable, peut la modifier.",
    noTitle: "Écrivez un titre.",
    longTitle: (most: number) => `Le titre est trop long : ${most} caractères au plus.`,
    noText: "Écrivez le texte.",
    longText: (most: number) => `Le texte est trop long : ${most} caractères au plus.`,
    wrongService: "Choisissez un service de la liste, ou tous les services.",
  },

  undelivered: {
    "window-closed": "Le délai pour répondre sur ce canal est passé : l'habitant doit écrire à nouveau.",
    "blocked-by-user": "L'habitant ne souhaite plus recevoir nos messages sur ce canal.",
    auth: "Le canal refuse nos identifiants : prévenez l'administrateur.",
    invalid: "Le canal n'a pas accepté ce message.",
    policy: "Les règles du canal interdisent ce message.",
    unknown: "Le canal n'a pas confirmé l'envoi : vérifiez dans sa messagerie avant de répéter.",
    gone: "Cette conversation n'existe plus sur le canal.",
    "attempts-exhausted": "Le canal ne répond pas : le message n'est pas parti après plusieurs essais.",
    other: "Le message n'est pas parti.",
    dropped: "L'e-mail n'est pas parti : la conversation a été effacée entre-temps.",
  },
} as const;
