export const fr = {
  secrets: {
    botToken: "le jeton que @BotFather donne à la création du robot",
    webhook:
      "inventez une suite de 20 à 200 lettres et chiffres ; « channels push telegram » la donne à Telegram",
  },
  /** Commands → the words they stand for. */
  commands: {
    aide: { says: "aide", about: "Comment utiliser cet assistant" },
    humain: { says: "Je veux parler à une personne", about: "Parler à une personne" },
  },
  check: {
    bot: (name: string) => `Le jeton ouvre le robot @${name}.`,
    tokenRemedy: "Demandez un nouveau jeton à @BotFather (/token) et remplacez l'ancien.",
    polling: "Les messages sont demandés à Telegram : aucune adresse publique n'est nécessaire.",
    pollingBlocked: "Une adresse de rappel est encore réglée chez Telegram : les demandes sont refusées.",
    pollingRemedy: "Lancez « parvis channels push telegram » pour l'enlever.",
    webhook: "Telegram appelle bien notre adresse.",
    webhookElsewhere: (url: string) => `Telegram appelle une autre adresse : ${url === "" ? "aucune" : url}.`,
    webhookRemedy: "Lancez « parvis channels push telegram ».",
    lastError: (message: string, waiting: number) =>
      `Telegram n'a pas pu nous joindre (${message}) ; ${waiting} message(s) en attente.`,
    lastErrorRemedy: "Vérifiez que l'adresse publique répond en https et que le proxy transmet /webhooks/.",
    secretRemedy:
      "Le secret a changé : lancez « parvis channels push telegram » pour le redonner à Telegram.",
  },
  profile: {
    commands: "commandes",
    description: "présentation",
    shortDescription: "présentation courte",
    webhook: "adresse de rappel",
    /** The right address, with another secret or other kinds of messages. */
    stale: (url: string) => `${url} (réglages anciens)`,
  },
} as const;
