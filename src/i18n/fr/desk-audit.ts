import { fr as accounts } from "./desk-accounts.ts";

const instant = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

interface Done {
  readonly who: string;
  /** Name of the account it was done to. */
  readonly account: string;
  /** Who tried to sign in, when an account of that name exists; null when none does. */
  readonly tried: string | null;
  /** Details of the entry, by name. */
  readonly details: ReadonlyMap<string, string>;
}

const SENTENCES = new Map<string, (done: Done) => string>([
  ["login.succeeded", ({ who }) => `${who} s'est connecté`],
  [
    "login.failed",
    ({ tried }) =>
      `Connexion refusée${tried === null ? "" : ` au compte de ${tried}`} : identifiants incorrects`,
  ],
  ["login.refused", ({ account }) => `Connexion refusée à ${account} : compte désactivé`],
  ["logout", ({ who }) => `${who} s'est déconnecté`],
  ["account.first", ({ who }) => `${who} a créé le premier compte`],
  ["account.created", ({ who, account }) => `${who} a invité ${account}`],
  ["account.opened", ({ who }) => `${who} a ouvert son compte`],
  ["account.linked", ({ who }) => `${who} a relié son compte au fournisseur d'identité`],
  ["account.link-given", ({ who, account }) => `${who} a créé un nouveau lien pour ${account}`],
  ["account.password-changed", ({ who }) => `${who} a changé son mot de passe`],
  ["account.password-reset", ({ who }) => `${who} a choisi un nouveau mot de passe par un lien`],
  [
    "account.changed",
    ({ who, account, details }) => {
      const disabled = details.get("disabled");
      if (disabled === undefined) return `${who} a modifié le compte de ${account}`;
      return `${who} a ${disabled === "true" ? "désactivé" : "réactivé"} le compte de ${account}`;
    },
  ],
  ["handoff.claim", ({ who }) => `${who} a pris en charge une conversation`],
  ["handoff.transfer", ({ who }) => `${who} a transféré une conversation`],
  ["handoff.give-back", ({ who }) => `${who} a rendu une conversation à l'assistant`],
  ["handoff.close", ({ who }) => `${who} a fermé une conversation`],
  ["reply.sent", ({ who }) => `${who} a répondu à un habitant`],
  ["canned-reply.created", ({ who }) => `${who} a créé une réponse type`],
  ["canned-reply.changed", ({ who }) => `${who} a modifié une réponse type`],
  ["canned-reply.deleted", ({ who }) => `${who} a supprimé une réponse type`],
  ["faq-draft.proposed", ({ who }) => `${who} a proposé une question pour la FAQ`],
  ["faq-draft.changed", ({ who }) => `${who} a modifié une proposition de FAQ`],
  ["faq-draft.published", ({ who }) => `${who} a publié une question de la FAQ`],
  ["faq-draft.deleted", ({ who }) => `${who} a supprimé une proposition de FAQ`],
  ["overview.exported", ({ who }) => `${who} a exporté les demandes`],
]);

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
  unknownAccount: "un compte inconnu",
  /** What was done; an action this page does not know is shown by its own name. */
  sentence: (action: string, done: Done) => SENTENCES.get(action)?.(done) ?? `${done.who} : ${action}`,
  name: (name: string) => `nom : ${name}`,
  role: (role: string) =>
    `rôle : ${Object.hasOwn(accounts.roles, role) ? accounts.roles[role as keyof typeof accounts.roles] : role}`,
  services: (names: string | null) => `services : ${names ?? "tous"}`,
  days: (days: string) => `${days} jours`,
  identityProvider: "par le fournisseur d'identité",
  day: (at: Date) => day.format(at).replace(/^./, (letter) => letter.toUpperCase()),
  time: (at: Date) => instant.format(at),
  openConversation: "Voir la conversation",
} as const;
