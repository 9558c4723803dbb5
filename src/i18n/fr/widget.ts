const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** Everything the citizen's chat says of its own. */
export const fr = {
  launcher: "Poser une question",
  region: "Assistant automatique",
  pageTitle: (name: string) => `Posez votre question – ${name}`,
  assistant: "Assistant automatique",
  welcome: "Bonjour, quelle est votre question ?",
  suggestions: "Par exemple :",
  close: "Fermer la discussion",
  loading: "Chargement…",

  log: "Conversation",
  messages: "Messages",
  you: "Vous",
  agent: "Agent de la collectivité",
  time: (at: Date) => clock.format(at),
  typing: "L'assistant écrit…",
  typingAgent: (name: string | null) => `${name === null ? "L'agent" : shortName(name)} écrit…`,
  choices: "Réponses proposées",

  withAssistant: "L'assistant automatique vous répond",
  awaitingAgent: "Un agent va vous répondre ici",
  withAgent: (name: string | null) => `Vous échangez avec ${name ?? "un agent"}`,

  useful: "Cette réponse vous est-elle utile ?",
  helped: "Cet échange vous a-t-il aidé ?",
  yes: "Oui",
  no: "Non",
  thanks: "Merci pour votre avis.",

  question: "Votre question",
  placeholder: "Écrivez votre question",
  placeholderWaiting: "Ajoutez une précision",
  placeholderAgent: (name: string | null) =>
    name === null ? "Écrivez à l'agent" : `Écrivez à ${shortName(name)}`,
  send: "Envoyer",
  keys: "Entrée pour envoyer, Maj + Entrée pour aller à la ligne.",
  left: (characters: number) =>
    `${characters.toLocaleString("fr-FR")} caractère${characters > 1 ? "s" : ""} restant${characters > 1 ? "s" : ""}`,
  excess: (characters: number) =>
    `${characters.toLocaleString("fr-FR")} caractère${characters > 1 ? "s" : ""} de trop : raccourcissez votre message.`,
  caution: "N'écrivez ni mot de passe ni donnée personnelle.",
  human: "Parler à un agent",
  humanRequest: "Je souhaite parler à un agent",
  privacy: "Données personnelles",
  officialSite: "Site officiel",
  newTab: "(nouvel onglet)",

  sending: "Envoi…",
  waiting: "En attente d'envoi",
  sent: "Envoyé",
  refused: "Non envoyé",
  again: "Réessayer",

  offline: "Connexion interrompue. Vos messages partiront dès son retour.",
  backOnline: "Connexion rétablie.",
  retryNow: "Réessayer maintenant",
  unavailable: "La discussion n'est pas disponible pour le moment.",
  replaced: "La session précédente a pris fin. Une nouvelle conversation commence.",
  demonstration: "Démonstration : commune et informations fictives.",

  source: "Source",
  sources: "Sources",
  updated: (iso: string) => `mis à jour le ${date(iso)}`,
  page: (page: number) => `page ${page}`,
  openSource: "Consulter la page officielle",
  seeAlso: "Voir aussi",

  emergency: "Urgence",
  call: (phone: string) => `Appeler le ${phone}`,
  text: (number: string) => `Envoyer un SMS au ${number}`,
  write: (email: string) => `Écrire à ${email}`,
  servicePage: "Page du service",
} as const;

/** "Camille" of "Camille, État civil". */
function shortName(name: string): string {
  return name.split(",")[0]?.trim() || name;
}

function date(iso: string): string {
  const instant = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? iso : longDate.format(instant).replace(/^1 /, "1er ");
}
