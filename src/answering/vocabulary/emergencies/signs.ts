import type { Danger } from "../emergencies.ts";
import { gap, PARTNER, PERSON, rule, WOMAN } from "./families.ts";

/** Whoever is spoken of: no list of search words has one. */
export const SOMEONE = rule(
  `ca|sa|je|j|me|m|moi|mon|ma|mes|on|nous|il|elle|ils|elles|lui|y a|un|une|des|notre|ses|son|sa|${PERSON}`,
);

/** What people write to a town hall for: with one of these words a sign of danger is not enough. */
export const BUSINESS = rule(
  "comment (?!(?:faire|appeler|l aider|reagir))\\w+|combien|quel(?:le)?s?|est ce que|puis je|peut on|faut il|dois je|doit on|a t (?:on|il|elle)|y a t il|avez vous|pouvez vous|pourriez vous|pourquoi|que dit|est il|est elle|ai je|le droit|droits?|cartes?|identite|passeports?|actes?|naissance|deces|decedee?s?|dossiers?|demandes?|demander|permis|inscri\\w+|desinscri\\w+|tarifs?|prix|horaires?|demarches?|papiers?|attestations?|certificats?|allocations?|formulaires?|cantine|creche|logements?|loyer|bail|locataires?|impots?|taxes?|factures?|amendes?|plainte|assurances?|indemni\\w+|declar\\w+|conges?|retraite|contrats?|employeur|salaries?|travail|licenci\\w+|demission\\w*|pension|divorce\\w*|separ\\w+|heritage|succession|notaire|association|subvention|salle|activites?|stages?|cours|club|spectacle|livres?|dvd|mediatheque|bibliotheque|exposition|conference|urbanisme|cloture|travaux|voirie|lampadaires?|dechets?|encombrants|tri|compost\\w*|ramassage|dechetterie|decheterie|marche|cimetiere|concession|obseques|elections?|vote[rz]?|procuration|service|site|(?:mon|un|le|notre) compte|internet|courrier|lettre recommandee|tribunal|avocat|proces|justice|mutuelle|remboursement|ordonnance|dossier|adresse|panneau|nid|record|match|film|jeu|virus|covid|masques?|vaccins?|symptomes?|test|quarantaine|isolement|epidemie|pandemie",
);

/** Signs of each danger: alone they prove nothing; said of someone, outside any town business, they do. */
export const SIGNS: Readonly<Record<Exclude<Danger, "numbers">, readonly RegExp[]>> = {
  vital: [
    rule(
      "(?:levres?|ongles|visage|peau|bebe|il|elle) (?:\\w+ ){0,3}(?:bleue?s?|grise?|violets?|blanc comme)|transpire (?:enormement|beaucoup|a grosses)|bave|delire|fievre (?:\\w+ ){0,3}4[0-2]|(?:40|41|42) (?:de|degres de) fievre|(?:tout|toute) (?:mou|molle|bleue?|gris)|inerte|pendue?|citerne|souffle (?:court|coupe)|reprendre (?:son|mon|sa) souffle|yeux (?:\\w+ ){0,4}(?:arriere|revulses|blancs)|crie de douleur|(?:jambe|bras|cheville|poignet|dos|cou|tete|main|genou|hanche) (?:\\w+ )?(?:tordue?|cassee?|brisee?|arrachee?|ouverte?|ecrasee?)|gonfle(?! (?:les|mes|un|le|ses|la))|sorti\\w* (?:\\w+ ){0,3}de l eau|repeche\\w*|trop de (?:cachets|medicaments|comprimes|drogue)|choc (?:frontal|violent)|jetee? a l eau|peut (?:pas|plus) se (?:lever|relever)|planter? (?:\\w+ )?(?:un |le )?(?:couteau|clou|outil)|amput\\w+|arrete cardiaque|membre arrache|os (?:qui )?(?:sort|depasse)|seringue dans|ca serre|crise (?:de|d) (?:asthme|epilepsie|convulsion)\\w*|perfusion arrachee|(?:du|de|en|plein de|tout son) sang",
    ),
    rule(
      "ecroule[re]?|evanoui\\w*|tremble (?:de partout|beaucoup|tres|et)|convuls\\w+|ouvre plus les yeux|yeux (?:revulses|fermes|blancs)|tousse (?:\\w+ )?sang|crache (?:\\w+ )?sang|vomi\\w* (?:\\w+ )?sang|hurler de douleur|douleurs? (?:atroces?|insupportables?|horribles?)|ebouillant\\w+|eau bouillante|brulee? (?:avec|par|au (?:visage|bras)|a la)|grievement",
    ),
    rule(
      "contractions|poche des eaux|intoxiqu\\w+|empoisonn\\w+|etouff\\w+(?! de chaleur)|suffoqu\\w+|inconscien\\w+|coma|perd(?:u)? connaissance|asphyxi\\w+|gonfl\\w+ (?:de|du|au|beaucoup|vite)",
    ),
    rule(
      `(?:arrive|peux|peut) (?:\\w+ )?(?:pas|plus) (?:a )?(?:le|la|l) reveille[r]?|reveille (?:pas|plus)|ronfle bizarre\\w*|(?:la|sa|ma) bouche (?:\\w+ )?(?:part|tombe|de travers|tordue)|(?:mal|difficile) a parler|sueurs (?:\\w+ )?(?:mal|froides)|machoire|mal (?:\\w+ ){0,2}(?:epaule|bras) (?:\\w+ ){0,3}(?:machoire|poitrine)`,
    ),
    rule(
      `(?:avale\\w*|ingere\\w*) (?:un|une|des|du|de|la|le|ses)|coupee? (?:le|la|un|une|les) (?:\\w+ )?(?:doigts?|mains?|bras|pieds?|veines?|gorge)|saign\\w+|(?:${PERSON}|il|elle) (?:\\w+ ){0,5}(?:couchee?|allongee?|tombee?|tombe) (?:\\w+ )?(?:dans le fosse|par terre|au sol|sur la route)|(?:fait|faite) (?:renverser|ecraser|percuter|faucher)|(?:saute\\w*|tombe\\w*|glisse\\w*) dans (?:le|la|l|un|une) (?:canal|riviere|eau|piscine|etang|lac|puits|mer)|noyer|noyade`,
    ),
    rule(`(?:collision|carambolage|accident) ${gap(6)}(?:blesses?|morts?|coincee?s?|grave)`),
  ],
  fire: [
    rule("(?<!(?:m a|ma) )brule(?:nt)?|feu (?:dans|sur|chez|a|au)|pris au piege|prend feu|a pris feu"),
    rule(
      "flammes?(?! olympique)|fumees?|(?:voiture|moteur|capot|hotte|appareil|camion|bus) (?:\\w+ )?fume|le feux?(?! (?:pieton|tricolore|rouge|vert|orange|de))|du feu|un feu|incendie|en feu|flambe\\w*|crame\\w*|explos(?:e|ion)|gaz (?:\\w+ )?(?:fuit|fuite)|gaziniere (?:\\w+ )?fuit|etincelles|court circuit",
    ),
    rule(
      `(?:deborde|inond\\w+|crue|eau) ${gap(6)}(?:coincee?s?|bloquee?s?|etage|toit|noy\\w+)|avalanche|effondre\\w* sur|decombres`,
    ),
  ],
  police: [
    rule(
      "depouill\\w+|vole\\w* (?:\\w+ ){0,4}(?:avec violence|de force|a l arrache)|(?:essa\\w+|tent\\w+) d ouvrir (?:\\w+ ){0,2}(?:voitures?|portes?|maisons?)|coups? de (?:poings?|pieds?|tete)|(?:fille|femme|quelqu un|dame|personne) (?:qui )?(?:cri|hurl)\\w* (?:\\w+ )?(?:dans|ds|depuis|au)|(?:prise?|emmen\\w+|embarqu\\w+) (?:\\w+ ){0,4}de force|voleurs? (?:\\w+ )?(?:est|sont|dans|chez|sur)|(?:court|courent|couru) apres|ete suivie?|cagoule\\w*|se bagarr\\w+|baton|batte|(?<!j ai )(?:force|defonce|casse|enfonce)\\w* (?:ma|la|sa) (?:porte|serrure|fenetre|vitre)|cass(?:ent|er) (?:des|les) (?:voitures|vitrines|vitres)|(?:tape|frappe|cogne|tambourine) a (?:ma|la) porte|menac\\w+ (?:de (?:me|nous|m|tuer|mort|frapper|violer|mourir)|avec|et)|sous la (?:gorge|menace)|se (?:tapent|battent|frappent) (?:dessus|devant)|me vise|(?:tire|tirent) (?:sur|dans)|viol(?:e|ee|er|eur)|(?<!(?:me|se|nous) )tue[re]?|assassin\\w*|egorg\\w+",
    ),
    rule(
      "arracher? (?:mon|ma|son|sa) (?:sac|collier|telephone|bijoux)|braqu\\w+|racket\\w*|agress(?:e|ee|es|ent|er)|attaqu(?:e|ee|es|ent|er)|tabass\\w+|tapent (?:un|une|le|la|sur)|frapp\\w+(?! (?:d|de|par) )|etrangl\\w+|poignard\\w+|casser la (?:gueule|tete|figure)|menac\\w+ (?:\\w+ ){0,4}(?:hache|couteau|arme|fusil|tuer|mort|barre)|(?:hache|couteau|arme|fusil|machette|flingue|pistolet)",
    ),
    rule(
      "ca tire|coups? de feu|rode[nt]*|rodeur|embarque\\w* (?:une|un|ma|mon|la|le) (?:\\w+ )?(?:fillette|fille|fils|enfant|gamine?|petite?)|kidnapp\\w+|sequestr\\w+|retenue? (?:\\w+ ){0,5}(?:par|contre|dans un)|pris(?:e)? en otage|casser les (?:vitres|vitrines|voitures)|cambriol\\w+|effraction|(?:ivre|bourre|saoul) (?:\\w+ ){0,4}(?:volant|voiture|conduire|roule)|(?:volant|conduit|conduire) (?:\\w+ )?(?:ivre|bourre|saoul)",
    ),
    rule(
      "(?:homme|mec|type|gars|inconnu|il|on) (?:\\w+ ){0,4}(?:me|m) (?:\\w+ )?(?:touche\\w*|colle et|pelote\\w*|tripote\\w*|suit|traque)|masturb\\w+|exhibi\\w+|(?:enten\\w+|j entends) (?:\\w+ ){0,3}(?:marcher|bruits?|pas) (?:\\w+ ){0,6}(?:quelqu un|grenier|dans la maison|en bas)",
    ),
  ],
  partner: [
    rule(
      "(?:mari|conjoint|compagnon|copain|mec|ex|copine|femme|il|elle) (?:\\w+ ){0,4}(?:me |m |ma |m a )(?:\\w+ )?(?:jet\\w+|pouss\\w+|bouscul\\w+|hurl\\w+|crie\\w*|menac\\w+|cherche|traque|surveill\\w+|attrap\\w+|gifl\\w+|mord\\w*|brul\\w+|crach\\w+|oblige|insult\\w+|fait (?:tres )?peur|terroris\\w+)(?! (?:un|une|des) (?:coup d oeil|lettre))|bleus? (?:\\w+ ){0,4}(?:mari|copain|conjoint|compagnon|mec|ex)|refugi\\w+ (?:\\w+ ){0,3}chez|un enfer (?:mon|avec)|(?:lanc|jet)\\w+ (?:une|un|des|la|le) (?:chaises?|assiettes?|verres?|objets?|bouteilles?|table|telephone|couteaux?|trucs?) (?:sur|contre|dessus|a la)",
    ),
    rule(
      `(?:pris|prend|prends|recu|recois|recoit) (?:\\w+ )?(?:des|de|les) coups|oeil au beurre noir|me cogne\\w*|crache\\w* (?:\\w+ )?dessus|(?:ma|m a) pousse[re]?|me pousse|rabaiss\\w+|${PARTNER} dangereux|des rapports|(?:mon|son) ex (?:\\w+ )?(?:me |m )(?:surveill\\w+|suit|espionn\\w+|traque\\w*|harcel\\w+|menac\\w+)|${PARTNER} ${gap(6)}(?:casse (?:tout|le|la)|hurle (?:\\w+ )?dessus|controle (?:tout|mon|mes))|laisse pas de sous`,
    ),
    rule(
      `victimes? de violences?|maltrait\\w+|(?:${WOMAN}|enfants) ${gap(4)}(?:prend|recoit|prendre) (?:\\w+ )?(?:des )?coups|(?:peur|fuir) (?:de |d )?(?:lui|mon (?:mari|mec|copain|ex|conjoint))|recommence (?:\\w+ )?(?:a )?(?:me )?(?:frapper|taper|battre)|casse (?:le|mon) bras|violente?s? (?:avec|envers) (?:moi|nous|elle|les)`,
    ),
  ],
  child: [
    rule(
      "(?:enfants?|petits?|bebe|fils|fille|gosses?) (?:\\w+ ){0,3}seule?s? (?:dans|depuis|chez)|peur (?:de|d) (?:mon|ma|mes) (?:pere|mere|papa|maman|beau pere|belle mere|parents|oncle|frere)|(?:beau pere|pere|oncle|frere|papy|tonton|prof|coach) (?:\\w+ ){0,3}(?:sous la douche|dans mon lit|ma culotte|mon corps|mes seins)|(?:traces?|marques?) (?:de|d) (?:ceinture|coups|brulures?|doigts)|(?:enferm|attach|affam|humili|insult)\\w+ (?:\\w+ )?(?:son|sa|ses|leur|leurs|un|le|la) (?:fils|fille|enfants?|bebe|petite?|gosses?)|(?:tante|mere|maman|pere|papa|oncle|nounou) (?:\\w+ ){0,3}m a? ?(?:brul|mord|grif|gifl|pinc)\\w+|(?:enfants?|bebe|petite?s?|gosses?) (?:\\w+ ){0,4}(?:battue?s?|maltraitee?s?|affamee?s?|attachee?s?|enfermee?s?|terrorisee?s?)",
    ),
    rule(
      "touche (?:et|il|moi|elle)|zizi|zezette|culotte|deshabill\\w+|me fait des trucs|fait des trucs bizarres|pedophil\\w+|attouche\\w+|traine (?:\\w+ )?(?:enfant|fils|fille) par|par les cheveux|(?:claques?|gifles?|fessees?|coups) (?:\\w+ ){0,3}(?:a|sur) (?:son|sa|ses|leur|un|une|le) (?:\\w+ )?(?:enfant|bebe|fils|fille|petite?|gamine?|gosse)",
    ),
    rule(
      "(?:enfants?|bebe|gosses?|petite?|fille|fils|gamine?|eleve) (?:\\w+ ){0,6}(?:tou(?:t|te|s) )?seule?s? (?:dans la rue|le soir|la nuit|toute|dehors|a la maison)|(?:enfants?|bebe|gosses?|petite?|eleve|gamine?) (?:\\w+ ){0,11}(?:a faim|ont faim|coquards?|bleus|hematomes|marques|traces|ecchymoses)|(?:oublie\\w*|laisse\\w*) (?:\\w+ )?(?:enfant|bebe|fille|fils|petite?) (?:\\w+ ){0,3}(?:voiture|vehicule|rue|dehors)",
    ),
    rule(
      "(?:tape|frappe|embete|coince) (?:a|dans) (?:la|l|le) (?:recre|ecole|cour|cantine|toilettes)|(?:papa|maman|parents?) (?:\\w+ ){0,4}(?:se battent|se tapent|lance des choses|crie[nt]* (?:\\w+ )?dessus|droguee?s?|bourree?s?)|(?:enfants?|fille|fils) (?:\\w+ ){0,8}(?:lui|qu il|qu elle) (?:\\w+ )?fait (?:du )?mal",
    ),
  ],
  suicide: [
    rule(
      "veines|pardon (?:a|aux) (?:mes|ma|mon|tous|toutes)|(?:arrive|peux|peut) (?:plus|pas) (?:a )?vivre sans (?:elle|lui|eux|mon|ma)|que tout s arrete|plus (?:etre|rester) la|plus (?:\\w+ )?raison de (?:me|continuer|rester|vivre)|quand je (?:serai|serais) (?:morte?|plus la|partie?)|plus (?:d |aucune )issue|pardonne[zr]? moi (?:tous|toutes|tout|mes|mon|ma|pour (?:tout|ce que))|je vous laisse (?:tous )?pardonn\\w+|sauter (?:du|de la|d un|dans le vide|par la fenetre)|me (?:detruire|supprimer|faire du mal)|(?:plus|aucun) (?:d )?espoir|la vie (?:est|c est) (?:finie|trop dure|insupportable)|je ne vaux rien|me deteste|veux (?:juste )?(?:dormir et|que ca finisse|m en aller pour)|tout arreter definitivement|personne (?:ne )?m aime",
    ),
    rule(
      "(?:voulait|voudrait|voulais|envie de|envi de|veux|veut|pense[rs]? a|prefere\\w*) (?:\\w+ )?(?:mourir|crever|clamser|disparaitre(?! (?:de|des|du))|en finir(?! avec)|partir pour (?:de bon|toujours)|(?:plus |ne plus )?exister|plus vivre|plus etre la)|supporte plus (?:de vivre|la vie|ma vie)|plus exister|clamser|clamse",
    ),
    rule(
      "si je (?:meurs|mourais|disparais|disparaissais|mourrais)|(?:la )?mort (?:serait|me|est (?:la|ma) (?:seule|solution))|soulagee?s? (?:si|que|de)|me fais (?:du |\\w+ )?mal (?:avec|expres)|(?:avaler|prendre) (?:\\w+ )?(?:des|ses|mes|tous) (?:\\w+ )?(?:cachets|medicaments|medocs)|sur les rails|sous un train|sous le train|lames? (?:de rasoir)?|une corde",
    ),
    rule(
      "(?:plus|pas) la force (?:de rien|de continuer|je|et|\\.|$)|plus la force|lache tout|au bout du rouleau|suis a bout|c est (?:la fin|fini) pour moi|adieu|prenez soin de (?:mes|mon|ma)|plus rien a foutre de vivre|(?:grosse|enorme) (?:betise|connerie)|ne pas me (?:lever|reveiller) demain|pas me lever demain|enferme dans le garage|foutre sous? un train|reverrait plus|verra plus jamais",
    ),
  ],
  homeless: [
    rule(
      "(?:plus|pas) de chez (?:moi|nous)|expulsee?s? (?:\\w+ ){0,4}(?:trottoir|plus rien|rue|rien)|(?:dors|dort|dormons|dorment|dormir|couche|vis|vit|vivons) (?:\\w+ )?(?:dans|sous|sur|au|a) (?:un |une |le |la |les |des )?(?:parc|foret|bois|buissons?|parking|cave|garage|hall|gare|metro|pont|porche|banc|trottoir|carton|local|square|jardin public|ruines?|squat)",
    ),
    rule(
      "hebergee? nulle part|vi[st] (?:sous|dans) (?:une|ma|la|notre) (?:tente|voiture)|dor[st]?\\w* (?:\\w+ ){0,6}(?:abribus|entree de|hall|cage d escalier|parking|sous une tente|la gare|dehors)|sdf (?:\\w+ ){0,3}(?:aide|ce soir|cette nuit|froid)|(?:mettent|met|mis) dehors (?:ce soir|demain)|pas de toit",
    ),
  ],
};
