export const fr = {
  errors: {
    400: ["BadArgument", "La requête est mal formée."],
    403: ["Forbidden", "Cette action n'est pas permise."],
    404: ["NotFound", "Cette adresse n'existe pas."],
    413: ["MessageSizeTooBig", "Le message est trop long."],
    415: ["UnsupportedMediaType", "Ce format n'est pas accepté : envoyez du JSON."],
    429: ["TooManyRequests", "Trop de messages à la fois : attendez un instant."],
    500: ["ServiceError", "Le service a rencontré un problème. Réessayez dans un instant."],
    503: ["ServiceUnavailable", "Le service démarre ou s'arrête. Réessayez dans un instant."],
  },
  portInUse: (port: number) => `Le port ${port} est déjà utilisé par un autre programme.`,
  portInUseRemedy: (port: number) =>
    `Arrêtez cet autre programme, ou choisissez un autre port : PORT=${port + 1} npm start`,
  portForbidden: (port: number) => `Le système refuse l'écoute sur le port ${port}.`,
  portForbiddenRemedy: "Choisissez un port au-dessus de 1024 (PORT=3000) et placez un serveur web devant.",
  cannotListen: (host: string, port: number) => `Impossible d'écouter sur ${host}:${port}.`,
  cannotListenRemedy: "Vérifiez HOST et PORT : HOST doit être une adresse de cette machine.",
} as const;
