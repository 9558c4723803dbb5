/** What the technician reads of channels. */
export const fr = {
  secretMissing: (from: string) =>
    `ce secret manque : donnez-le dans cette variable d'environnement, ou son fichier dans la même variable suivie de _FILE. Où le trouver : ${from}`,
  secretTooShort: (length: number) => `ce secret est trop court : au moins ${length} caractères`,
  secretFileUnreadable: (file: string) => `le fichier ${file} ne peut pas être lu`,
  unknownSetting: "ce réglage n'existe pas (un secret se donne par une variable d'environnement, jamais ici)",
  unknownChannel: (known: readonly string[]) => `ce canal n'existe pas. Canaux : ${known.join(", ")}`,
  platformAddress: "une adresse https sans chemin est attendue, par exemple https://graph.facebook.com",
  /** Said in place of a message of the town's side that has no words. */
  file: "[Pièce jointe]",
  check: {
    tokenRefused: "Le jeton d'accès est refusé par la plateforme.",
    webhook: (url: string) => `La plateforme peut joindre ${url}.`,
    webhookUnreachable: (url: string) => `L'adresse ${url} ne répond pas comme Parvis.`,
    webhookRemedy:
      "Vérifiez que le site est joignable en https depuis l'extérieur et que le proxy transmet /webhooks/ à Parvis.",
    noPublicUrl: "L'adresse publique de Parvis n'est pas réglée : aucune plateforme ne peut l'appeler.",
    noPublicUrlRemedy: "Réglez publicUrl (ou PARVIS_PUBLIC_URL), par exemple https://chat.ma-commune.fr.",
    unreachable: "La plateforme ne répond pas.",
    unreachableRemedy: "Vérifiez la sortie vers Internet, puis recommencez dans quelques minutes.",
  },
} as const;
