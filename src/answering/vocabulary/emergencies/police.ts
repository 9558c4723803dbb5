import { ADULT, CHILD, gap, HIT, ME, PERSON, rule } from "./families.ts";

const STRANGER =
  "(?:quelqu un|inconnus?|hommes?|individus?|rodeurs?|types?|mecs?|gars|jeunes|monsieur|ils|cambrioleurs?|voleurs?|bande|gens|on)";
const INSIDE =
  "(?:chez (?:moi|nous|le voisin|la voisine|mon voisin|ma voisine)|(?:dans|ds) (?:ma maison|la maison|mon (?:jardin|appartement|appart|garage|salon)|ma (?:cour|cave|chambre))|(?:ma|la|une) (?:porte|serrure|fenetre|vitrine|baie vitree)|par effraction|dans l immeuble)";
const WEAPON =
  "(?:couteau|flingue|arme(?! (?:de chasse|ancienne))|fusil|pistolet|carabine|machette|hache|batte|barre de fer|kalach\\w*|revolver|lame|cutter|tournevis)";
const KILL =
  "(?:tuer|planter|buter|egorger|crever|poignarder|cramer|bruler vivants?|fumer|massacrer|defoncer|descendre)";
const KIN = `(?:${CHILD}|mere|pere|grand (?:mere|pere)|mamie|papi|papy|mari|femme|soeur|frere|maman|papa|oncle|tante)`;

/** Crime under way or just undergone, threats, abduction, disappearance. */
export const POLICE: readonly RegExp[] = [
  rule(
    "(?:en train de|essaient? de|essay\\w+ de|essai de|tent\\w+ de) (?:\\w+ )?(?:me |nous |se faire |se )?(?:cambrioler|forcer|agresser|frapper|fracturer|tabasser|violer|braquer|voler (?:ma|mon|la|une|le)|defoncer|entrer par effraction|battre (?:dans|devant|a coups|sur|au|\\.))",
  ),
  rule(
    `${STRANGER} ${gap(3)}(?:essa\\w+|tent\\w+|est en train|sont en train|veu\\w+|force\\w*|fractur\\w+|defonc\\w+|casse\\w*) ${gap(4)}${INSIDE}`,
  ),
  rule(
    `${STRANGER} (?:\\w+ ){0,3}(?:(?:rentr|entr)(?:e|es|ee|er|ent|ait)|introdui\\w+|cach(?:e|ent)|est|sont) (?:\\w+ )?${INSIDE}(?! (?:pour|au titre|de droit))|(?:y a|a|un|des) rodeurs?|(?:bruit|verre casse|fenetre cassee) (?:\\w+ ){0,6}(?:quelqu un dans la maison)|suis cachee? (?:\\w+ ){0,6}(?:etage|placard|chambre|sous|toilettes|enfants)`,
  ),
  rule(
    "(?:vitre|verre|porte) (?:\\w+ ){0,2}cass\\w+ (?:\\w+ ){0,8}quelqu un (?:\\w+ ){0,2}dans|cambriol\\w+ (?:en cours|en train|(?:\\w+ ){0,3}(?:chez|ches) (?:moi|le|la|mon|ma|nous))|cambrioleurs? (?:\\w+ ){0,3}(?:chez|ches|dans|maison|voisin\\w*)|cass(?:e|ent) tout (?:dans|chez|a)",
  ),
  rule(
    `(?:on|il|elle|ils|${ADULT}) (?:m|ma|nous) (?:\\w+ ){0,2}(?:agressee?|attaquee?|etranglee?|violee?|frappee?|poignardee?|sequestree?|drogu\\w+|braqu\\w+|tabass\\w+)|on (?:me|nous) (?:frappe|tape|viole|tabasse|agresse|attaque)`,
  ),
  rule(
    "(?:me suis|me sui|vient de se|viens de me|venons de nous|s est|suis|sui) (?:\\w+ )?(?:fait|faite|faire|fai) (?:\\w+ )?(?:agress\\w+|viole\\w*|braque\\w*|tabass\\w+|poignard\\w+|attaque\\w*|frappe\\w*|arracher)",
  ),
  rule(
    "vien(?:s|t) d etre (?:\\w+ )?(?:agresse|viole|cambriole|attaque|braque)e?|(?:ai|a) ete (?:violee?|agressee?|poignardee?|sequestree?|droguee?)|voler (?:\\w+ ){0,4}(?:par (?:deux|des|un|trois) (?:types?|hommes?|mecs?|jeunes?|individus?)|sous la menace|a l arrache)|sous la menace (?:d|\\.|de)",
  ),
  rule(
    "(?:agression|harcelement|violences?) sexuel\\w+|force\\w* a coucher|drogue dans (?:mon|son) verre|mis (?:\\w+ )?(?:drogue|ghb|truc) dans (?:mon|son) verre|touchee? (?:les (?:fesses|seins)|entre les jambes|le (?:sexe|zizi)|la (?:culotte|zezette|poitrine))|exhib\\w+|(?:tout nu|nu) (?:\\w+ ){0,3}(?:devant|se montre)|montre son (?:sexe|zizi)",
  ),
  rule(
    `${PERSON} ${gap(4)}(?:armee?s? d|cagoule\\w*)|(?:il|elle|ils|${ADULT}|gens|individus?) ${gap(3)}(?:sorti\\w*|brandit|pointe|a|ont|avec|tient|porte) (?:un |une |son |sa |des |leur |leurs )(?:\\w+ )?${WEAPON}|menac\\w+ ${gap(3)}${WEAPON}|homme arme|${STRANGER} ${gap(2)}armes? (?:dans|devant|chez|\\.)`,
  ),
  rule(
    "coups? de (?:feu|couteau|fusil)|fusillade|prise d otages?|attentat en cours|(?:on|homme|type|mec|voisin|quelqu un|gars|il|ils) (?:\\w+ )?tire(?:nt)? (?:dans|sur (?!la sonnette|les prix|le)|des coups|avec|partout)|entendu (?:\\w+ )?(?:tirer|detonations?|tirs)",
  ),
  rule(
    `(?:me|m|nous) (?:\\w+ )?menac\\w+ (?:de mort|avec|de (?:me|nous|m)|physiquement|et)|menace\\w* de (?:me|nous) (?:tuer|frapper|casser)|(?:suis|ete|a|est|me|m) (?:\\w+ )?menacee?s? de mort|(?:recois|recoit|recu|recevons) (?:\\w+ )?(?:des|une|plusieurs|de) menaces? de mort|(?:va|vont|veut|veulent|allait|voulait|jure de|menace de|peut) (?:me|m|nous) ${KILL}|qu il (?:me|nous) (?:tuerait|tuera|plantera)`,
  ),
  rule(
    `(?:on|quelqu un|homme|type|mec|gars|individu|inconnu|voiture|il) (?:\\w+ )?(?:me|nous) (?:suit|poursuit|suis)(?! (?:a l etranger|en))|(?:fais|fait) (?:\\w+ )?(?:suivre|poursuivre) par|homme (?:\\w+ ){0,2}(?:suit|poursuit) (?:ma|mon|une|des)`,
  ),
  rule(
    `(?:enleve\\w*|kidnapp\\w+) (?:mon|ma|mes|un|une|l|des) (?:enfants?|fils|fille|bebe|petite?|gamine?)|monter (?:\\w+ ){0,3}(?:dans|ds) (?:sa|une|la|leur) (?:voiture|camionnette)|d enlever (?:\\w+ )?${CHILD}`,
  ),
  rule(
    `${KIN} ${gap(5)}(?:(?:a|as|ont|est|sont) (?:\\w+ )?(?:disparue?s?|fugue|introuvable|enlevee?|kidnappee?)(?! (?:de|des|du) )|(?:n est |est |toujours |sont )?pas rentree?s?(?! (?:dans (?:le|la)|en|sur|a temps)))|${KIN} ${gap(8)}(?:(?:l|le|la|les) retrouve(?:nt)? (?:pas|plus)(?! (?:la|le|les|l|mon|ma|mes|sa|son|un|une))|trouve (?:pas|plus) (?:mon|ma) (?:fils|fille|mere|pere))`,
  ),
  rule(
    "sequestr\\w+|contre (?:ma|sa) volonte|(?:suis|nous a|m a|m|est) (?:\\w+ )?enferm\\w+ (?:a cle |par \\w+ )?(?:dans (?:une|la|sa|un|le)|a cle)(?! (?:de|ascenseur))|(?:oblig\\w+|forc\\w+) (?:\\w+ )?(?:me |se )?prostitu\\w+|employeur (?:\\w+ ){0,3}(?:pris|confisque) mon passeport",
  ),
  rule(
    `(?:vais|va) (?:le|la|les|lui) (?:${KILL}|casser la gueule)|(?:vais|envie de|va) (?:tuer|buter|poignarder|planter|egorger) (?:mon|ma|mes|quelqu un|le maire|tout le monde|les gens|un flic)(?! (?:mouche|chien|chat|taupe|arbre))|faire un (?:carnage|massacre)`,
  ),
  rule(
    `(?:y a|y a t il|c est|c) (?:\\w+ )?(?:bagarre|rixe|baston|emeute)|(?:bagarre|baston|rixe) (?:generale|devant|place|rue|en cours|dans la rue|au)|se (?:batt(?:ent|e)|bat|tapent|frappent|bastonnent) (?:\\w+ )?(?:dans|devant|a coups|sur|au|avec)|se battre (?:devant|a coups|dans la rue)`,
  ),
  rule(
    `(?:${ADULT}|${CHILD}|gens) ${gap(3)}(?:cri\\w*|hurl\\w*|appel\\w*) (?:\\w+ )?(?:au secours|a l aide)|(?:homme|type|mec|gars|inconnu) (?:\\w+ ){0,5}${HIT} (?:une?|des|quelqu) (?:\\w+ )?${PERSON}`,
  ),
  rule(
    "(?:roule|conduc\\w+|voiture|chauffard|camion) (?:\\w+ ){0,4}contre ?sens|fonce\\w* (?:\\w+ )?(?:sur|dans) (?:les |des |la )?(?:gens|passants|foule|enfants|pietons)|bombe (?:a la|dans|devant|sous|au|artisanale)|colis (?:suspect|piege)|(?:sac|valise) (?:abandonnee? )?suspecte?",
  ),
  rule(
    "(?:appele[zr]|envoye[zr]) (?:\\w+ )?(?:la police|police|les flics|les gendarmes|la gendarmerie)|police vite",
  ),
  rule(`${ME} (?:\\w+ )?poignard\\w+`),
];

/** Violence that still calls for help long after it. */
export const SEXUAL: readonly RegExp[] = [
  rule(
    "(?:ai|a) ete (?:\\w+ )?violee?|(?:m|ma|me) (?:a |ont |avait )?(?:\\w+ )?viole[er]?|fait viole[er]|(?:forcee?|obligee?) a coucher|agression sexuelle",
  ),
];
