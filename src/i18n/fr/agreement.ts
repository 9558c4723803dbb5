/** A service as the subject of a French sentence. */
export interface Subject {
  /** "la mairie" */
  readonly name: string;
  /** "La mairie" */
  readonly start: string;
  /** "de la mairie", "du CCAS", "des services techniques" */
  readonly of: string;
  readonly pronoun: "il" | "elle" | "ils" | "elles";
  readonly plural: boolean;
  /** "ouvert", "ouverte", "ouverts", "ouvertes" */
  readonly open: string;
  readonly closed: string;
  readonly is: string;
  readonly was: string;
  readonly reopens: string;
}

/** Nouns whose gender "l'" and "les" hide, when their ending does not tell. */
const FEMININE_NOUNS = new Set(
  "agence aide aire annexe archive eau école ecole épicerie halte heure maison mairie piscine place police poste salle voirie".split(
    " ",
  ),
);
const FEMININE_ENDING = /(?:tion|sion|té|erie|ence|ance|thèque|ure)$/;

/** Reads the article and number of a service's spoken name ("la mairie", "l'école", "les services techniques"). */
export function subjectOf(called: string, gender?: "feminine" | "masculine"): Subject {
  const name = called.trim();
  const plural = /^les\s/i.test(name);
  const feminine = gender ? gender === "feminine" : isFeminine(name);
  const ending = `${feminine ? "e" : ""}${plural ? "s" : ""}`;
  return {
    name,
    start: name.charAt(0).toUpperCase() + name.slice(1),
    of: withDe(name),
    pronoun: `${feminine ? "elle" : "il"}${plural ? "s" : ""}` as Subject["pronoun"],
    plural,
    open: `ouvert${ending}`,
    closed: `fermé${ending}`,
    is: plural ? "sont" : "est",
    was: plural ? "étaient" : "était",
    reopens: plural ? "rouvrent" : "rouvre",
  };
}

function isFeminine(name: string): boolean {
  if (/^la\s/i.test(name)) return true;
  if (/^le\s/i.test(name)) return false;
  const noun =
    name
      .toLowerCase()
      .replace(/^(?:l['’]|les\s)/, "")
      .split(/[\s'’-]/)[0] ?? "";
  const singular = noun.replace(/s$/, "");
  return FEMININE_NOUNS.has(noun) || FEMININE_NOUNS.has(singular) || FEMININE_ENDING.test(singular);
}

function withDe(name: string): string {
  if (/^le\s/i.test(name)) return `du ${name.slice(3)}`;
  if (/^les\s/i.test(name)) return `des ${name.slice(4)}`;
  return /^[aeiouyâéèêîôûh]/i.test(name) ? `d'${name}` : `de ${name}`;
}
