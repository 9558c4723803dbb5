/**
 * Words written in several ways, as one: the pair (with a space, a hyphen or nothing between) → the joined form.
 * Only where each half alone would mislead.
 */
export const JOINED_PAIRS: ReadonlyMap<string, string> = new Map([
  ["rendez vous", "rendezvous"],
  ["rende vous", "rendezvous"],
  ["passe port", "passeport"],
  ["passe ports", "passeport"],
  ["week end", "weekend"],
  ["week ends", "weekend"],
  ["e mail", "mail"],
  ["e mails", "mail"],
  ["apres midi", "apresmidi"],
  ["co voiturage", "covoiturage"],
  ["auto ecole", "autoecole"],
  ["auto entrepreneur", "autoentrepreneur"],
  ["mi temps", "mitemps"],
  ["beau pere", "beaupere"],
  ["belle mere", "bellemere"],
  ["peri scolaire", "periscolaire"],
  ["extra scolaire", "extrascolaire"],
  ["inter communal", "intercommunal"],
  ["non voyant", "nonvoyant"],
  ["sous location", "souslocation"],
  ["mal voyant", "malvoyant"],
]);

/** One spelling for words with several, folded. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ["rdv", "rendezvous"],
  ["rdvs", "rendezvous"],
  ["rendezvou", "rendezvous"],
  ["email", "mail"],
  ["emails", "mail"],
  ["courriel", "mail"],
  ["courriels", "mail"],
  ["yeux", "oeil"],
  ["no", "numero"],
]);

/** Acronyms whose final s or x is no plural: never stemmed. */
export const UNSTEMMED: ReadonlySet<string> = new Set([
  "pacs",
  "ccas",
  "cias",
  "ants",
  "ars",
  "cms",
  "crous",
  "gps",
  "pass",
  "sas",
  "sms",
  "ulis",
  "rss",
  "bus",
  "repas",
  "rendezvous",
  "permis",
  "deces",
  "acces",
  "proces",
]);
