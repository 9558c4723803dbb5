export const fr = {
  secrets: {
    appSecret: "developers.facebook.com, votre application, Paramètres, Général, « Clé secrète »",
    accessToken:
      "business.facebook.com, Paramètres, Utilisateurs système : un jeton sans expiration, avec whatsapp_business_messaging et whatsapp_business_management",
    verifyToken:
      "inventez une longue suite de lettres et de chiffres, et donnez la même à Meta avec l'adresse",
  },
  /** On the button that opens the list of choices; 20 characters at most. */
  choose: "Choisir",
  check: {
    number: (number: string) => `Le jeton ouvre le numéro ${number}.`,
    tokenRemedy:
      "Générez un nouveau jeton de l'utilisateur système (Meta Business Suite) et remplacez l'ancien.",
    quality: "Meta juge mauvaise la qualité du numéro : il peut être limité.",
    qualityRemedy:
      "Regardez les signalements dans le Gestionnaire WhatsApp, et n'écrivez qu'à qui vous a écrit.",
    subscribed: "Le compte WhatsApp est abonné à l'application.",
    notSubscribed: "Le compte WhatsApp n'est pas abonné à l'application : aucun message n'arrive.",
    notSubscribedRemedy:
      "Abonnez le compte à l'application (Meta, WhatsApp, Configuration), puis cochez le champ messages.",
  },
  profile: { prompts: "questions proposées" },
} as const;
