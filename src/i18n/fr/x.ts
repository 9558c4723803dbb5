const CONSOLE = "console.x.com, votre application, « Keys and tokens »";

export const fr = {
  clientIdMissing: "avec auth: oauth2, l'identifiant du client OAuth 2.0 de l'application X est nécessaire",
  secrets: {
    consumerKey: `${CONSOLE}, « API Key »`,
    consumerSecret: `${CONSOLE}, « API Key Secret »`,
    accessToken: `${CONSOLE}, « Access Token » du compte de la commune, avec l'accès aux messages privés`,
    accessTokenSecret: `${CONSOLE}, « Access Token Secret » du compte de la commune`,
    clientSecret: `${CONSOLE}, « OAuth 2.0 Client Secret »`,
    refreshToken:
      "le « refresh token » obtenu en autorisant l'application avec le compte de la commune (droits dm.read, dm.write, tweet.read, users.read et offline.access)",
    bearerToken: `${CONSOLE}, « Bearer Token »`,
  },
  /** To a citizen whose encrypted messages cannot be read. */
  encrypted: (url: string) =>
    `Bonjour, ici l'assistant automatique de la mairie. Votre message est chiffré : je ne peux pas le lire. Écrivez-moi plutôt ici : ${url}`,
  check: {
    account: (name: string) => `Le compte @${name} est autorisé.`,
    otherAccount: (name: string) => `Les jetons sont ceux du compte @${name}, pas du compte réglé (userId).`,
    otherAccountRemedy: "Corrigez userId, ou autorisez l'application avec le compte de la commune.",
    accountRemedy:
      "Autorisez de nouveau l'application avec le compte de la commune (lecture, écriture et messages privés), puis remplacez les jetons.",
    bearerRefused: "Le « Bearer Token » de l'application est refusé par X.",
    bearerRemedy: "Générez-en un nouveau dans la console de X et remplacez l'ancien.",
    webhook: (url: string) => `X envoie les messages à ${url}.`,
    webhookMissing: (url: string) => `X ne connaît pas l'adresse ${url} : aucun message n'arrive.`,
    webhookInvalid: (url: string) => `X a cessé d'envoyer les messages à ${url}, faute de bonne réponse.`,
    webhookRemedy:
      "Vérifiez que le site est joignable en https depuis l'extérieur (sans port), puis lancez « parvis channels push x ».",
    subscribed: "Les messages reçus et envoyés sont suivis.",
    notSubscribed: (events: readonly string[]) => `Des événements ne sont pas suivis : ${events.join(", ")}.`,
    subscribeRemedy: "Lancez « parvis channels push x ».",
    unreadable: "X ne donne pas la liste des abonnements.",
    encryptedOff:
      "Les messages chiffrés (XChat) ne sont pas suivis : rien ne signalera un citoyen qui en envoie.",
  },
  refused: {
    webhook: "X refuse d'enregistrer l'adresse de Parvis.",
    subscription: (event: string) => `X refuse l'abonnement à ${event}.`,
    subscriptionRemedy:
      "Vérifiez les droits de l'application (messages privés), le crédit de la console, puis recommencez.",
  },
  parts: {
    webhook: "adresse de réception",
    revalidated: "adresse de réception, à vérifier de nouveau",
    subscription: (event: string) => `abonnement à ${event}`,
  },
} as const;
