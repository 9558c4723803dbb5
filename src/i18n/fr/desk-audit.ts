const instant = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** The audit trail as administrators read it. */
export const fr = {
  title: "Journal",
  lead: "Qui a fait quoi au Desk. Les mots des habitants n'y figurent jamais. Une entrée est gardée un an.",
  empty: "Rien n'a encore été noté.",
  emptyNext: "Les connexions, les prises en charge et les changements de comptes apparaîtront ici.",
  older: "Voir les entrées plus anciennes",
  end: "Début du journal.",
  more: (count: number) => `${count} entrée${count > 1 ? "s" : ""} de plus.`,
  somebody: "Quelqu'un",
  unknownAccount: "un compte supprimé",
  day: (at: Date) => day.format(at).replace(/^./, (letter) => letter.toUpperCase()),
  time: (at: Date) => instant.format(at),
  openConversation: "Voir la conversation",
} as const;
