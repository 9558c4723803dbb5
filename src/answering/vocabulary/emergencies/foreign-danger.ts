import type { Danger } from "../emergencies.ts";
import type { ForeignLanguage } from "../languages.ts";

/** How a danger is said in another language: folded, letters and figures only, between spaces. */
export interface ForeignDanger {
  readonly language: ForeignLanguage;
  readonly id: Danger;
  readonly wordings: RegExp;
}

const words = (source: string): RegExp => new RegExp(`(?<= )(?:${source})(?= )`);
/** A danger by its wordings, whole words when written as a string. */
export const danger = (language: ForeignLanguage, id: Danger, wordings: string | RegExp): ForeignDanger => ({
  language,
  id,
  wordings: typeof wordings === "string" ? words(wordings) : wordings,
});
