import { calendarDate, dayAndHour, duration } from "./desk-times.ts";

const REASONS: Readonly<Record<string, string>> = {
  "no-evidence": "L'assistant n'a rien trouvé.",
  "low-confidence": "L'assistant n'était pas assez sûr de sa réponse.",
  asked: "La personne a demandé à parler à quelqu'un.",
  rights: "La demande porte sur ses données personnelles.",
  "personal-case": "La demande porte sur un dossier personnel.",
  unverified: "La réponse préparée n'a pas pu être vérifiée.",
  "out-of-territory": "La demande concerne un autre territoire.",
  "out-of-scope": "La demande sort des compétences de la collectivité.",
  "other-language": "La personne écrit dans une autre langue.",
  clarifications: "Deux demandes de précision n'ont pas suffi.",
  failed: "L'assistant a rencontré une panne.",
  feedback: "La personne a jugé la réponse inutile.",
  "took-over": "Un agent a pris la parole.",
  elsewhere: "Un agent a répondu depuis la messagerie du réseau.",
  topic: "Ce sujet est toujours confié à un agent.",
  abuse: "Propos injurieux.",
  injection: "Tentative de détournement de l'assistant.",
  "out-of-competence": "La question n'est pas de la compétence de la collectivité.",
  unreadable: "Le message n'a pas pu être lu.",
};

const KINDS: Readonly<Record<string, string>> = {
  answered: "Réponse",
  clarify: "Demande de précision",
  handoff: "Passage à un agent",
  emergency: "Urgence",
  smalltalk: "Politesse",
  refused: "Refus",
  failed: "Panne",
};

const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

function sureness(confidence: number): string {
  const words =
    confidence >= 0.85
      ? "forte"
      : confidence >= 0.6
        ? "assez forte"
        : confidence >= 0.35
          ? "faible"
          : "très faible";
  return `confiance ${words} (${percent.format(confidence)})`;
}

/** Words of the conversation's page and of the reply box, as agents read them. */
export const fr = {
  back: "Retour à la liste",
  title: (channel: string, service: string) => `${channel} : ${service}`,
  reason: (id: string) => REASONS[id] ?? id,
  noReason: "La personne parle avec l'assistant.",
  asks: "Demande",
  waits: (milliseconds: number) => `Attend depuis ${duration(milliseconds)}.`,
  asked: (at: Date, now: Date) => `Demandé ${dayAndHour(at, now)}.`,
  heldByYou: "Vous répondez à cette personne.",
  heldBy: (name: string) => `${name} répond à cette personne.`,
  heldElsewhere: "Quelqu'un répond depuis un autre outil.",
  reservedFor: (name: string) => `Réservée à ${name}.`,
  botSpeaks: "L'assistant répond à cette personne.",
  closed: "Cette conversation est fermée.",
  nobody: "Personne ne répond encore à cette personne.",
  windowLeft: (milliseconds: number, channel: string) =>
    `Encore ${duration(milliseconds)} pour répondre sur ${channel}.`,
  windowClosed: (channel: string) =>
    `Le délai pour écrire sur ${channel} est dépassé : le réseau n'accepte plus de message.`,

  claim: "Prendre",
  giveBack: "Rendre à l'assistant",
  transfer: "Transférer",
  closeIt: "Fermer",
  addToFaq: "Ajouter à la FAQ",
  addToFaqHint: "Cette réponse peut-elle servir à d'autres ?",

  log: "Échanges",
  older: "Afficher les messages plus anciens",
  authors: { citizen: "Citoyen", assistant: "Assistant", notice: "Message automatique" },
  agent: (name: string | null) => name ?? "Agent",
  noteBy: (name: string | null) => `Note de ${name ?? "l'équipe"}`,
  noteSeen: "visible des agents seulement",
  you: "Vous",
  typing: "La personne écrit…",
  pending: "Envoi en cours",
  delivered: "Remis",
  undeliverable: "Non remis",
  why: (problem: string) => `Non remis : ${problem}`,
  waitingToLeave: "En attente d'envoi",
  refusedBecause: (problem: string) => `Non envoyé : ${problem}`,
  claimToSend: "Prenez-la, puis réessayez.",
  sendAgain: "Réessayer",
  takeBack: "Reprendre le texte",
  offered: "Choix proposés",
  files: (count: number) => (count > 1 ? "Fichiers envoyés" : "Fichier envoyé"),
  fileSize: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} ko`
      : `${decimal.format(bytes / 1_000_000)} Mo`,
  sources: "Sources",
  updated: (iso: string) => `mis à jour le ${calendarDate(new Date(iso))}`,
  trace: (kind: string, confidence: number) => `${KINDS[kind] ?? kind} : ${sureness(confidence)}`,
  traceReason: "Pourquoi",
  passages: "Passages trouvés",
  noPassage: "Aucun passage trouvé.",
  score: (score: number) => `score ${decimal.format(score)}`,

  kept: {
    title: "Ce que vous aviez écrit",
    text: "Ce texte n'est pas parti. Il est gardé ici : copiez-le s'il peut encore servir.",
    discard: "Supprimer",
  },

  callback: {
    title: "Rappel promis",
    offered: "Rappel proposé",
    due: (at: Date, now: Date) => `Réponse promise ${dayAndHour(at, now)}.`,
    overdue: (milliseconds: number) => `En retard de ${duration(milliseconds)}.`,
    noConsent: "La personne n'a pas encore accepté.",
    contact: "Contact donné",
    noContact: "Pas de contact donné : répondez dans la conversation.",
    done: "Fait",
    doneHint: "Ferme la conversation : la personne a été jointe.",
  },

  suggestion: {
    title: "Réponse proposée par l'assistant",
    sureness,
    use: "Utiliser",
    reject: "Écarter",
    replaces: "Remplacera ce que vous avez écrit.",
  },

  composer: {
    region: "Répondre",
    mode: "Ce que vous écrivez",
    reply: "Réponse",
    note: "Note interne",
    noteHint: "Visible des agents seulement, jamais envoyée.",
    replyLabel: "Votre réponse à la personne",
    noteLabel: "Votre note aux collègues",
    keys: "Ctrl + Entrée envoie, Entrée va à la ligne.",
    send: "Envoyer",
    sendEmail: "Envoyer par e-mail",
    addNote: "Ajouter la note",
    by: "Envoyer",
    byChannel: (channel: string) => `dans la conversation (${channel})`,
    byEmail: "par e-mail",
    left: (characters: number) => `${characters.toLocaleString("fr-FR")} caractères restants`,
    excess: (characters: number) =>
      `${characters.toLocaleString("fr-FR")} caractères de trop : raccourcissez.`,
    canned: "Réponses types",
    search: "Chercher",
    searchWhere: "dans la base",
    citations: "Sources jointes",
    tooManyCitations: "Cinq sources au plus : retirez-en une d'abord.",
    removeCitation: (title: string) => `Retirer la source ${title}`,
    claimFirst: "Prenez la conversation pour répondre.",
    held: (name: string) => `${name} répond : vous pouvez laisser une note.`,
    botFirst: "L'assistant répond. Prenez la conversation pour écrire vous-même.",
    kept: "Votre brouillon est gardé :",
    fromSuggestion: "D'après la réponse proposée",
  },
  canned: {
    label: "Chercher une réponse type",
    list: "Réponses types",
    none: "Aucune réponse type ne correspond.",
    empty: "Aucune réponse type n'est encore écrite.",
    failed: "Les réponses types n'ont pas pu être lues.",
    found: (count: number) => `${count} réponse${count > 1 ? "s" : ""} type${count > 1 ? "s" : ""}`,
  },
  search: {
    title: "Base de connaissances",
    label: "Votre recherche",
    go: "Chercher",
    none: "Aucun passage trouvé. Essayez d'autres mots.",
    found: (count: number) => `${count} passage${count > 1 ? "s" : ""} trouvé${count > 1 ? "s" : ""}`,
    failed: "La recherche n'a pas abouti.",
    insert: "Insérer",
    inserted: "Passage inséré dans votre réponse, avec sa source.",
    close: "Fermer la recherche",
  },

  transferDialog: {
    title: "Transférer la conversation",
    service: "Service",
    colleague: "Collègue",
    anyone: "N'importe qui du service",
    absent: (name: string) => `${name} (absent)`,
    you: (name: string) => `${name} (vous)`,
    note: "Note pour la personne qui prendra la suite",
    noteHint: "Visible des agents seulement.",
    closedService: "Ce service est fermé en ce moment : la personne attendra.",
    submit: "Transférer",
    done: "Conversation transférée.",
  },
  giveBackDialog: {
    title: "Rendre à l'assistant ?",
    text: "L'assistant reprendra la parole, et dira à la personne que c'est lui qui répond.",
    submit: "Rendre à l'assistant",
    done: "L'assistant a repris la parole.",
  },
  closeDialog: {
    title: "Fermer la conversation",
    text: "La personne en sera prévenue une seule fois. Si elle écrit de nouveau, l'assistant lui répondra.",
    reason: "Pourquoi la fermer ?",
    reasons: {
      answered: "La personne a sa réponse",
      "no-reply": "La personne ne répond plus",
      "by-phone": "Réglé par téléphone ou par e-mail",
      elsewhere: "Orientée ailleurs",
      abuse: "Propos injurieux",
      other: "Autre raison",
    },
    submit: "Fermer la conversation",
    done: "Conversation fermée.",
  },
  faqDialog: {
    title: "Proposer pour la FAQ",
    text: "Votre proposition sera relue avant d'être publiée. Retirez toute donnée personnelle.",
    question: "Question",
    answer: "Réponse",
    service: "Service",
    submit: "Proposer",
    done: "Proposition enregistrée : elle sera relue avant publication.",
    failed: "La proposition n'a pas pu être préparée.",
  },
} as const;
