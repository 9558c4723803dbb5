import { gap, PERSON, rule } from "./families.ts";

const PLACE =
  "(?:maison|appartement|appart|immeuble|cuisine|grange|voiture|foret|poubelles?|batiment|pins?|arbres?|pinede|garrigue|montagne|talus|toit|garage|haie|ferme|bois|champs?|cave|cheminee|jardin|foin|hangar|ecole|magasin|entrepot|chambre|salon|cabane|camion|caravane|bus|usine|colline|herbes?|broussailles|friteuse|poele|four|balcon|atelier|eglise|cabanon|appareil|batterie|matelas|canape|rideaux?)";
const APPARATUS =
  "(?:compteur|prise|multiprise|tableau|four|batterie|appareil|machine|micro ondes|television|tele|chargeur|trottinette|telephone|seche linge|radiateur|chaudiere|ordinateur)";
const TRAPPED = "(?:bloque\\w*|coince\\w*|piege\\w*|enferme\\w*|prisonni\\w+)";

/** Fire, smoke, gas, explosion, flood and collapse, with or without people inside. */
export const FIRE: readonly RegExp[] = [
  rule(
    "y a (?:\\w+ )?(?:le feu|du feu|un feu|feu|l incendie|incendie|un depart de feu|depart de feu|(?:un )?debut d incendie)",
  ),
  rule(
    "(?:pris|prend|prennent|prit|prendre|mis|met|mettent|mettre) (?:le )?feu(?! (?:vert|sous))|en feu|en flammes?|feu (?:a|est|vient de) (?:pris|prendre|parti)|feu (?:dans|chez|sur) (?:la|le|l|mon|ma|les|un|une|notre)|feu se propage|alerte au feu|le feu (?:a cote|chez|dans|au|ds)|au feu (?:\\.|au secours|vite|les|aidez|chez)|depart (?:de feu|d incendie)|feu (?:de|d) (?:cheminee|foret|broussailles|friteuse|appartement|poubelles?|maison|cuisine)",
  ),
  /^ (?:\. )?au feu (?:\. )*$|^ (?:\. )?incendie (?:\. |rue |route |avenue |place |chez |dans )/,
  rule(
    `${PLACE} (?:(?!a |ont |est |avait |ou |d )\\w+ ){0,3}(?:brule(?:nt)?|crame(?:nt)?|flambe(?:nt)?|s embrase)|${PLACE} (?:a |est |sont )(?:\\w+ )?(?:en train de (?:bruler|cramer|flamber|prendre feu))|(?:maison|appartement|immeuble|voiture|toit|grange|d a cote|en face|voisin) (?:\\w+ ){0,3}en train de (?:bruler|cramer|prendre feu)(?! (?:des|ses|du|les) )|${PLACE} brulait`,
  ),
  rule(
    "(?:ca|sa|c est|tout) (?:\\w+ )?(?:crame|brule|flambe)(?! (?:les|la|dans|quand|a la|mal|moins|trop de))",
  ),
  rule(
    "incendie (?:en cours|chez|dans (?:mon|ma|le|la|l|un|une|notre)|ds (?:mon|ma|la|le|l)|rue|au (?:\\d+|premier|deuxieme|rez))|debut d incendie",
  ),
  rule(
    "(?:odeur|fuite|sent\\w*|sens|siffle) (?:\\w+ ){0,3}ga[sz]|ga[sz] (?:qui )?(?:siffle|fuit|s echappe)|perce (?:\\w+ ){0,2}(?:tuyau|conduite) (?:\\w+ )?gaz",
  ),
  rule(
    `fume(?:e|es|er|r) ${gap(3)}(?:sort\\w*|noire|epaisse|blanche|partout|envahit|monte|passe sous|remplit)|fumees? (?:dans|ds) (?:l|la|le|les|mon|ma|notre|toute?)|(?:grosses?|beaucoup de|plein de|epaisse|enorme) fume(?:e|es|er)|sort(?:ent|ait)? (?:\\w+ ){0,2}fume(?:e|es|er)|(?:de|d) la fume(?:e|er) (?:\\w+ )?(?:dans|ds|par|sous|chez) (?:\\w+ )?(?:l |les |la |le |mon |ma |notre )?(?:escaliers?|immeuble|appartement|appart|maison|couloir|cage|cuisine|volets|fenetre|voisin|chambre|ecole)`,
  ),
  rule(
    `${APPARATUS} ${gap(2)}(?:fume|crame\\w*|(?:fait|fais) des etincelles|brule|prend feu)(?! (?:pas|plus) )|etincelles`,
  ),
  rule(
    "(?:sent|odeur de|odeur du|sens le|sens une odeur de) (?:\\w+ )?brule|(?:on |je )?(?:voit|vois|voyons|y a) (?:\\w+ )?(?:des |les )?flammes?|flammes? (?:\\w+ )?(?:sort\\w*|par la|qui|montent|au dessus|partout)",
  ),
  rule(
    "(?:ca|tout|elle|il|four|chaudiere|bouteille|maison|batterie|usine|voiture) a (?:\\w+ )?explose|explosion (?:dans|chez|a la|au|rue|en face)|y a eu une (?:\\w+ )?explosion|va exploser",
  ),
  rule(
    `${TRAPPED} ${gap(5)}(?:fume(?:e|er)|feu|flammes?|ascenseur|qui brule|etage|inond\\w*|toit|eau|decombres|boue|maison en|dedans)|ascenseur (?:\\w+ ){0,2}(?:bloque|coince|en panne) avec|(?:eau|inondation) ${gap(6)}${TRAPPED}|eau monte`,
  ),
  rule(
    `(?:mur|plafond|toit|immeuble|maison|balcon|arbre|grue|echafaudage|branche) ${gap(4)}(?:effondr\\w*|ecroul\\w*|tomb\\w*) ${gap(1)}sur (?:\\w+ ){0,2}(?:(?!mitoyen)${PERSON}|passants?|voiture avec)|(?:plafond|mur|immeuble|maison|toit|balcon) ${gap(4)}en train de (?:s |se )?(?:effondrer|ecrouler|s effondrer)|enseveli\\w*`,
  ),
  rule("(?:appele[zr]|envoye[zr]|besoin des) (?:vite )?(?:les )?pompiers|pompiers vite|envoye[zr] pompiers"),
];
