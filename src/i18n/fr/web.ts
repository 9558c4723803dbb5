export const fr = {
  refusals: {
    Unauthorized: "Cette requête demande un jeton : en-tête « Authorization: Bearer … ».",
    TokenExpired: "La session de discussion est terminée. Ouvrez-en une nouvelle.",
    Forbidden: "Ce jeton n'est pas valable pour cette conversation.",
    NotFound: "Cette conversation ou cette adresse n'existe pas.",
    BadArgument: "La requête est mal formée.",
    MissingProperty: "Il manque une information dans la requête.",
    UnsupportedMediaType: "Ce format n'est pas accepté : envoyez du JSON (Content-Type: application/json).",
    MessageSizeTooBig: "Le message est trop long.",
    TooManyRequests: "Trop de messages à la fois : attendez un instant avant de recommencer.",
    ServiceUnavailable: "Le service démarre ou s'arrête. Réessayez dans un instant.",
  },
  malformedJson: "Le corps de la requête n'est pas du JSON valide.",
  bodyTooBig: (bytes: number) => `La requête dépasse ${Math.floor(bytes / 1024)} ko.`,
  textTooLong: (characters: number) =>
    `Votre message dépasse ${characters.toLocaleString("fr-FR")} caractères : raccourcissez-le ou envoyez-le en plusieurs fois.`,
  missing: (property: string) => `Il manque la propriété « ${property} ».`,
  invalid: (property: string) => `La propriété « ${property} » n'a pas la forme attendue.`,
  emptyText: "Le message est vide.",
  unknownType: (types: readonly string[]) =>
    `Le type d'activité doit être l'un de ceux-ci : ${types.join(", ")}.`,
  userIdPrefix: "L'identifiant de l'usager (user.id) doit commencer par « dl_ ».",
  watermark: "Le repère de lecture (watermark) doit être un nombre entier.",
  originRefused: "Ce site n'est pas autorisé à ouvrir la discussion (réglage allowedOrigins).",
  noUploads: "L'envoi de fichiers n'est pas proposé. Écrivez votre question.",
  backendSecretOff: "L'échange de secret n'est pas activé sur cette installation.",
  backendSecretWrong: "Le secret présenté n'est pas le bon.",
  widgetNotBuilt:
    "// Parvis : le widget n'est pas construit. Lancez « npm run build », puis rechargez la page.",
  page: {
    chatTitle: (name: string) => `Posez votre question – ${name}`,
    landingTitle: (name: string) => `${name} répond à vos questions`,
    landingLead: (called: string) =>
      `Cet assistant automatique répond aux questions des usagers à partir des documents officiels de ${called}, sources à l'appui. Quand il ne sait pas, il le dit et vous oriente vers le bon service.`,
    openChat: "Poser une question",
    points: [
      ["Des réponses officielles.", "Chaque réponse montre le document d'où elle vient, et sa date."],
      ["Jour et nuit.", "Une première réponse en quelques secondes, sans compte ni mot de passe."],
      ["Honnête.", "Sans réponse sûre, l'assistant vous donne le contact du bon service."],
    ],
    notice: "Avertissement",
    officialSite: "Site officiel",
    privacy: "Données personnelles",
    demonstration:
      "Démonstration : cette commune est fictive. Ses informations, ses adresses et ses numéros de téléphone n'existent pas.",
    demonstrationShort: "Démonstration : commune et informations fictives.",
    noScript: "La discussion a besoin de JavaScript, qui est désactivé dans votre navigateur.",
    contact: "Nous joindre autrement",
    phone: "Téléphone",
    email: "Courriel",
  },
} as const;
