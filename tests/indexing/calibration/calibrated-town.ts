import { join } from "node:path";
import { measureCalibration } from "../../../src/indexing/calibration/measure-calibration.ts";
import { publishCalibration } from "../../../src/indexing/calibration/publish-calibration.ts";
import { createTown, sheet } from "../town.ts";

/** File → title, text, and a question that it answers in words of its own. */
export const PAGES = {
  piscine: [
    "Piscine municipale",
    "La piscine ouvre à 10 heures le samedi.",
    "À quelle heure ouvre la piscine ?",
  ],
  dechets: [
    "Collecte des déchets",
    "Le bac jaune est collecté le mardi matin.",
    "Quand passe le bac jaune ?",
  ],
  cantine: [
    "Restauration scolaire",
    "Le repas à la cantine coûte 3,40 €.",
    "Combien coûte un repas de cantine ?",
  ],
  mariage: [
    "Mariage",
    "Le dossier de mariage se dépose deux mois avant.",
    "Quand déposer un dossier de mariage ?",
  ],
  marche: ["Marché", "Le marché a lieu le jeudi place de l'Église.", "Où se tient le marché du jeudi ?"],
  bus: [
    "Navette",
    "La navette part de la gare toutes les heures.",
    "Quelle est la fréquence de la navette ?",
  ],
  eau: [
    "Facture d'eau",
    "Une fuite d'eau se signale avant la facture.",
    "Comment signaler une fuite d'eau ?",
  ],
  velo: ["Garage à vélos", "Un badge ouvre le garage à vélos.", "Comment entrer dans le garage à vélos ?"],
  bibliotheque: [
    "Médiathèque",
    "La carte de lecteur est gratuite pour les enfants.",
    "Est-ce que la carte de lecteur est gratuite ?",
  ],
  cimetiere: [
    "Concession funéraire",
    "Une concession au cimetière dure quinze ans.",
    "Combien de temps dure une concession au cimetière ?",
  ],
  elagage: [
    "Taille des haies",
    "Les haies se taillent avant le 15 mars.",
    "Jusqu'à quand tailler ses haies ?",
  ],
  creche: [
    "Accueil des bébés",
    "La crèche accueille les enfants dès dix semaines.",
    "À quel âge la crèche accueille-t-elle les enfants ?",
  ],
} as const;

export const NOW = new Date("2026-11-23T10:00:00+01:00");

/** A town of twelve pages, one question a page and three that no page answers in `evaluation.csv`. */
export async function createCalibratedTown() {
  const town = await createTown(() => NOW);
  const writePages = (textOf: (name: string) => string = () => "") => {
    for (const [name, [title, text]] of Object.entries(PAGES)) {
      town.write(`${name}.md`, sheet(title, textOf(name) || text));
    }
  };
  writePages();
  const rows = Object.entries(PAGES).map(([name, [, , question]]) => `${question};${name}.md;`);
  const foreign = [
    "Quelle est la recette du cassoulet ?",
    "Qui a gagné la coupe ?",
    "Quel temps fera-t-il à Rome ?",
  ];
  town.write(
    "evaluation.csv",
    ["question;document;attendu", ...rows, ...foreign.map((one) => `${one};;passer la main`)].join("\n"),
  );
  const measure = (targetError = 0.2, sets: readonly string[] = []) =>
    measureCalibration(
      {
        ...town.deps,
        knowledge: town.knowledge,
        vectorCacheFolder: join(town.folder, "vectors"),
        timezone: "Europe/Paris",
      },
      sets,
      { targetError, targetMiss: 0.5 },
    );
  return {
    ...town,
    writePages,
    measure,
    /** Measures and publishes; the calibration in service. */
    calibrate: async (targetError?: number) => {
      const { calibration, generation } = await measure(targetError);
      if (calibration === null) throw new Error("nothing was measured");
      return { calibration, generation: await publishCalibration(calibration, generation, town.deps) };
    },
  };
}

export type CalibratedTown = Awaited<ReturnType<typeof createCalibratedTown>>;
