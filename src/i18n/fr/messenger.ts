export const fr = {
  secrets: {
    appSecret: "developers.facebook.com, votre application, Paramètres, Général, « Clé secrète »",
    pageToken:
      "developers.facebook.com, votre application, Messenger, « Générer un jeton » pour la page de la commune",
    verifyToken:
      "inventez une longue suite de lettres et de chiffres, et donnez la même à Meta avec l'adresse",
  },
  check: {
    page: (name: string) => `Le jeton ouvre la page « ${name} ».`,
    tokenRemedy: "Générez un nouveau jeton de page (application Meta, Messenger) et remplacez l'ancien.",
    subscribed: "La page est abonnée à l'application.",
    notSubscribed: "La page n'est pas abonnée à l'application : aucun message n'arrive.",
    notSubscribedRemedy:
      "Abonnez la page dans l'application Meta (Messenger, Webhooks). Meta la désabonne après une heure de panne.",
    fieldsMissing: (fields: readonly string[]) =>
      `La page n'est pas abonnée à tous les événements utiles : il manque ${fields.join(", ")}.`,
    fieldsRemedy:
      "Cochez ces champs dans l'application Meta (Messenger, Webhooks, Modifier les abonnements).",
  },
  profile: {
    greeting: "message d'accueil",
    getStarted: "bouton « Démarrer »",
    iceBreakers: "questions proposées",
    menu: "menu",
  },
} as const;
