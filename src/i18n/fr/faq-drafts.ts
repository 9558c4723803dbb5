/** What agents and staff read about the questions they propose for the FAQ. */
export const fr = {
  noConversation: "Cette conversation n'existe pas, ou n'a pas été confiée à un agent.",
  noDraft: "Ce brouillon n'existe plus : il a été publié, retiré ou renommé. Rechargez la liste.",
  question: "Écrivez la question, comme un habitant la poserait (300 caractères au plus).",
  answer: "Écrivez la réponse (4 000 caractères au plus).",
  service: "Choisissez un service de la liste.",
  body: "La demande est incomplète : il faut une question, une réponse et un service.",
  foreignContact:
    "La réponse contient une adresse e-mail ou un téléphone qui n'est pas celui d'un service. Retirez-le, ou ajoutez-le au service dans collectivity.yaml.",
  placeholder: (placeholder: string) =>
    `Il reste « ${placeholder} » dans le texte : remplacez-le par les mots qui conviennent.`,
  severalPairs: "Ce fichier contient plusieurs questions : modifiez-le dans le dossier _faq-a-valider.",
  unknownService: (service: string) =>
    service === ""
      ? "Aucun service n'est indiqué : choisissez celui qui répond de la réponse."
      : `Le service « ${service} » n'est pas dans collectivity.yaml : choisissez-en un autre.`,
  invalidFile: (reason: string, remedy: string) => `${reason} ${remedy}`,
  notWritable:
    "Le dossier des documents ne peut pas être modifié depuis le Desk (droits ou disque plein). Prévenez votre service informatique.",
} as const;
