import { fr } from "../../src/i18n/fr/evaluation.ts";
import type { Floor } from "../options.ts";
import type { Evaluation } from "./evaluation.ts";

/** Each figure that is below its floor, in words (French); an undefined figure is below none. */
export function belowFloors({ sets, pools }: Evaluation, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ set, figure, value }) =>
    (set === null ? sets : [...sets, ...pools].filter(({ name }) => name === set)).flatMap(
      ({ name, scores }) => {
        const reached = scores.figures[figure] ?? Number.NaN;
        return reached < value ? [fr.run.below(name, figure, reached.toFixed(3), value)] : [];
      },
    ),
  );
}
