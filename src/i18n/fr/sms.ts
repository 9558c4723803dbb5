export const fr = {
  secrets: { authToken: "console.twilio.com, page d'accueil du compte, « Auth Token »" },
  check: {
    account: (name: string) => `Le jeton ouvre le compte « ${name} ».`,
    tokenRemedy: "Recopiez le jeton (Auth Token) de la console Twilio.",
    number: "Le numéro nous transmet les SMS reçus.",
    numberElsewhere: (url: string) =>
      `Le numéro transmet les SMS à une autre adresse : ${url === "" ? "aucune" : url}.`,
    numberUnknown: "Ce numéro n'appartient pas au compte.",
    numberRemedy: (url: string) =>
      `Réglez l'adresse des messages entrants du numéro sur ${url} (méthode POST).`,
  },
} as const;
