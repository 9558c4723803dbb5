import type { HandoffState } from "../../handoff/states.ts";

const STATES: Readonly<Record<HandoffState, string>> = {
  bot: "Rendue à l'assistant",
  requested: "Demandée",
  waiting: "En attente",
  with_agent: "Avec un agent",
  offered_callback: "Rappel proposé",
  promised_callback: "Rappel promis",
  closed: "Fermée",
};

/** Keys are `EndReason`. */
const ENDS = new Map<string, string>([
  ["given-back", "Rendue à l'assistant"],
  ["cancelled", "Annulée par l'habitant"],
  ["declined", "Rappel refusé"],
  ["unanswered-offer", "Proposition de rappel sans réponse"],
  ["forgotten", "Rappel jamais fait"],
  ["idle", "Sans nouvelles"],
  ["answered", "Réponse donnée"],
  ["no-reply", "L'habitant ne répond plus"],
  ["by-phone", "Traitée par téléphone"],
  ["elsewhere", "Traitée par un autre service"],
  ["abuse", "Propos injurieux"],
  ["other", "Autre"],
]);

/** Words of the export that supervisors open in a spreadsheet. */
export const fr = {
  days: "Choisissez une période de 7, 30 ou 90 jours.",
  columns: {
    id: "Identifiant",
    channel: "Canal",
    service: "Service",
    reason: "Motif",
    state: "État",
    requested: "Demandée le",
    claimed: "Prise en charge le",
    ended: "Terminée le",
    end: "Fin",
    callback: "Rappel promis pour le",
    wait: "Attente (s)",
    firstReply: "Première réponse (s)",
    handling: "Traitement (s)",
  },
  state: (state: HandoffState) => STATES[state],
  end: (reason: string) => ENDS.get(reason) ?? reason,
  fileName: (from: string, to: string) => `parvis-demandes-du-${from}-au-${to}.csv`,
} as const;
