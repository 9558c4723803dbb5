const day = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** What administrators read where accounts are looked after. */
export const fr = {
  title: "Comptes",
  lead: "Les personnes qui répondent aux habitants ou tiennent la base de connaissances.",
  roles: {
    agent: "Agent",
    editor: "Rédacteur",
    supervisor: "Responsable",
    administrator: "Administrateur",
  },
  roleHints: {
    agent: "répond aux habitants",
    editor: "valide la FAQ",
    supervisor: "répond, valide la FAQ et suit l'activité",
    administrator: "fait tout cela et gère les comptes",
  },
  invite: "Inviter une personne",
  none: "Aucun compte ne correspond.",
  search: "Chercher un compte",
  found: (count: number) => `${count} compte${count > 1 ? "s" : ""}`,
  you: "vous",
  allServices: "Tous les services",
  disabled: "Désactivé",
  invited: "Invitation en attente",
  active: "Actif",
  seen: (at: Date) => `Vu le ${day.format(at)}`,
  never: "Jamais connecté",
  edit: "Modifier",
  newLink: "Nouveau lien",
  disable: "Désactiver",
  enable: "Réactiver",
  /** Said after an action's name to those who do not see which card it is on. */
  of: (name: string) => ` (${name})`,
  lastAdministrator:
    "Seul administrateur actif : nommez-en un autre avant de changer son rôle ou de désactiver ce compte.",
  ownRole: "Personne ne change son propre rôle : demandez à un autre administrateur.",

  form: {
    invite: "Inviter une personne",
    edit: (name: string) => `Compte de ${name}`,
    name: "Nom affiché",
    nameHint: "Vu par les collègues et par les habitants. Exemple : Isabelle Roussel",
    login: "Adresse électronique",
    loginHint: "Elle sert à se connecter. Exemple : prenom.nom@votre-mairie.fr",
    role: "Rôle",
    services: "Services",
    servicesHint: "Sans choix, la personne voit tous les services.",
    submit: "Créer l'invitation",
    save: "Enregistrer",
    cancel: "Annuler",
    missingName: "Écrivez le nom de la personne.",
    badLogin: "Écrivez une adresse électronique complète, par exemple prenom.nom@votre-mairie.fr.",
  },
  confirm: {
    disable: (name: string) => `Désactiver le compte de ${name} ?`,
    disableText:
      "Cette personne sera déconnectée tout de suite et ne pourra plus se connecter. Ses réponses passées restent. Vous pourrez réactiver le compte.",
    link: (name: string) => `Créer un nouveau lien pour ${name} ?`,
    linkText: "Il permet de choisir un nouveau mot de passe. Les liens précédents ne fonctionneront plus.",
    create: "Créer le lien",
  },
  link: {
    title: (name: string) => `Lien personnel de ${name}`,
    text: "Donnez-le à cette personne et à elle seule. Il sert une fois et expire. Il ne sera plus affiché.",
    label: "Lien",
    copy: "Copier le lien",
    copied: "Lien copié.",
    notCopied: "La copie n'a pas marché : le lien est sélectionné, copiez-le avec Ctrl + C.",
    close: "J'ai transmis le lien",
  },
  done: {
    changed: (name: string) => `Compte de ${name} enregistré.`,
    disabled: (name: string) => `Compte de ${name} désactivé.`,
    enabled: (name: string) => `Compte de ${name} réactivé.`,
  },
} as const;
