/** Why a conversation went to a human, as agents and supervisors read it; keys are `RequestReason`. */
const REASONS = new Map<string, string>([
  ["no-evidence", "Rien dans les documents"],
  ["low-confidence", "Réponse trop incertaine"],
  ["asked", "L'habitant a demandé un agent"],
  ["rights", "Demande sur ses données personnelles"],
  ["personal-case", "Situation personnelle"],
  ["unverified", "Réponse qui n'a pas pu être vérifiée"],
  ["out-of-territory", "Concerne une autre commune"],
  ["out-of-scope", "Hors du domaine de l'assistant"],
  ["other-language", "Écrit dans une autre langue"],
  ["topic", "Sujet toujours confié à un agent"],
  ["clarifications", "Deux précisions demandées en vain"],
  ["failed", "Incident technique de l'assistant"],
  ["feedback", "Réponse jugée inutile"],
  ["took-over", "Un agent a pris la main"],
  ["elsewhere", "Réponse donnée depuis le réseau social"],
]);

export const fr = {
  reason: (reason: string) => REASONS.get(reason) ?? "Autre motif",
} as const;
