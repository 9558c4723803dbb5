export const fr = {
  settings: {
    pageMissing:
      "avec login « facebook », donnez ici l'identifiant de la page Facebook liée au compte Instagram",
  },
  secrets: {
    appSecrets:
      "developers.facebook.com, votre application : Instagram, « Clé secrète Instagram », et Paramètres, Général, « Clé secrète », séparées par une virgule (avec login « facebook », celle de l'application en premier)",
    token:
      "developers.facebook.com, votre application, Instagram, « Générer un jeton » pour le compte de la commune (ou le jeton de la page, avec login « facebook »)",
    verifyToken:
      "inventez une longue suite de lettres et de chiffres, et donnez la même à Meta avec l'adresse",
  },
  check: {
    account: (name: string) => `Le jeton ouvre le compte Instagram « ${name} ».`,
    tokenRemedy: "Générez un nouveau jeton (application Meta, Instagram) et remplacez l'ancien.",
    tokenDays: (days: number) =>
      days > 1
        ? `Le jeton est valable encore ${days} jours, et se renouvelle seul chaque jour.`
        : "Le jeton ne vaut plus que pour un jour.",
    tokenUnknown: "Le jeton se renouvelle seul chaque jour.",
    tokenEnded: "Le jeton a dépassé ses 60 jours : Instagram ne l'accepte plus.",
    renewRemedy:
      "Générez un nouveau jeton (application Meta, Instagram), donnez-le à PARVIS_INSTAGRAM_TOKEN et redémarrez.",
    subscribed: "Le compte est abonné à l'application.",
    notSubscribed: "Le compte n'est pas abonné à l'application : aucun message n'arrive.",
    notSubscribedRemedy:
      "Abonnez le compte dans l'application Meta (Instagram, Webhooks). Meta le désabonne après une heure de panne.",
    fieldsMissing: (fields: readonly string[]) =>
      `Le compte n'est pas abonné à tous les événements utiles : il manque ${fields.join(", ")}.`,
    fieldsRemedy: "Cochez ces champs dans l'application Meta (Instagram, Webhooks).",
  },
  profile: {
    iceBreakers: "questions proposées",
    menu: "menu",
  },
} as const;
