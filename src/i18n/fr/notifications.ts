const people = (count: number) =>
  count === 1 ? "1 personne attend une réponse" : `${count} personnes attendent une réponse`;
const replies = (count: number) =>
  count === 1
    ? "1 personne vous a répondu pendant votre absence"
    : `${count} personnes vous ont répondu pendant votre absence`;
const due = (count: number) =>
  count === 1 ? "1 réponse est promise pour aujourd'hui" : `${count} réponses sont promises pour aujourd'hui`;
const overdue = (count: number) =>
  count === 1 ? "1 réponse promise est en retard" : `${count} réponses promises sont en retard`;

/** Messages outside the Desk, to agents and citizens, and what the technician reads of them. */
export const fr = {
  counts: {
    waiting: people,
    "citizen-replied": replies,
    "callback-due": due,
    "callback-overdue": overdue,
  },
  /** `count` first, as a title. */
  subject: (town: string, counts: readonly string[]) => `${town} : ${counts.join(", ")}`,
  hello: (name: string) => (name === "" ? "Bonjour," : `Bonjour ${name},`),
  since: {
    waiting: (service: string, time: string) => `${service}, depuis ${time}`,
    "citizen-replied": (service: string, time: string) => `${service}, à ${time}`,
    "callback-due": (service: string, time: string) => `${service}, avant ${time}`,
    "callback-overdue": (service: string, time: string) => `${service}, promise pour ${time}`,
  },
  /** "lundi 4 janvier, 10 h 42" */
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  line: (what: string, link: string | null) => (link === null ? `- ${what}` : `- ${what} : ${link}`),
  quoted: (words: string) => `« ${words} »`,
  title: (count: string) => `${count} :`,
  more: (count: number) => `- et ${count} de plus, à voir dans le Desk`,
  openDesk: "Ouvrez le Desk pour répondre.",
  whyAgent:
    "Ce message automatique vous est envoyé parce que vous répondez aux habitants dans le Desk. Pour ne plus le recevoir, changez vos préférences dans le Desk.",

  reply: {
    subject: (town: string) => `${town} : la réponse à votre question`,
    intro: (called: string, service: string) =>
      `Vous avez demandé à ${called} une réponse par courriel. La voici (service : ${service}).`,
    sources: "Sources :",
    source: (title: string, producer: string, date: string, url: string | null) =>
      `- ${title} (${producer}, mise à jour le ${date})${url === null ? "" : ` : ${url}`}`,
    why: (town: string) =>
      `${town} vous écrit parce que cette adresse a été donnée dans sa messagerie. Elle est effacée de cette demande une fois la réponse envoyée. Si vous n'avez rien demandé, ne tenez pas compte de ce message.`,
  },

  test: {
    subject: (town: string) => `${town} : essai des messages de Parvis`,
    text: "Cet essai est bien arrivé : les messages aux agents partiront de la même façon.",
  },

  /** Why a message was not sent. */
  reasons: {
    noEmail: "L'envoi de courriels n'est pas réglé sur cette installation.",
    noWebhook: "Cette adresse n'est plus dans les réglages.",
    badAddress: "L'adresse électronique n'est pas valable.",
    refused: (code: number) => `Le serveur de messagerie du destinataire a refusé le message (code ${code}).`,
    deferred: (code: number) => `Le serveur de messagerie demande d'attendre (code ${code}).`,
    sender: (code: number) => `Le serveur de messagerie refuse notre adresse d'expéditeur (code ${code}).`,
    login: "Le serveur de messagerie refuse notre identifiant ou notre mot de passe.",
    tls: "La connexion chiffrée avec le serveur de messagerie n'a pas pu être établie.",
    unreachable: "Le serveur de messagerie ne répond pas.",
    unexpected: "L'envoi a échoué pour une raison imprévue.",
    interrupted: "L'envoi a été interrompu trop souvent.",
    gaveUp: (reason: string) => `${reason} Les essais sont épuisés.`,
    webhookUnreachable: "Le service appelé ne répond pas.",
    webhookStatus: (status: number) => `Le service appelé a répondu ${status}.`,
    webhookGone:
      "Le service appelé ne veut plus rien recevoir (410) : il n'est plus appelé jusqu'au redémarrage.",
    webhookPrivate:
      "L'adresse du service mène à un réseau privé ; ajoutez « allowPrivate: true » si c'est voulu.",
    webhookInClear: "Le service est sur Internet : son adresse doit commencer par https.",
  },

  settings: {
    from: 'une adresse, par exemple "Mairie <contact@ma-commune.fr>"',
    userAndPassword: "« user » et « password » vont ensemble",
    passwordInClear:
      "un mot de passe ne part pas en clair : laissez « requireTls » à true, ou mettez « secure » à true",
    secret: "au moins 32 caractères (openssl rand -hex 32)",
    https: "https est obligatoire ; http n'est admis qu'avec « allowPrivate: true »",
    credentials: "sans identifiant dans l'adresse : la signature prouve qui appelle",
  },

  check: {
    email: (host: string, port: number) => `Courriels : ${host}:${port} accepte la connexion`,
    emailInClear: (host: string) => `Courriels : ${host} est appelé sans chiffrement.`,
    emailInClearRemedy: "Retirez « requireTls: false » dès que ce serveur sait chiffrer (STARTTLS).",
    emailFailed: (host: string, port: number, reason: string) => `Courriels (${host}:${port}) : ${reason}`,
    remedies: {
      login: "Vérifiez « notifications.email.user » et « password ».",
      tls: "Vérifiez « port » et « secure » (465 : true, 587 : false), ou donnez l'autorité de certification par « ca ».",
      other: "Vérifiez « notifications.email.host » et « port », et que le pare-feu laisse passer.",
    },
    webhook: (host: string) => `Webhook : ${host} est joignable`,
    webhookFailed: (host: string, reason: string) => `Webhook ${host} : ${reason}`,
    webhookRemedy: "Corrigez « notifications.webhooks ».",
    noAddress: "son nom n'existe pas.",
    none: "Ni courriel ni webhook : les agents ne sont prévenus que dans le Desk.",
    noLink: "Sans adresse publique, les messages aux agents n'ont pas de lien.",
    noLinkRemedy: "Donnez « publicUrl » (PARVIS_PUBLIC_URL).",
  },
} as const;
