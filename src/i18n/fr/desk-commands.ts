/** What an agent reads when a command cannot be carried out. */
export const fr = {
  notBuilt: "Les pages du Desk ne sont pas construites : lancez « npm run build », puis rechargez.",
  invalid: (field: string) => `Cette demande est incomplète ou incorrecte (${field}). Rechargez la page.`,
  noConversation: "Cette conversation n'existe pas, ou elle est confiée à un autre service.",
  unknownService: "Ce service n'existe plus. Rechargez la page.",
  unknownColleague: "Ce compte n'existe plus ou est désactivé. Choisissez un autre collègue.",
  windowClosed:
    "Ce canal ne permet plus d'écrire à cet habitant : il doit d'abord envoyer un nouveau message. Utilisez son courriel ou son téléphone s'il les a laissés.",
  conflict: {
    held: (holder: string | null) => `${holder ?? "Un collègue"} a déjà pris cette conversation.`,
    reserved: (holder: string | null) => `Cette conversation est réservée à ${holder ?? "un collègue"}.`,
    "not-holder": (holder: string | null) =>
      holder === null
        ? "Vous ne tenez plus cette conversation : prenez-la d'abord."
        : `Cette conversation est maintenant tenue par ${holder}.`,
    changed: () => "La conversation a changé entre-temps : relisez-la, puis confirmez.",
    state: () => "Ce n'est plus possible : la conversation a changé entre-temps.",
  },
} as const;
