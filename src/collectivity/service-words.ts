/** Words of a service's name that carry no meaning of their own when the name is looked for. */
export const LINK_WORDS = new Set("a au aux d de des du en et l la le les un une".split(" "));

/** First words of a service's name that are too general to stand for it alone. */
export const GENERAL_HEADS = new Set(
  (
    "accueil agence antenne bureau centre cellule departement direction espace etat foyer guichet hotel lieu " +
    "location maison mission point pole relais restaurant restauration salle salles secretariat section service " +
    "services unite vie"
  ).split(" "),
);

/** Qualifiers citizens add or leave out without changing the service meant. */
export const QUALIFIERS = new Set(
  "communal communale communales communaux intercommunal intercommunale municipal municipale municipales municipaux".split(
    " ",
  ),
);

/** Other names of the same place, folded; both sides are read as the services that have either. */
export const SAME_PLACE: ReadonlyArray<readonly string[]> = [
  ["mediatheque", "bibliotheque", "biblio"],
  ["mairie", "hotel de ville"],
  ["dechetterie", "decheterie"],
  ["cantine", "restaurant scolaire", "restauration scolaire"],
  ["ccas", "centre communal d action sociale"],
];
