import { gap, rule } from "./families.ts";

const OUT =
  "(?:dehors|(?:dans|ds) (?:la|ma|sa|notre|leur|une|mon|un|le|les) (?:rue|voiture|cave|hall|gare|tente|parking|local|squat|camion|metro|abribus|entree|parking|cage d escalier|toilettes)|(?:dans|ds) (?:\\w+ )?hall|sous (?:un|le|les|l|des) (?:pont|porche|ponts|arcades|abribus|abri)|sous une tente|sur un (?:banc|trottoir|carton)|sur le trottoir|a la gare|a la belle etoile|par terre dehors)";
const TONIGHT = "(?:ce soir|cette nuit|la nuit|ce week end|pour la nuit)";
const SLEEP = "(?:dors|dormir|dort|dormons|dorment|dormi|dormait|dor|couche|couchons|couchent)";
const LODGING = "(?:logement|hebergement|toit|lit|foyer|maison|abri|heberger|heberge|loger|endroit)";

/** Nowhere to sleep now. */
export const ROOFLESS: readonly RegExp[] = [
  rule(
    `${SLEEP} (?:\\w+ ){0,3}${OUT}(?! (?:des|du|de) )|pass\\w+ (?:\\w+ ){0,3}nuits? (?:\\w+ )?${OUT}|nuits? que (?:je |nous |on |il )?(?:\\w+ )?(?:passe|dors|dort) (?:\\w+ )?${OUT}`,
  ),
  rule(
    `(?:suis|est|sommes|sont|retrouve\\w*|mis|mise|jete|mettre|reste|restons|etre|finir|retrouver) (?:(?:encore|toujours|donc|vraiment|maintenant|bientot|seule?|tous) )?(?:a|dans) la rue(?= (?:ce|depuis|avec|et|sans|demain|cette|bientot|en|j|je|comment|on|il|elle|mes|a cause|aidez) )`,
  ),
  rule(
    "(?:suis|est|sommes|sont|retrouve\\w*) (?:(?:encore|toujours|donc|vraiment|maintenant|bientot|seule?|tous) )?(?:a|dans) la rue(?= $| \\.)|vi[st]?(?:vons|vent)? (?:dans|ds) (?:la rue|ma voiture|notre voiture|sa voiture)(?= \\.| $| depuis| avec| et| en| ca)",
  ),
  rule(
    `(?:nul(?:le)? par(?:t|s)?|aucun endroit|pas d endroit|rien|plus d endroit) (?:ou|pour) (?:\\w+ )?(?:dormir|dor|passer la nuit|aller|me loger|vivre|loger)|sai[st]? (?:pas|plus|pa) ou (?:dormir|aller (?:ce soir|cette nuit|dormir|avec))|ou (?:dormir|passer la nuit) (?:ce soir|cette nuit)`,
  ),
  rule(
    "(?:suis|est|sommes|sont|retrouve) (?:un |une )?(?:sans abri|sans toit|sdf|sans logement ce soir|sans domicile(?! fixe droit))(?! (?:peut|comment voter|droit))|(?:ai|a|avons|on a|j) (?:plus|pas|pu) de (?:toit|maison|domicile)(?! (?:sur|dans|a|en|secondaire|conten))",
  ),
  rule(
    `(?:m|ma|nous|l|les) (?:a |ont |avait |avez )?(?:\\w+ )?(?:mise?s?|jetee?s?|viree?s?|foutue?s?|chassee?s?) (?:\\w+ )?(?:dehors(?! (?:de|d|du))|a la porte|a la rue(?! (?:de|du|des)))|(?:ma|m a|m|nous a) vire\\w* (?:de )?(?:la maison|chez)|vien\\w* de (?:nous|me|m) (?:mettre|jeter|virer|foutre) (?:dehors|a la porte)|(?:me|nous) met(?:tent)? (?:\\w+ )?dehors(?= (?:demain|ce|cette|aujourd|maintenant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|jete\\w* dehors`,
  ),
  rule(
    "(?:ete|suis|est|sommes|etre|sera|serai) (?:\\w+ )?expuls\\w+ (?:\\w+ )?(?:ce matin|hier|demain|aujourd|ce soir|maintenant|cette|de force)|expuls\\w+ (?:\\w+ ){0,8}pas de toit",
  ),
  rule(
    `hebergement d urgence|(?:hebergement|logement|lit|foyer|toit|abri) (?:\\w+ ){0,3}(?:en urgence )?(?:pour )?${TONIGHT}|hebergement en urgence|samu social|(?:appel\\w*|numero) (?:le )?115|le 115 (?:ne )?repond|m heberge[r]? (?:\\w+ )?${TONIGHT}|foyers? (?:pour|de) (?:sdf|sans abri)`,
  ),
  rule(
    `(?:pas|plus|aucun|sans|perdu) (?:de |d |mon )?${LODGING} (?:\\w+ )?(?:depuis hier|${TONIGHT}|depuis ce matin)`,
  ),
  rule(
    "(?:suis|sommes|est|sont) dehors(?= \\.| $| avec| ce| cette| et| depuis| je| il| on| j| sans| dans le froid)|(?:froid|gele|grelotte) (?:\\w+ ){0,4}(?:suis|est|sommes) dehors",
  ),
  rule(
    `(?:sdf|sans abri|clochard|homme|monsieur|dame|famille|jeune|quelqu un|personne|gens|mendiant|femme|mere) (?:\\w+ ){0,6}(?:dort|dorment|couchee?s?|allongee?s? dehors|dehors|vit|vivent) (?:\\w+ ){0,2}(?:dehors|dans (?:la rue|sa voiture|une voiture|le local|le hall|un hall|le parc|une cave)|sur un banc|sous|devant|par terre|a cote de|a froid)|(?:sdf|sans abri) (?:\\w+ ){0,4}(?:a froid|malade|devant|couche par terre)`,
  ),
  rule(
    `dor[st]?(?:t|ons|ment)? ${gap(3)}dans une cave|dehors avec (?:mes|mon|ma|un|une|les|nos|deux|trois) (?:\\w+ )?(?:enfants?|bebe|fils|fille|petits?)`,
  ),
];
