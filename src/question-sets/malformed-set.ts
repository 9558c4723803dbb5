import { fr } from "../i18n/fr/evaluation.ts";

/** Where in a set something is wrong. */
export interface Place {
  readonly file: string;
  /** From 1; left out when the whole file is concerned. */
  readonly line?: number;
  readonly field?: string;
}

/** A question set that cannot be used; the message (French) names file, line and field. */
export class MalformedSet extends Error {
  override readonly name = "MalformedSet";
  readonly remedy: string;

  constructor(place: Place, problem: string, remedy: string) {
    super(fr.set.problem(place.file, place.line, place.field, problem));
    this.remedy = remedy;
  }
}
