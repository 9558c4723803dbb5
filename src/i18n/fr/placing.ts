import { fr as calendar } from "./calendar.ts";

const HOW_TO_CANCEL = "Pour revenir à l'assistant automatique, écrivez « annuler ».";

/** What a citizen hears of a hand-off. Services are given by their name ("Urbanisme"), instants already in words. */
export const fr = {
  /** "demain à 9 h" */
  dayAndTime: (day: string, time: string) => `${day} à ${calendar.time(time)}`,
  /** The expected wait alone, minutes; null when it is not known. */
  wait: (minutes: number | null) => {
    if (minutes === null) return "dès que possible";
    return minutes <= 5 ? "moins de 5 minutes" : `environ ${minutes} minutes`;
  },

  /** In the queue, with somebody at the Desk. */
  placed: (service: string, minutes: number | null) => {
    const wait = minutes === null ? "dès que possible" : `dans ${fr.wait(minutes)}`;
    return `Votre demande est transmise (service : ${service}). Une personne vous répondra ici, ${wait}. Vous pouvez préciser votre question en attendant. ${HOW_TO_CANCEL}`;
  },
  /** In the queue, with nobody at the Desk. `minutes`: after which an answer later is offered. */
  placedUnattended: (service: string, minutes: number) =>
    `Votre demande est transmise (service : ${service}). Personne n'est connecté à l'instant : je préviens le service. Sans réponse dans ${minutes} minutes, je vous proposerai une autre solution. ${HOW_TO_CANCEL}`,
  alreadyWaiting: (minutes: number | null) =>
    minutes === null
      ? `Votre demande est bien transmise : une personne vous répondra ici dès que possible. ${HOW_TO_CANCEL}`
      : `Votre demande est bien transmise : une personne vous répondra ici. Attente prévue : ${fr.wait(minutes)}. ${HOW_TO_CANCEL}`,
  /** Said once to whoever writes while waiting. */
  noted: "C'est noté, la personne qui vous répondra lira aussi ce message.",

  /** The Desk is closed. `from` is when it opens: "demain à 9 h". */
  offer: (service: string, from: string, due: string) =>
    `Nos agents ne sont pas disponibles pour le moment (service : ${service}, de retour ${from}). Voulez-vous qu'une personne vous réponde au plus tard ${due} ?`,
  /** Nobody came in time. */
  offerAfterWaiting: (due: string) =>
    `Je suis désolé, personne n'a pu vous répondre à temps. Voulez-vous une réponse au plus tard ${due} ?`,
  /** Open, with too many people waiting. */
  offerBusy: (service: string, due: string) =>
    `Beaucoup de personnes attendent déjà une réponse (service : ${service}). Pour vous éviter une longue attente, voulez-vous une réponse au plus tard ${due} ?`,
  /** The three choices under an offer, as buttons. */
  choices: {
    here: "Oui, répondez-moi ici",
    byContact: "Oui, par courriel ou téléphone",
    no: "Non merci",
  },
  askContact:
    "À quelle adresse électronique ou à quel numéro de téléphone pouvons-nous vous répondre ? Cette coordonnée ne servira qu'à cette réponse, puis elle sera effacée.",
  contactUnreadable:
    "Je n'ai pas reconnu d'adresse électronique ni de numéro de téléphone. Écrivez par exemple « nom@exemple.fr » ou « 06 12 34 56 78 », une seule coordonnée à la fois.",
  promisedHere: (due: string) =>
    `C'est promis : une personne vous répondra ici, au plus tard ${due}. D'ici là, je peux répondre à vos autres questions. Pour y renoncer, écrivez « annuler ».`,
  promisedByEmail: (address: string, due: string) =>
    `C'est promis : une personne vous répondra à l'adresse ${address}, au plus tard ${due}. Cette adresse sera effacée après la réponse. D'ici là, je peux répondre à vos autres questions. Pour y renoncer, écrivez « annuler ».`,
  promisedByPhone: (number: string, due: string) =>
    `C'est promis : une personne vous appellera au ${number}, au plus tard ${due}. Ce numéro sera effacé après la réponse. D'ici là, je peux répondre à vos autres questions. Pour y renoncer, écrivez « annuler ».`,
  alreadyPromised: (due: string) =>
    `Votre demande est déjà enregistrée : une personne vous répondra au plus tard ${due}. Pour y renoncer, écrivez « annuler ».`,
  /** To whoever asks again after the date promised. */
  promiseLate:
    "Votre demande est bien enregistrée, mais nous avons pris du retard : nous en sommes désolés. Une personne vous répondra dès que possible. Pour y renoncer, écrivez « annuler ».",
  /** The agent who took up a promise had to leave it, and nobody else came yet. */
  promiseStands: (due: string) =>
    `Personne n'a encore pu vous répondre, nous en sommes désolés. Votre demande reste enregistrée : une personne vous répondra au plus tard ${due}. Pour y renoncer, écrivez « annuler ».`,
  declined: "C'est noté. Je reste à votre disposition pour une autre question.",

  joined: (name: string, service: string) =>
    `${name} (${service}) a rejoint la conversation et vous répond maintenant.`,
  transferred: (service: string) =>
    `Votre conversation est transmise au service compétent (${service}). Une personne de ce service vous répondra ici dès que possible ; vous n'avez rien à répéter.`,
  transferredToColleague: (name: string, service: string) =>
    `Votre conversation est transmise à ${name} (${service}), qui vous répondra ici dès que possible ; vous n'avez rien à répéter.`,
  queuedAgain:
    "La personne qui vous répondait a dû s'absenter. Un collègue prendra la suite dès que possible ; vous n'avez rien à répéter.",

  /** `name`: the agent; null when unknown. */
  givenBack: (name: string | null) =>
    `${name === null ? "Votre échange avec nos services" : `Votre échange avec ${name}`} est terminé. C'est de nouveau l'assistant automatique qui vous répond.`,
  closed:
    "Cette conversation avec nos services est terminée. Merci de votre message. Pour une nouvelle question, écrivez-la ici : l'assistant automatique vous répondra.",
  cancelled:
    "C'est noté, votre demande à nos services est annulée. C'est de nouveau l'assistant automatique qui vous répond : quelle est votre question ?",
  ended:
    "Vous avez mis fin à l'échange avec nos services. C'est de nouveau l'assistant automatique qui vous répond.",

  /** Before the contact of the service, when nobody can take the conversation over here. */
  unreachable:
    "Personne ne peut prendre le relais dans cette discussion pour le moment. Voici comment joindre nos services :",

  rating: {
    question: "Cet échange vous a-t-il été utile ?",
    yes: "Oui, utile",
    no: "Non, pas utile",
    thanks: "Merci de votre avis, il nous aide à mieux répondre.",
    /** After "not useful" about an answer of the assistant. */
    offerHuman: "Je suis désolé de ne pas vous avoir aidé. Voulez-vous parler à une personne ?",
    wantHuman: "Parler à une personne",
  },
} as const;
