import { ADULT, CHILD, gap, PERSON, rule } from "./families.ts";

const WATER = "(?:piscine|eau|riviere|canal|etang|puits|lac|bassin|mare|mer|fleuve|fosse)";
const HEIGHT =
  "(?:du (?:toit|balcon|\\w+ etage|escabeau|pont|lit superpose)|d (?:un|une) (?:echelle|arbre|toit|balcon|echafaudage|fenetre|escabeau|mur)|de l (?:echelle|arbre|echafaudage|escabeau)|de la fenetre|(?:dans|de) (?:l |les )escaliers?)";
const DRUGS = "(?:medicaments?|medocs?|cachets?|comprimes?|somniferes?|doliprane|antidepresseurs?|pilules?)";
const POISON =
  "(?:javel|liquide vaisselle|liquide|shampoing|gel|parfum|eau ecarlate|produits?|piles?|detergent|lessive|poison|champignons?|bille|mort aux rats|desherbant|acide|antigel|white spirit|essence|deboucheur|pastille|aimants?)";
const HEATER = "(?:poele|chauffage|chaudiere|brasero|barbecue|groupe electrogene|cheminee|chauffe eau)";
const FUMES =
  "(?:la tete (?:qui )?tourne|mal a la tete|mal au crane|vomi\\w*|nausees?|vertiges?|evanoui\\w*|tete qui tourne)";
const VEHICLE =
  "(?:voiture|camion|bus|car|moto|scooter|chauffard|camionnette|trottinette|tracteur|train|tram)";

/** A life at risk: breath, heart, blood, stroke, poison, water, falls, roads, labour. */
export const VITAL: readonly RegExp[] = [
  rule(
    "respir(?:e|es|ent|ait|er)? (?:plus?|pu|pas?|a peine|tres mal|mal|difficilement|bizarre\\w*|tout bizarre|fort|vite)",
  ),
  rule(
    "(?:arriv\\w+|peux?t?) (?:pas?|plus?|pu) (?:a )?(?:bien )?respire[r]?|(?:mal|peine|difficultes?) a (?:bien )?respirer?",
  ),
  rule(
    "(?:s|m|l|se|me|ces|ses|sest) (?:est |etait |suis )?etouff(?:e|es|ee|ent|er|ait)(?! (?:de chaleur|l ete|l affaire|la voix))|j etouffe(?! (?:de|dans|sous|chez|l ete|a cause|avec))|suffoqu\\w+",
  ),
  rule(
    `(?:mal|douleurs?|barre|pression|etau|pointe|poids|brulure) ${gap(3)}(?:poitrine|thorax|coeur)(?! (?:de|d|du|des) )|douleurs? thoraciques?`,
  ),
  rule(
    `(?:poitrine|thorax|coeur) ${gap(5)}(?:serre|oppresse\\w*|brule|fait mal|lache|s arrete|arrete[r]?|s emballe|bat (?:\\w+ )?a 1\\d\\d|bat (?:trop|tres) (?:vite|fort)|ecrase)(?! (?:de|le|les) )`,
  ),
  rule("(?:mal|douleurs?) (?:au|dans le) bras gauche|bras gauche (?:\\w+ )?(?:mal|engourdi|paralyse)"),
  rule(
    `(?:bras|visage|jambe|bouche|moitie du corps|cote) ${gap(3)}(?:paralyse\\w*|engourdie?|de travers|deformee?|tombee?)(?! (?:en |depuis (?:\\w+ )?(?:ans|mois|accident)|depuis (?:\\w+ )?accident|suite))`,
  ),
  rule(
    `(?:arrive|peut) plus a (?:parler|bouger)|parle bizarre\\w*|(?:il|elle|qui|et) (?:ne )?parle plus(?! (?:a|au|de|avec|francais))`,
  ),
  rule("inconsciente?s?(?! (?:de |du |collectif))|inanimee?s?"),
  rule(
    `(?:perdu|perd|perdre) connaissance|${PERSON} ${gap(4)}(?:evanoui\\w*|dans les pommes|effondree?)|tombee? dans les pommes|(?:il|elle) (?:vient de )?s (?:est )?(?:evanoui\\w*|effondre[re]?)(?! (?:en larmes|sous))|me suis evanouie?`,
  ),
  rule(
    "fa(?:it|is|i|ire|isait) (?:\\w+ ){0,2}(?:avc|malaises?|infarctus|(?:arret|crise|attaque|accident) (?:cardiaque|d epilepsie|vasculaire)|crise d asthme|overdose)|crise (?:cardiaque|d epilepsie) (?:et|en|chez|vite|que)|(?:est|tombee?) dans le coma(?! (?:depuis|a l hopital))",
  ),
  rule(
    "hemorragie|convulse|convulsions?|electrocute\\w*|decharge electrique|overdose|choc anaphylactique|reaction allergique",
  ),
  rule(
    "saign\\w+ (?:\\w+ )?(?:beaucoup|abondamment|enormement|fort|trop|partout|de la tete|des oreilles)|pisse le sang|arrete (?:pas|plus|pu) de saigner|saign\\w+ (?:\\w+ ){0,2}(?:arrete|arretes) (?:pas|plus|pu)|(?:perd|perds|perdre|perdu) (?:beaucoup de|trop de|tout son|du|plein de) sang|sang partout",
  ),
  rule(
    `(?:s est|me suis) (?:\\w+ )?(?:coupee?|sectionnee?|arrachee?|tranchee?) (?:avec|le|la|un|une|les|profond\\w*) ${gap(3)}(?:tronconneuse|scie|hache|tondeuse|doigts?|main|bras|jambe|gorge|artere)`,
  ),
  rule(
    `(?:avale\\w*|bu|boit|mange\\w*|ingere\\w*) ${gap(4)}${POISON}(?! (?:locaux|bio|de saison|a la cantine))`,
  ),
  rule(
    `(?:avale\\w*|prise?|prend|bu|pri) (?:\\w+ ){0,2}(?:tout|toute|tous|toutes|trop de|plein de|beaucoup de|(?:une |la |un |le )?(?:boite|flacon|plaquette|tube)s?(?: entiere?s?)? (?:de|d|du|des)) (?:\\w+ ){0,4}${DRUGS}|avale(?:s|nt|e)? (?:\\w+ )?(?:des|les|ses|mes|plein de|un|une) ${DRUGS}|prise? (?:des|ses|mes|les) ${DRUGS} (?:\\w+ ){0,6}(?:dort|reveille|repond|bouge|respire)|alcool (?:\\w+ ){0,3}${DRUGS}|(?:voisine?|mamie|papi|papy|dame|monsieur) (?:\\w+ ){0,5}(?:(?:sort|parait) plus depuis|plus vue? depuis)`,
  ),
  rule(
    "(?:intoxique\\w*|s est empoisonnee?|intoxication) (?:\\w+ ){0,3}(?:monoxyde|javel|medicaments?|gaz)|pris (?:des )?(?:trucs|drogues?|cachets) (?:\\w+ ){0,4}(?:repond|reveille|respire)",
  ),
  rule(`${HEATER} ${gap(10)}${FUMES}|${FUMES} ${gap(10)}(?:${HEATER} (?:est )?allume|poele)`),
  rule(
    "(?:en train de|va|vont) (?:se |me )?(?:noyer|couler(?! (?:une?|du|des|le|la) ))|(?:se|s|me) (?:est |suis )?noi?e(?:nt)?|se noyer? (?:dans|vite|au secours)|noyade en cours",
  ),
  rule(
    `${PERSON} ${gap(4)}tomb\\w+ (?:dans|a) (?:la |l |le |un |une |mon |notre |leur )${WATER}|dans (?:l |la |le )${WATER} ${gap(6)}remonte (?:pas|plus|pu)`,
  ),
  rule(
    `${PERSON} ${gap(8)}(?:reagit|bouge|reveille) (?:plus?|pu|pas?)(?! (?:pour|depuis (?:\\w+ )?(?:ans|mois)))|(?:il|elle|ils) (?:ne )?(?:bouge(?:nt)?|se reveille) (?:plus?|pu|pas?)`,
  ),
  rule(
    `${PERSON} ${gap(6)}repond plus?(?! (?:a|au|aux) )|(?:il|elle) (?:ne )?repond (?:plus|pu)(?! (?:a|au|aux) )`,
  ),
  rule(
    `(?:voisine?|mamie|papi|papy|grand (?:mere|pere)|mere|pere|dame|monsieur|tante|oncle|agee?) ${gap(8)}(?:repond|ouvre) (?:pas|plus|pu) (?:la porte )?(?:depuis|et|a la porte|quand je sonne)|(?:plus de nouvelles|pas de nouvelles|pas vue?) (?:de |d )?(?:ma|mon|la|le|notre) (?:vieille |vieux )?(?:voisine?|grand (?:mere|pere)|dame|monsieur|mere|pere) ${gap(8)}(?:volets?|repond|ouvre|lumiere)`,
  ),
  rule(
    `(?:par terre|au sol|sur le trottoir) ${gap(10)}(?:se relever|bouge|reveille|repond|inconsciente?|froid)|(?:peut|peux|arrive|arrivent) (?:pas|plus|pu) (?:a )?se relever|allongee? (?:par terre|au sol|sur (?:le trottoir|la route|la chaussee))|sent plus (?:ses|mes) jambes`,
  ),
  rule(
    `${PERSON} ${gap(3)}(?:en train de mourir|va mourir)(?! (?:de rire|d ennui))|je (?:crois que je )?(?:vais|suis en train de) mourir(?! (?:de|d) )|me sens partir`,
  ),
  rule(
    `${PERSON} ${gap(3)}(?:tombe\\w*|chute|bascule) ${gap(2)}${HEIGHT}|chute de (?:\\d+|deux|trois|quatre|cinq|plusieurs) (?:metres|etages)|chutes? ${gap(3)}${HEIGHT}`,
  ),
  rule(
    `${VEHICLE} ${gap(4)}(?:renverse\\w*|percute\\w*|ecrase\\w*|fauche\\w*) (?:un|une|mon|ma|le|la|deux|des|plusieurs|quelqu) (?:\\w+ )?(?:${PERSON}|un|scooter|moto|velo|vieille|vieux)|${PERSON} ${gap(3)}(?:renversee?s?|percutee?s?|fauchee?s?|ecrasee?s?) (?:par|devant|sur)`,
  ),
  rule(
    `choc frontal|accident ${gap(6)}(?:bless\\w+|morts?|coincee?s?|par terre|desincarcer\\w*)|(?:il y a|y a) (?:\\w+ )?(?:blesses?|morts)(?! sur)|(?:vient d avoir|il y a eu|vient d y avoir|y a|y a eu) (?:\\w+ )?(?:(?:grave|gros|terrible) accident|accident (?:tres )?grave)|(?:gravement|grievement) bless\\w+`,
  ),
  rule(
    "(?:femme|fille|soeur|copine|compagne|voisine|amie) (?:est en train d )?accouche[r]?(?! (?:en|au|a|le|dans|bientot|d un|sous))|en train d accoucher|perdu les eaux|bebe (?:arrive|sort)(?= \\.| $| on | vite| la | maintenant| tout de suite| dans la voiture)|enceinte (?:\\w+ ){0,5}(?:perds?|saigne|sang|contractions)",
  ),
  rule(
    `(?:gonfle\\w*) (?:de |du |au |a la )?(?:partout|visage|gorge|langue|levres)|(?:gorge|visage|langue|levres|cou) ${gap(3)}(?:gonfle\\w*|enfle\\w*)`,
  ),
  rule(
    "ambulance (?:vite|svp|s il vous plait|tout de suite|urgent)|(?:envoye[zr]|il (?:me |nous )?faut|besoin d|appele[zr]) (?:vite )?(?:une )?(?:ambulance|les secours|le samu|un medecin (?:vite|en urgence|tout de suite))|medecin (?:vite|tout de suite)",
  ),
  rule(
    `(?:${ADULT}|${CHILD}|il|elle) ${gap(2)}(?:est|tout|toute|devient) (?:\\w+ )?bleue?(?: \\.| $| et | il | elle )`,
  ),
  rule(
    "(?:cognee?|choc|coup|tombee?) (?:\\w+ ){0,3}tete (?:\\w+ ){0,6}(?:vomi\\w*|endort|dort|saigne|bizarre|evanoui\\w*)",
  ),
];
