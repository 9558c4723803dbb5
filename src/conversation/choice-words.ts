/** Ways to name a choice by its place, beside "2", "n° 2" and "le 2". Position 0 is the first choice. */
export const ORDINALS: ReadonlyArray<readonly string[]> = [
  ["premier", "premiere", "1er", "1ere", "un", "une"],
  ["deuxieme", "second", "seconde", "2e", "2eme", "deux"],
  ["troisieme", "3e", "3eme", "trois"],
];

/** Ways to name the last choice, however many there are. */
export const LAST: ReadonlySet<string> = new Set(["dernier", "derniere"]);

/** Little words around the number of a choice. */
export const AROUND_A_CHOICE: ReadonlySet<string> = new Set([
  "le",
  "la",
  "les",
  "l",
  "n",
  "no",
  "numero",
  "choix",
  "option",
  "reponse",
  "svp",
  "merci",
]);

/** Ways to take the only choice there is (folded). */
export const YES: ReadonlySet<string> = new Set([
  "oui",
  "ouais",
  "oui c est ca",
  "oui merci",
  "oui svp",
  "c est ca",
  "exactement",
  "tout a fait",
  "ok",
  "d accord",
]);
