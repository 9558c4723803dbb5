import { gap, PERSON, rule } from "./families.ts";

const KILL_ONESELF =
  "(?:me|se|nous|m|s) (?:suicid\\w*|pendre|flinguer|foutre en (?:l )?(?:air|lair)|donner la mort|immoler|ouvrir les veines|supprimer|buter)";
const DRUGS = "(?:medicaments?|medocs?|cachets?|comprimes?|somniferes?|pilules?)";
const HEIGHT =
  "(?:pont|toit|balcon|immeuble|fenetre|\\w+ etage|falaise|vide|viaduc|rebord|parapet|quai|train|camion|voitures|rails)";

/** Suicidal words and farewells, one's own or of someone close. */
export const DESPAIR: readonly RegExp[] = [
  rule(
    "(?:je veux|envie? de?|envi de|veut|voudrais|je vais|vais|pense[rs]? a|besoin de|prefere(?:rais)?|parle de|dit (?:\\w+ ){0,2}(?:veut|va)(?= (?:mourir|crever|se|en))|autant|mieux) (?:juste |bien |souvent )?(?:mourir|crever|me tuer?|se tuer?|me suicider|se suicider|me pendre|se pendre|me jeter|se jeter|me foutre en (?:l )?air|disparaitre(?= \\.| $| pour toujours| de cette)|me flinguer|en finir(?! avec (?!la vie|tout|mes jours|moi)))(?! de (?:rire|faim|chaud|soif|froid|honte|ennui)| (?:mon|ma|mes|la|les|le) | dans (?:la|une|l) (?:liste|aventure|vie))",
  ),
  rule(
    `${KILL_ONESELF}|je me (?:tue|flingue|pends)(?! (?:a|au|le|la))|je (?:veux?t?|vais|voudrais|pourrais) (?:\\w+ )?me tuer?|(?:veut|va|voulait|voudrait|menace de|essaye de|essaie de|parle de) se (?:tuer|jeter|pendre|suicid\\w*)|pourrais me tuer`,
  ),
  rule("en finir(?! avec (?!la vie|tout|mes jours|moi))"),
  rule(
    "(?:plus|pas) (?:du tout )?(?:envie? de vivre|gout a la vie|gout de vivre|envie? de rien)(?! (?:ici|dans|avec|a |en |la|faire))|(?:veux?|veut|envie) (?:plus|pu|pas|ne plus|de ne plus) (?:du tout )?vivre(?! (?:ici|avec|dans|chez|la |a |en |sans))|(?:vivre|exister) (?:ca )?(?:sert|vaut) (?:\\w+ )?a? ?rien|(?:plus la force|fatiguee?) de vivre|vie (?:ne |n )?(?:vaut|a|sert|est) (?:\\w+ )?(?:plus la peine|pas la peine|plus de sens|plus aucun sens|a rien|finie|foutue|rien)(?! de)",
  ),
  rule(
    "(?:aucune|plus de) raisons? de (?:vivre|rester en vie)|sert a rien de (?:vivre|continuer a vivre)|rien a (?:foutre|faire) de (?:vivre|la vie|ma vie)|a quoi (?:bon|ca sert(?: de)?|sert de) (?:(?:continuer a )?vivre|continuer(?= \\.| $))|(?:en|j en) peu[xt]? (?:plus|plu|pu) de (?:la vie?|vi|vivre)",
  ),
  rule(
    "(?:idees?|pensees?|envies?) (?:suicidaires?|noires?|de mort|de suicide)|suicidaires?|tentatives? de suicide|tente de (?:se|me) (?:suicider|tuer|pendre)|(?:parle|pense|pensait|menace|parlait) (?:\\w+ )?(?:au|de) suicide|pense a la mort|suicide (?:\\w+ )?(?:mon|ma|aidez|aide moi)",
  ),
  rule(
    "mettre fin a (?:mes|ses|leurs|la|ma|sa) (?:jours|vie)|fin a (?:mes|ses) jours|personne (?:ne )?(?:me|va me) regrette\\w*|ma mort sur la conscience",
  ),
  rule(
    "scarifi\\w+|(?:me|m|se|s) (?:coupe|taillade|ouvre|mutile|entaille) (?:les )?(?:bras|veines|poignets|cuisses|avec)|ouvrir les veines|m immoler|s immoler",
  ),
  rule(
    `(?:sauter?|jeter|me jette|jette) (?:du|d un|d une|de la|sous (?:un|le|les)|par la|dans le) (?:\\w+ )?${HEIGHT}|(?:suis|est|monte\\w*|debout) (?:\\w+ )?(?:au bord|sur le rebord|sur le parapet) (?:du |de la |d un )(?:pont|toit|vide|balcon|falaise|viaduc|fenetre)|sur le toit ${gap(4)}sauter|enferme\\w* dans (?:le|son|un) garage ${gap(4)}(?:voiture|moteur)|(?:reverrait|reverra|reverrons) (?:plus|jamais)`,
  ),
  rule(
    `(?:prepare|achete|trouve|attache\\w*) (?:\\w+ )?(?:la|une|ma) corde(?! (?:a|pour))|prepare (?:\\w+ )?(?:les|des|mes|ses) ${DRUGS}|(?:avale\\w*|pris|prendre|prends) (?:\\w+ ){0,4}${DRUGS} (?:\\w+ ){0,4}(?:mourir|finir|pour toujours|partir)|(?:vais|veux|va) (?:prendre|avaler) (?:toute?s? |tous )(?:\\w+ ){0,4}${DRUGS}`,
  ),
  rule(
    "(?:dormir|m endormir|reposer) (?:\\w+ ){0,4}(?:pour toujours|plus (?:jamais )?me reveiller)|(?:pas|plus|jamais) (?:plus |jamais )?(?:me|se) reveiller(?= \\.| $| demain| et )|que (?:tout|ca) s arrete (?:pour toujours|definitivement|\\.|enfin)",
  ),
  rule(
    "(?:voudrais|aimerais|veux|prefere\\w*|souhaite) (?:\\w+ )?etre morte?|(?:serais?|serait|suis|sera|seront|seraient|irait|ira) (?:\\w+ )?(?:mieux|plus heureu\\w+|tranquilles?) (?:si j etais )?(?:morte?|sans moi)|(?:bon|utile) a rien autant|autant (?:crever|mourir|partir|en finir)(?= \\.| $)|poids (?:pour|sur) (?:tout le monde|ma famille|mes (?:enfants|parents|proches)|eux|les autres)",
  ),
  rule(
    "serai[st]? (?:\\w+ )?(?:plus|pu|plu) (?:de ce monde|la)(?! (?:en|pour|a partir|le|du|au|dans|jusqu|cet|pendant|l|a|semaine|mais|comment|donc|quand les|demain pour|pour))|quand vous (?:lirez|trouverez|aurez lu)|(?:dernier|ultime) message(?! (?:de|du|recu|que (?:vous|j)))|vous (?:ne )?(?:me |m )?(?:reverrez|entendrez|verrez) (?:plus|jamais)|plus (?:a )?vous occuper de (?:moi|mes)",
  ),
  rule(
    `(?:lettres?|messages?|mots?) d adieux?(?! (?:au|du|a (?:l|la)) )|^ ?adieu (?:a tous|tout le monde|mes|ma|mon|la vie|dites|je|pardon\\w*)|adieu (?:a tous|tout le monde|la vie|mes (?:enfants|amis)|dites)|dites (?:a|aux) (?:\\w+ ){0,3}(?:que )?je (?:les|l|le|la) aime|demande pardon (?:a tous|a tout le monde|a mes|de partir)`,
  ),
  rule(
    `rejoindre (?:ma|mon|mes|notre) (?:\\w+ )?(?:\\w+ )?(?:au ciel|la haut|au paradis|dans l au dela|dans la (?:mort|tombe)|qui (?:est|sont) morte?s?)|rejoindre (?:maman|papa|mamie|papi|papy) (?:au ciel|la haut|au paradis)`,
  ),
  rule(
    "(?:vais|peur de|vais finir par|envie de|veut) (?:faire|fair) une (?:connerie|betise)(?! (?:dans|sur|avec|en|de))|(?:peur de|vais|veux) passer a l acte(?! (?:de|d))|je tien[st] plus (?:je|vais)",
  ),
  rule(
    `comment (?:mourir|se suicider|me suicider|se tuer|me tuer|en finir(?! avec))(?! (?:moins|dignement))|mourir sans souffrir|dose (?:\\w+ ){0,4}(?:mourir|mortelle|letale)|moyen (?:de|d|pour) (?:\\w+ )?(?:mourir|se tuer|me tuer|en finir(?! avec))`,
  ),
  rule(
    `${PERSON} ${gap(4)}(?:veut|voudrait) (?:\\w+ )?(?:mourir|disparaitre|crever|se (?:tuer|pendre|jeter|suicider))(?! (?:des?|du) )`,
  ),
];
