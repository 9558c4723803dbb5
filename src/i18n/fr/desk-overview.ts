const longDay = new Intl.DateTimeFormat("fr-FR", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const shortDay = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short", timeZone: "UTC" });
const number = new Intl.NumberFormat("fr-FR");
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });

/** What supervisors read of the queue and of the period. */
export const fr = {
  title: "Pilotage",
  now: {
    title: "En ce moment",
    waiting: "En attente",
    longest: (duration: string) => `la plus ancienne depuis ${duration}`,
    nobodyWaits: "personne n'attend",
    withAgent: "Prises en charge",
    callbacks: "Rappels promis",
    overdue: (count: number) => `dont ${number.format(count)} en retard`,
    noneOverdue: "aucun en retard",
    present: "Agents présents",
    nobody: "Aucun agent n'est présent.",
    holding: (count: number) =>
      count === 0 ? "aucune conversation" : `${number.format(count)} conversation${count > 1 ? "s" : ""}`,
  },
  period: {
    title: (days: number) => `Les ${days} derniers jours`,
    choose: "Période",
    days: (days: number) => `${days} jours`,
    from: (iso: string) => `Depuis le ${longDay.format(new Date(`${iso}T00:00:00Z`))}.`,
    export: "Exporter (CSV)",
    exportHint: "Une ligne par demande, sans les mots des habitants ; s'ouvre dans un tableur.",
    requested: "Demandes",
    claimed: "Prises en charge",
    abandoned: "Abandonnées",
    abandonedHint: "l'habitant a renoncé ou n'a pas donné suite",
    share: (part: number, total: number) => (total === 0 ? "" : percent.format(part / total)),
    empty: "Aucune demande d'un agent pendant cette période.",
    emptyNext: "Les chiffres apparaîtront dès qu'un habitant aura demandé à parler à un agent.",
  },
  times: {
    title: "Délais",
    measure: "Délai",
    median: "Une demande sur deux",
    ninetieth: "9 demandes sur 10",
    wait: "Attente avant prise en charge",
    firstReply: "De la prise en charge à la première réponse",
    handling: "De la prise en charge à la fin",
    within: (duration: string) => `${duration} au plus`,
    unmeasured: "pas encore mesuré",
    few: (count: number) =>
      `Calculé sur ${number.format(count)} demande${count > 1 ? "s" : ""} seulement : à lire avec prudence.`,
  },
  satisfaction: {
    title: "Satisfaction",
    answers: "Réponses de l'assistant jugées utiles",
    handoffs: "Échanges avec un agent jugés utiles",
    of: (useful: number, total: number) => `${number.format(useful)} sur ${number.format(total)} avis`,
    none: "aucun avis pour le moment",
    few: "moins de 20 avis : un ordre d'idée, pas une mesure",
  },
  services: {
    title: "Par service",
    service: "Service",
    requested: "Demandes",
    wait: "Attente d'une demande sur deux",
    unknown: "Service supprimé",
  },
  reasons: { title: "Pourquoi un agent", reason: "Motif", count: "Demandes" },
  daily: {
    title: "Jour par jour",
    day: "Jour",
    requested: "Demandes",
    claimed: "Prises en charge",
    chart: (days: number, most: number) =>
      `Demandes et prises en charge par jour, sur ${days} jours ; ${number.format(most)} demandes au plus en un jour. Les chiffres sont dans le tableau qui suit.`,
    table: "Voir le tableau des chiffres par jour",
  },
  number: (value: number) => number.format(value),
  percent: (part: number, total: number) => percent.format(part / total),
  shortDay: (iso: string) => shortDay.format(new Date(`${iso}T00:00:00Z`)),
  longDay: (iso: string) => longDay.format(new Date(`${iso}T00:00:00Z`)),
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, "0")}`,
  daysAndHours: (days: number, hours: number) => (hours === 0 ? `${days} j` : `${days} j ${hours} h`),
} as const;
