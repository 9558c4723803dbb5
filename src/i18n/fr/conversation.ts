import { fr as calendar } from "./calendar.ts";

export const fr = {
  /** `called` names the collectivity with its article: "la commune de Valcour-sur-Alize". */
  greeting: (called: string) =>
    `Bonjour, vous échangez avec un assistant automatique qui répond pour ${called}, à partir de ses documents officiels. Posez votre question en une phrase, par exemple « Comment refaire ma carte d'identité ? ».`,
  disclosure: (called: string) =>
    `Bonjour, vous échangez avec un assistant automatique qui répond pour ${called}, à partir de ses documents officiels.`,
  disclosureAgain: "Vous échangez toujours avec l'assistant automatique.",
  failed:
    "Désolé, un incident technique m'empêche de répondre. Reformulez votre question dans un instant ou contactez l'accueil.",
  source: (title: string, heading: string | null, producer: string, updated: string) =>
    `Source : ${heading === null || heading === title ? title : `${title}, « ${heading} »`} (${producer}, mis à jour le ${calendar.date(updated)})`,
  seeAlso: (title: string) => `Voir aussi : ${title}`,
  page: (page: number) => `page ${page}`,
  phone: (phone: string) => `Téléphone : ${phone}`,
  email: (email: string) => `Courriel : ${email}`,
  website: (url: string) => `Site : ${url}`,
  /** In the transcript, in place of what the citizen took back. */
  erased: "[Message supprimé par le citoyen]",
  /** When an answer takes long. */
  holding: "Je cherche la réponse, encore un instant.",
  choose: "Répondez par le numéro de votre choix.",
} as const;
