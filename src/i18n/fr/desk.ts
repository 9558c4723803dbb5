/** Words of the Desk's frame, inbox and conversation, as agents read them. */
export const fr = {
  title: "Conversations",
  loading: "Chargement…",
  unreachable: "Le serveur ne répond pas.",
  retry: "Réessayer",
  unexplained: "Le serveur n'a pas pu répondre à cette demande. Réessayez dans un instant.",
  dismiss: "Fermer ce message",
  close: "Fermer",
  pageFailed: "Cette page n'a pas pu être chargée.",
  skip: "Aller au contenu",
  navigation: "Menu",

  boxes: {
    waiting: "En attente",
    mine: "Les miennes",
    all: "Toutes",
    callbacks: "Rappels",
    closed: "Fermées",
  },
  pages: {
    "faq-drafts": "Propositions de FAQ",
    "canned-replies": "Réponses types",
    overview: "Pilotage",
    accounts: "Comptes",
    audit: "Journal",
    me: "Mon compte",
  },
} as const;
