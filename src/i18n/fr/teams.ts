/** What the technician reads of Microsoft Teams. */
export const fr = {
  guid: "un identifiant comme 00000000-0000-0000-0000-000000000000 est attendu",
  openIdUrl:
    "une adresse https est attendue, par exemple https://login.botframework.com/v1/.well-known/openidconfiguration",
  secrets: {
    appPassword:
      "portail Azure, Inscriptions d'applications, votre application, Certificats et secrets, Nouveau secret client (sa valeur, pas son identifiant)",
  },
  check: {
    token: "Microsoft reconnaît l'application et son secret.",
    tokenRefused: "Microsoft refuse l'application ou son secret.",
    tokenRemedy:
      "Vérifiez appId et tenantId, puis la date de fin du secret dans le portail Azure ; créez-en un autre s'il a expiré.",
    keys: "Les clés qui signent les messages de Microsoft peuvent être lues.",
    keysMissing: "Les clés qui signent les messages de Microsoft ne peuvent pas être lues.",
  },
} as const;
