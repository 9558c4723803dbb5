/** What the Desk's server says about signing in, accounts and one-time links, and `parvis desk-link` to the technician. */
export const fr = {
  signedOut: "Votre session est terminée. Reconnectez-vous.",
  notFromHere:
    "Cette demande ne vient pas d'une page du Desk ouverte par vous. Rechargez la page, puis réessayez.",
  notAllowed: "Votre rôle ne permet pas cette action.",
  malformed: "La demande est mal formée. Rechargez la page, puis réessayez.",
  wrongLogin: "Adresse ou mot de passe incorrect.",
  disabled: "Ce compte est désactivé. Voyez un administrateur du Desk.",
  wait: (seconds: number) =>
    seconds < 90
      ? `Trop d'essais. Réessayez dans ${seconds} seconde${seconds > 1 ? "s" : ""}.`
      : `Trop d'essais. Réessayez dans ${Math.ceil(seconds / 60)} minutes.`,
  deadLink: "Ce lien a déjà servi, il a expiré, ou il est incomplet. Demandez-en un autre.",
  wrongOldPassword: "Le mot de passe actuel n'est pas celui-là.",
  noPassword: "Ce compte s'ouvre avec votre fournisseur d'identité : il n'a pas de mot de passe.",
  loginTaken: "Un compte existe déjà avec cette adresse.",
  noSuchAccount: "Ce compte n'existe pas.",
  ownRole: "Personne ne change son propre rôle : demandez à un autre administrateur.",
  ownDisabling: "Personne ne désactive son propre compte : demandez à un autre administrateur.",
  lastAdministrator: "C'est le seul administrateur actif : nommez-en un autre d'abord.",
  linkForDisabled: "Ce compte est désactivé : réactivez-le avant de lui donner un lien.",
  fields: {
    login: "Écrivez une adresse électronique complète, par exemple prenom.nom@mairie.fr.",
    name: "Écrivez un nom.",
    nameTooLong: "Le nom dépasse 100 caractères.",
    role: "Choisissez un rôle de la liste.",
    services: "Choisissez des services de la liste.",
    password: "Écrivez votre mot de passe.",
    preference: "Répondez par oui ou par non.",
  },
  password: {
    tooShort: (length: number) =>
      `${length} caractères au moins. Une phrase de plusieurs mots convient très bien.`,
    tooLong: (length: number) => `${length} caractères au plus.`,
    aboutYou: "Ce mot de passe se devine : il reprend votre nom, votre adresse ou celui de la collectivité.",
    common:
      "Ce mot de passe est l'un des premiers qu'on essaierait. Choisissez plutôt une phrase de plusieurs mots.",
  },
  oidc: {
    unreachable: (label: string) =>
      `${label} ne répond pas pour le moment. Réessayez dans quelques minutes, ou connectez-vous avec un mot de passe.`,
    failed: (label: string) => `La connexion avec ${label} n'a pas abouti. Réessayez.`,
    cancelled: (label: string) => `La connexion avec ${label} a été abandonnée.`,
    noEmail: (label: string) => `${label} n'a pas donné d'adresse électronique : l'accès n'est pas possible.`,
    unverified: (label: string) =>
      `${label} n'a pas vérifié votre adresse électronique : l'accès n'est pas possible.`,
    wrongDomain: "Votre adresse électronique n'est pas de celles que la collectivité accepte ici.",
    notInvited: "Vous n'avez pas encore de compte au Desk. Demandez une invitation à un administrateur.",
    otherIdentity: "Ce compte est déjà relié à une autre identité. Voyez un administrateur du Desk.",
  },
  settings: {
    issuer:
      "L'adresse du fournisseur d'identité doit commencer par https:// (http:// seulement pour localhost).",
    domainsNeeded: "Pour créer des comptes à la première connexion, nommez les domaines acceptés (domains).",
  },
  deskLink: {
    about: "Donne un lien à usage unique : premier administrateur, ou nouveau mot de passe d'un compte",
    example: `
Exemples :
  parvis desk-link                          # premier administrateur, tant qu'aucun compte n'existe
  parvis desk-link prenom.nom@mairie.fr     # nouveau mot de passe de ce compte`,
    made: (hours: number) => `Lien valable ${hours} heures, une seule fois :`,
    loginNeeded:
      "Des comptes existent déjà : dites pour lequel, par exemple « parvis desk-link prenom.nom@mairie.fr ».",
    unknown: (login: string) => `Aucun compte ne porte l'adresse « ${login} ».`,
    disabled: (login: string) =>
      `Le compte « ${login} » est désactivé : un administrateur peut le réactiver.`,
    addressUnknown: (url: string) => `Adresse supposée : ${url} (réglage publicUrl pour la changer).`,
  },
} as const;
