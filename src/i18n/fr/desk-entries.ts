const longDay = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", timeZone: "UTC" });
const number = new Intl.NumberFormat("fr-FR");

/** Keys are the networks of `api/entries.ts`; an older one may still be counted. */
const NAMES = new Map<string, string>([
  ["site", "Site de la commune"],
  ["poster", "Affiche, dépliant"],
  ["facebook", "Facebook"],
  ["instagram", "Instagram"],
  ["whatsapp", "WhatsApp"],
  ["x", "X"],
  ["telegram", "Telegram"],
  ["linkedin", "LinkedIn"],
  ["snapchat", "Snapchat"],
]);

interface Place {
  readonly where: string;
  readonly how: string;
  /** Words to paste as they are; they end with the address. */
  readonly words?: (address: string) => string;
}

const written = (address: string) =>
  `Bonjour, pour une réponse tout de suite, à toute heure, posez votre question ici : ${address}`;

/** What to paste where. */
const PLACES = {
  site: [
    { where: "Une page du site", how: "Faites-en un bouton « Poser une question » à côté de la démarche." },
    {
      where: "La lettre d'information",
      how: "Mettez l'adresse sous l'article, et le code QR dans la version imprimée.",
    },
  ],
  poster: [
    {
      where: "Affiche, dépliant, panneau",
      how: "Téléchargez le code QR et imprimez-le à 3 cm de côté au moins, sur fond clair, avec une marge blanche.",
    },
    {
      where: "Sous le code",
      how: "Écrivez à quoi il mène : on ne suit pas un code sans savoir.",
      words: () => "Une question ? Scannez ce code : l'assistant de la mairie vous répond.",
    },
  ],
  facebook: [
    {
      where: "Page, bouton d'action",
      how: "« Modifier le bouton », puis « En savoir plus », et collez l'adresse.",
    },
    { where: "Publication", how: "Collez l'adresse à la fin du texte ou en premier commentaire." },
  ],
  instagram: [
    { where: "Biographie", how: "« Modifier le profil », « Liens », « Ajouter un lien externe »." },
    { where: "Story", how: "Ajoutez l'autocollant « Lien » et collez l'adresse." },
  ],
  whatsapp: [
    { where: "Profil professionnel", how: "Collez l'adresse dans « Site web »." },
    { where: "Statut ou chaîne", how: "Collez l'adresse à la fin du message.", words: written },
  ],
  x: [
    { where: "Profil", how: "« Éditer le profil », puis « Site web »." },
    { where: "Post épinglé", how: "Collez ce texte dans un post, puis épinglez-le.", words: written },
  ],
  telegram: [
    {
      where: "Canal de la commune",
      how: "Collez ce texte dans un message, puis épinglez-le.",
      words: written,
    },
  ],
  linkedin: [
    {
      where: "Bouton de la Page",
      how: "Administration de la Page, « Modifier la page », « Bouton », « En savoir plus » : collez l'adresse.",
    },
    {
      where: "Message d'accueil de la messagerie de la Page",
      how: "Réglages de la messagerie de la Page, message automatique : collez ce texte. LinkedIn ne laisse aucun assistant répondre à ces messages : ce lien est le chemin.",
      words: written,
    },
    { where: "Publication", how: "Collez l'adresse en premier commentaire." },
  ],
  snapchat: [
    {
      where: "Profil public",
      how: "« Modifier le profil public », « Site web » : collez l'adresse. Snapchat ne laisse aucun assistant répondre aux messages : ce lien est le chemin.",
    },
    { where: "Story", how: "Ajoutez l'autocollant « Lien » (le trombone) et collez l'adresse." },
    {
      where: "Snapcode",
      how: "Dans Snapchat, Réglages, « Snapcodes », « Créer un Snapcode » : collez l'adresse. Le code QR ci-dessus se scanne aussi.",
    },
  ],
} as const satisfies Readonly<Record<string, readonly Place[]>>;

/** Words of the page where links and codes are made, and of what its server refuses. */
export const fr = {
  title: "Réseaux et affiches",
  lead: "Faites un lien ou un code QR pour chaque réseau et chaque campagne : il mène au chat de la commune, et vous voyez ici ce qu'il apporte.",
  network: (network: string) => NAMES.get(network) ?? network,
  places: (network: keyof typeof PLACES): readonly Place[] => PLACES[network],
  form: {
    title: "Faire un lien",
    network: "Où sera-t-il posé ?",
    campaign: "Campagne",
    campaignHint: "Un nom à vous, par exemple « Rentrée 2026 ». Les habitants ne le voient pas.",
    service: "Service concerné",
    wholeTown: "Toute la commune",
    lastDay: "Dernier jour (facultatif)",
    lastDayHint: "Après ce jour, le lien ouvre encore le chat mais n'est plus compté.",
    make: "Faire le lien",
    made: "Le lien et son code QR sont prêts.",
  },
  link: {
    title: (network: string, campaign: string) => `${network} : ${campaign}`,
    address: "Adresse",
    copy: "Copier l'adresse",
    copyWords: "Copier ce texte",
    copied: "Copié.",
    notCopied: "Le navigateur refuse la copie : sélectionnez le texte, puis copiez-le.",
    code: (campaign: string) => `Code QR de la campagne « ${campaign} »`,
    download: "Télécharger le code QR (SVG)",
    fileName: (network: string, campaign: string) =>
      `code-qr-${`${network}-${campaign}`
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[^a-zA-Z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .toLowerCase()}.svg`,
    notLasting:
      "L'adresse publique de Parvis n'est pas réglée (publicUrl) : n'imprimez pas ce lien, il ne marche peut-être que d'ici.",
    where: "Où le coller",
  },
  counts: {
    title: "Ce que les liens apportent",
    since: (day: string) => `Conversations commencées depuis le ${longDay.format(new Date(day))}.`,
    network: "Réseau",
    campaign: "Campagne",
    conversations: "Conversations",
    number: (count: number) => number.format(count),
    empty: "Aucune conversation n'a encore commencé par un lien.",
    emptyNext: "Faites un lien ci-dessus et posez-le : il sera compté dès qu'un habitant écrira.",
  },
  problems: {
    days: "Choisissez une période de 7, 30 ou 90 jours.",
    network: "Choisissez un réseau de la liste.",
    noCampaign: "Donnez un nom à la campagne.",
    longCampaign: (most: number) => `Le nom de la campagne tient en ${most} caractères.`,
    service: "Choisissez un service de la liste.",
    lastDay: "Écrivez une date, par exemple 2026-12-31.",
    pastDay: "Ce jour est déjà passé.",
  },
} as const;
