/** Rough French spelling-to-sound rules, applied in order to a folded word; digits stand for nasal vowels. */
const RULES: ReadonlyArray<readonly [RegExp, string]> = [
  [/ph/g, "f"],
  [/h/g, ""],
  [/(?<=.)tion(?=s?$)/g, "sion"],
  [/sc(?=[eiy])/g, "s"],
  [/c(?=[eiy])/g, "s"],
  [/g(?=[eiy])/g, "j"],
  [/qu|q|ck|c/g, "k"],
  [/y/g, "i"],
  [/z/g, "s"],
  [/w/g, "v"],
  [/eau|au/g, "o"],
  [/ou/g, "w"],
  [/(?:ai|ei|i)(?:n|m)(?![aeiouw])/g, "2"],
  [/[ea](?:n|m)(?![aeiouwnm123])/g, "1"],
  [/o(?:n|m)(?![aeiouwnm123])/g, "3"],
  [/ai|ei|oe/g, "e"],
  [/(.)\1+/g, "$1"],
  [/(?:er|ez)$/g, "e"],
  [/e(?:s|nt)?$|[stdxp]+$/g, ""],
];

/** How a folded word sounds, roughly: misspellings by ear share it with the word meant. */
export function sound(folded: string): string {
  return RULES.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), folded);
}
