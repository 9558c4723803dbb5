/** "Continuer sur…": a conversation carried to another channel. */
export const fr = {
  link: (on: string, url: string, minutes: number) =>
    `Pour continuer ${on}, ouvrez ce lien :\n\n${url}\n\nIl vaut ${minutes} minutes et sert une seule fois. Ne le donnez à personne : il mène à votre conversation.`,
  /** What a citizen sends, already written for them, where the link opens a message. */
  message: (token: string) => `Reprendre ma conversation : ${token}`,
  addressOnly: (on: string, address: string) =>
    `Vous pouvez nous écrire ${on} : ${address}\n\nJe ne peux pas y apporter cette conversation : il faudra y redire votre question.`,
  alreadyHere: "Vous y êtes déjà : nous pouvons continuer ici.",
  notThere: (on: string, others: readonly string[]) =>
    others.length === 0
      ? `Je ne peux pas continuer ${on}. Nous pouvons continuer ici.`
      : `Je ne peux pas continuer ${on}. Vous pouvez continuer ici, ou ${others.join(", ou ")}.`,
  consent: (on: string) => `Voulez-vous reprendre ici la conversation commencée ${on} ?`,
  yes: "Oui, reprendre",
  no: "Non, nouvelle conversation",
  unusable:
    "Ce lien n'est plus valable : il dure 30 minutes et sert une seule fois. Posez votre question ici, tout simplement.",
  busy: "Un échange avec une personne est déjà en cours ici : terminez-le d'abord, puis ouvrez de nouveau le lien.",
  fresh: "C'est noté : nous commençons une nouvelle conversation. Quelle est votre question ?",
  resumed: (on: string, question: string | null) =>
    question === null
      ? `C'est fait : la conversation commencée ${on} continue ici.`
      : `C'est fait : la conversation commencée ${on} continue ici. Vous demandiez : « ${question} »`,
  /** Once somebody waits for a person, or has one. */
  people: {
    waiting: "Votre demande a suivi : une personne vous répondra ici.",
    agent: "La personne qui vous répond a suivi : elle vous lit maintenant ici.",
    callback: "La réponse proposée pour plus tard a suivi elle aussi.",
  },
  goesOn: (on: string) => `La conversation continue ${on}.`,
  goesOnWithPeople: (on: string) =>
    `La conversation continue ${on}, avec la personne qui s'en occupe. Ici, l'assistant automatique vous répond de nouveau.`,
} as const;
