/** What the Desk's pages outside the inbox share. */
export const fr = {
  offline: "Le serveur ne répond pas. Rien n'a été enregistré : vérifiez votre connexion, puis réessayez.",
  cancel: "Annuler",
  tooLong: (excess: number) => `${excess} caractère${excess > 1 ? "s" : ""} de trop.`,
  unread: "Cette page n'a pas pu être lue : le serveur ne répond pas.",
  documentTitle: (page: string, town: string) => `${page} – ${town}`,
} as const;
