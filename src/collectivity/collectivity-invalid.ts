import { fr } from "../i18n/fr/start.ts";
import type { CollectivityProblem } from "./load.ts";

/** The facts cannot be used and there is no last good state; says every problem and how to mend the file. */
export class CollectivityInvalid extends Error {
  readonly remedy: string;

  constructor(knowledgeFolder: string, problems: readonly CollectivityProblem[]) {
    const worded = problems.map(({ message, line, field }) => fr.problem(message, line, field));
    super(fr.collectivityInvalid([...new Set(worded)]));
    this.name = "CollectivityInvalid";
    this.remedy = fr.collectivityRemedy(knowledgeFolder, problems[0]?.example);
  }
}
