const examples = (...lines: string[]) => `\nExemples :\n${lines.map((line) => `  ${line}`).join("\n")}`;

/** `parvis channels`, and what is pushed to the networks. */
export const fr = {
  menu: { human: "Parler à une personne", website: "Site officiel", privacy: "Mes données" },
  check: {
    about: "vérifie chaque canal : jeton, droits, abonnements, adresse de rappel",
    examples: examples("parvis channels check", "parvis channels check messenger"),
  },
  push: {
    about: "envoie aux réseaux l'accueil, les questions proposées et le menu de la collectivité",
    dryRun: "montre ce qui changerait, sans rien envoyer",
    examples: examples("parvis channels push --dry-run", "parvis channels push"),
  },
  about: "les comptes de la collectivité sur les réseaux",
  none: "Aucun canal n'est réglé dans parvis.config (clé « channels ») : seul le site a une discussion.",
  unknown: (name: string, known: readonly string[]) =>
    `Le canal « ${name} » n'est pas réglé. Canaux réglés : ${known.join(", ")}.`,
  noCheck: "rien à vérifier sur ce canal",
  noProfile: "ce réseau n'a ni accueil ni menu à régler",
  upToDate: "à jour",
  nothing: "(rien)",
  change: (part: string, before: string, after: string) => `${part} : ${before} → ${after}`,
  changed: (count: number, dryRun: boolean) =>
    dryRun ? `${count} changement(s) à envoyer.` : `${count} changement(s) envoyé(s).`,
} as const;
