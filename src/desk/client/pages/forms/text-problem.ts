import { fr } from "../../../../i18n/fr/desk-pages.ts";

/** What is wrong with a text that is needed: nothing in it, in the words of `missing`, or more than `longest`. */
export function textProblem(text: string, missing: string, longest: number): string | null {
  const { length } = text.trim();
  if (length === 0) return missing;
  return length > longest ? fr.tooLong(length - longest) : null;
}
