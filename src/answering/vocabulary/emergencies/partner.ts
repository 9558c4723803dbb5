import { BLOWS, HIT, ME, PARTNER, rule, WOMAN } from "./families.ts";

const CRUEL =
  "(?:menac\\w+|harcel\\w+|sequestr\\w+|viol(?:e|ee|er|ent|ait)|humili\\w+|insult\\w+|rabaiss\\w+|enferm\\w+|etouff\\w+|terroris\\w+|violent\\w*|fai(?:t|s) (?:\\w+ )?(?:mal|peur|du mal)|interdi(?:t|s|re) (?:de |d )(?:\\w+ )?(?:sortir|voir|travailler|parler|appeler)|empeche (?:de |d )(?:sortir|voir|partir|appeler)|laiss\\w+ (?:pas|plus) (?:sortir|voir|partir|appeler)|forc\\w+ (?:a |de )|jett?e\\w* (?:des|dessus))";

/** Violence between partners, told by the victim or by those who see it. */
export const BETWEEN_PARTNERS: readonly RegExp[] = [
  rule(
    `${PARTNER} (?:(?!ne |pas )\\w+ ){0,4}${ME} (?:\\w+ ){0,2}(?:${HIT}|${CRUEL}|${BLOWS})(?! (?:aux boules|au tennis|aux cartes|dans mes demarches))`,
  ),
  rule(
    `${PARTNER} (?:\\w+ ){0,4}(?:${BLOWS} (?:moi|nous|les enfants|mes enfants|elle)|leve\\w* la main sur)|leve\\w* la main sur (?:moi|nous|elle|les enfants)`,
  ),
  rule(
    `(?:il|elle|on|i) (?:\\w+ )?(?:me|m|ma|nous) (?:\\w+ ){0,2}(?:${HIT}|${BLOWS})(?! a (?:l ecole|la (?:tete|recre))| au college| au lycee)`,
  ),
  rule(
    "(?:il|elle) (?:me|m|ma) (?:\\w+ ){0,2}(?:viol(?:e|ee)|laisse (?:pas|plus) (?:sortir|voir|partir)|force a coucher|interdit de (?:sortir|voir|parler))|(?:controle|surveille|fouille) (?:\\w+ )?(?:mon telephone|mes messages|mes sous|mes comptes|mes sorties)",
  ),
  rule(
    "violences? (?:conjugales?|conjugal|domestiques?|intrafamiliales?|sexuelles?|faites? aux femmes|dans (?:mon|le|notre) couple|(?:de|par) (?:mon|ma|son) \\w+)|(?:femmes?|suis|etre) battues?|homme battu",
  ),
  rule(
    `(?:peur|fuir|echapper|cach\\w+) (?:\\w+ ){0,5}(?:de |a |d )?(?:mon|ma|son) ${PARTNER}(?! (?:parte|perde|meure|ait|soit|oublie|ne))|fuir (?:mon|ma) ${PARTNER}|peur (?:\\w+ )?(?:qu |k|que )?(?:il|elle) (?:me|nous) (?:tue|frappe|tape|retrouve|fasse)|peur pour ma vie|peur de rentrer (?:chez moi|a la maison)`,
  ),
  rule(
    `${PARTNER} (?:\\w+ ){0,5}(?:violente?|agressif|agressive|violant)(?! (?:orage|vent|choc|avec les jouets))|(?:avec|quitte\\w*|fui\\w*) un homme violent|sous l emprise`,
  ),
  rule(
    `(?:ex|ancien (?:mari|compagnon|copain)) (?:\\w+ ){0,4}(?:me (?:suit|poursuit|traque|espionne|harcele)(?! a l etranger)|(?:debarque|vient|rode|attend) (?:\\w+ )?(?:chez moi|devant chez|en bas)|se venger|messages par jour)|${PARTNER} (?:\\w+ ){0,14}(?:se venger|me tuerait|me tuera|me tuer|me retrouver|m egorger)`,
  ),
  rule(
    `${PARTNER} (?:\\w+ )?(?:a |m a |ma )(?:\\w+ )?(?:pris|confisque|cache|vole|dechire) mes (?:papiers|documents|affaires|enfants)|${PARTNER} (?:\\w+ )?(?:a |m a )(?:pris|confisque|cache) mon (?:passeport|telephone)`,
  ),
  rule(
    `(?:voisin|gendre|mari|beau (?:pere|frere)|mec|copain|type|homme|compagnon|conjoint|pere|papa|frere|fils) (?:(?!tape des |bat des )\\w+ ){0,3}${HIT} (?:\\w+ ){0,3}(?:sa|ma|la|une|notre|leur|encore|toujours) (?:\\w+ )?${WOMAN}|(?:papa|pere|beau pere) (?:\\w+ ){0,3}(?:${HIT}|fai(?:t|s) (?:\\w+ )?mal a) (?:\\w+ ){0,2}(?:maman|mere)`,
  ),
  rule(
    `${WOMAN} (?:\\w+ ){0,4}(?:se fait|se faire|se fai|(?<!s )est|fait) (?:\\w+ )?(?:frapper?|taper?|battre|battue|cogner?|demonter|defoncer|massacrer|tabasser?|frappee|violenter)|(?:mari|mec|conjoint|copain|compagnon|ex) (?:\\w+ ){0,4}(?:la|l|lui) (?:a )?(?:${HIT}|${BLOWS})`,
  ),
  rule(
    "mari(?:ee?|age|er) (?:de force|forcee?s?)|forc\\w+ (?:de |a )?(?:se |me )?marier|ordonnance de protection|telephone grave danger|feminicide en",
  ),
];
