const percent = (share: number) => `${(share * 100).toFixed(1).replace(/\.0$/, "").replace(".", ",")} %`;
const figure = (value: number | null) => (value === null ? "—" : value.toFixed(3).replace(".", ","));
const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
const questions = (count: number) => plural(count, "question", "questions");

/** What one share of errors would give. */
interface TargetRow {
  readonly target: number;
  readonly reached: boolean;
  readonly threshold: number;
  /** Share of the questions answered, with its interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly wrong: number;
  readonly answered: number;
  readonly bound: number;
  readonly chosen: boolean;
}

const WIDTHS = [20, 7, 34, 14, 0];
const columns = (...cells: readonly string[]) =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
    .join("")
    .trimEnd();

const HOW_TO =
  "Pour faire la vôtre : réunissez 30 à 100 vraies questions avec la page qui répond, et une dizaine auxquelles aucune page ne répond, dans knowledge/evaluation.csv (colonnes question, document, attendu), puis lancez « npm run parvis -- calibrate ».";

/** `parvis calibrate`, and what indexing and `doctor` say of a calibration. */
export const fr = {
  about:
    "règle la confiance sur les questions de la collectivité : seuils tirés de la part d'erreurs acceptée",
  options: {
    targetError: "part de réponses fausses acceptée (0.05, ou 5%)",
    targetMiss: "part acceptée de propositions sans la bonne page (0.5, ou 50%)",
    set: "jeux de questions étiquetées (.csv ou .jsonl) au lieu de knowledge/evaluation.*",
    json: "sort tous les chiffres en JSON",
    dryRun: "montre les chiffres, n'enregistre rien",
    shipped: "revient à la calibration livrée",
  },
  notAShare: (option: string, word: string) =>
    `${option} : « ${word} » n'est pas une part entre 0 et 1 (écrivez 0.05, ou 5%).`,
  phase: "Questions posées",
  shippedMeaning:
    "La calibration livrée vise 5 % de réponses fausses. Elle est mesurée sur des fiches nationales et sur une commune fictive : avec d'autres documents et d'autres citoyens, la vraie part d'erreurs peut s'en écarter de plusieurs points.",
  howTo: HOW_TO,
  none: "Aucune question étiquetée : ni knowledge/evaluation.jsonl, ni evaluation.csv, ni questions.yaml, ni gate.yaml. La calibration livrée continue de servir.",
  noneJudged:
    "Aucune question du jeu ne nomme une page de l'index : rien ne peut être mesuré. La calibration livrée continue de servir.",
  from: {
    sets: (names: readonly string[]) => `Questions de ${names.join(", ")}`,
    taught:
      "Questions de questions.yaml et de gate.yaml, chacune posée sans que Parvis se souvienne d'elle-même",
  },
  warning: {
    few: (count: number, fewest: number) =>
      `${questions(count)} seulement : au-dessous de ${fewest}, une question de plus ou de moins change les seuils. Prenez ces chiffres pour un ordre de grandeur.`,
    noUnanswerable: (added: number) =>
      `Le jeu ne contient aucune question sans réponse ou hors sujet : ${added} questions de Parvis y sont ajoutées. Elles ne ressemblent pas à celles de vos citoyens ; ajoutez les vôtres, avec « passer la main » dans la colonne attendu.`,
    unknownDocuments: (count: number, examples: readonly string[]) =>
      `${plural(count, "question laissée de côté : sa page n'est pas", "questions laissées de côté : leur page n'est pas")} dans l'index (${examples.join(", ")}).`,
    unjudged: (count: number) =>
      `${plural(count, "question laissée de côté : elle ne se juge pas", "questions laissées de côté : elles ne se jugent pas")} sur une page (urgence, politesse, suite d'une conversation, fait tiré de collectivity.yaml).`,
  },
  summary: (count: number, first: number, amongThree: number, unanswerable: number) =>
    `${questions(count)} (${unanswerable} sans réponse) : bonne page en premier ${first}, parmi trois ${amongThree}`,
  figures: (auc: number | null, eceBefore: number | null, eceAfter: number | null) =>
    `Tri du juste et du faux (AUC) ${figure(auc)} · écart des probabilités (ECE) ${figure(eceBefore)} livré, ${figure(eceAfter)} réglé`,
  table: {
    title: columns("  Si vous acceptez", "seuil", "Parvis répond à", "erreurs, ici", "au plus (à 80 %)"),
    row: (row: TargetRow) => {
      const target = `${row.chosen ? "→" : " "} ${percent(row.target)} d'erreurs`;
      if (!row.reached) return columns(target, "—", "hors d'atteinte avec ces questions", "", "");
      const answered = `${percent(row.share)} (de ${percent(row.low)} à ${percent(row.high)})`;
      const wrong = `${row.wrong} sur ${row.answered}`;
      return columns(target, figure(row.threshold), answered, wrong, percent(row.bound));
    },
  },
  thresholds: (answer: number, propose: number, topic: number) =>
    `Seuils : répondre dès ${figure(answer)}, proposer dès ${figure(propose)}, hors sujet sous ${figure(topic)}`,
  advice: {
    unreached: (target: number, threshold: number) =>
      `Conseil : avec ces questions, ${percent(target)} d'erreurs ne peut pas être promis. Parvis ne répondra seul qu'au-dessus de ${percent(threshold)} de confiance, et proposera ou passera la main ailleurs ; visez une part plus grande, ou ajoutez des questions (il faut au moins 14 réponses sûres et sans faute pour promettre 5 %).`,
    small: "Conseil : ajoutez de vraies questions de citoyens, puis relancez ; l'intervalle se resserrera.",
    narrow: (share: number) =>
      `Conseil : Parvis ne répondra seul qu'à ${percent(share)} des questions ; ajoutez à questions.yaml celles qu'il manque, ou acceptez une part d'erreurs un peu plus grande.`,
    good: "Conseil : ces seuils conviennent ; relancez la mesure quand le jeu de questions change.",
  },
  stored: (generation: number) =>
    `✓ Calibration enregistrée : la génération ${generation} est en service avec ces seuils (retour : « npm run index -- --rollback »).`,
  notStored: "Rien n'est enregistré (--dry-run).",
  backToShipped: (generation: number) =>
    `✓ La calibration livrée sert de nouveau (génération ${generation}).`,
  alreadyShipped: "La calibration livrée sert déjà.",
  overtaken: {
    message: "L'index a changé pendant la mesure : rien n'est enregistré.",
    remedy: "Relancez la commande.",
  },
  again: {
    moved: (before: number, after: number, target: number) =>
      `Calibration : les documents ont changé, le seuil de réponse passe de ${figure(before)} à ${figure(after)} pour viser toujours ${percent(target)} d'erreurs.`,
    exceeded: (wrong: number, answered: number, bound: number, target: number) =>
      `Calibration : à l'ancien seuil, ${wrong} ${wrong > 1 ? "réponses" : "réponse"} sur ${answered} ${wrong > 1 ? "seraient fausses" : "serait fausse"} (au plus ${percent(bound)}), au-delà des ${percent(target)} visés ; le seuil est recalculé.`,
    unreached:
      "Calibration : la part d'erreurs visée n'est plus à portée ; Parvis ne répond seul que lorsqu'il est presque sûr.",
    lost: (count: number) =>
      `Calibration : ${plural(count, "question n'a plus sa page", "questions n'ont plus leur page")} dans l'index ; mettez le jeu à jour, puis relancez « npm run parvis -- calibrate ».`,
    tooFew: (lost: number) =>
      `Calibration : trop de questions n'ont plus leur page (${lost}) pour la mesurer sur ces documents ; l'ancienne est gardée. Mettez le jeu à jour, puis relancez « npm run parvis -- calibrate ».`,
  },
  doctor: {
    shipped: (meaning: string) => `livrée. ${meaning} ${HOW_TO}`,
    own: (target: number, date: string, count: number, answer: number) =>
      `propre à la collectivité : ${percent(target)} d'erreurs visées, mesurée le ${date} sur ${questions(count)}, réponse dès ${figure(answer)}`,
    unreached: (target: number) =>
      `La calibration de la collectivité n'atteint pas les ${percent(target)} d'erreurs visés : Parvis ne répond seul que lorsqu'il est presque sûr.`,
    unreachedRemedy:
      "Visez une part plus grande ou ajoutez des questions, puis relancez « npm run parvis -- calibrate » ; ou revenez à la calibration livrée : « npm run parvis -- calibrate --shipped ».",
    unreadable:
      "La calibration enregistrée avec l'index ne se lit pas, ou vient d'une autre version de Parvis : la calibration livrée sert à sa place.",
    otherModel:
      "La calibration de la collectivité a été mesurée avec une autre version du calcul de confiance : la calibration livrée sert à sa place.",
    unreadableRemedy: "Lancez « npm run parvis -- calibrate ».",
    otherModelRemedy: "Lancez « npm run index » : elle sera mesurée de nouveau.",
  },
} as const;
