/** Numbers to call, most fitting first, and the wordings of a danger under way (read in plain words). */
export interface Emergency {
  readonly id: "vital" | "fire" | "police" | "suicide" | "partner" | "child" | "homeless" | "numbers";
  readonly numbers: readonly string[];
  readonly wordings: readonly RegExp[];
}

const PERSON =
  "(?:voisine?s?|mere|pere|grand mere|grand pere|mamie|papi|papy|mari|femme|fils|fille|bebe|enfants?|soeur|frere|amie?|copine|copain|collegue|monsieur|dame|personne|homme|tante|oncle|maman|papa|mami)";
const PARTNER =
  "(?:mari|conjoint|compagnon|copain|mec|ex|concubin|epoux|chum|conjointe|compagne|copine|epouse|femme)";

/** In order of gravity: the first two found are signposted. */
export const EMERGENCIES: readonly Emergency[] = [
  {
    id: "vital",
    numbers: ["15", "112", "114"],
    wordings: [
      /\brespir(?:e|es|ent|ait)? (?:plus?|pas?|tres mal|mal|difficilement)\b/,
      /\b(?:arriv\w+|peux?t?) (?:pas?|plus?) (?:a )?(?:bien )?respirer\b/,
      /\b(?:s|m|j) etouffe\b(?! de chaleur)/,
      /\b(?:est|etait|tombee?|toujours|semble) (?:\w+ )?inconscient/,
      /\b(?:perdu|perd|perdre) connaissance\b/,
      /\bfa(?:it|is|ire) (?:\w+ )?(?:une? )?(?:avc|malaise|infarctus|(?:arret|crise|attaque) (?:cardiaque|d epilepsie)|crise d asthme|overdose)\b/,
      /\b(?:mal|douleurs?) (?:\w+ )?(?:a|dans|au) (?:\w+ )?(?:poitrine|thorax|coeur)\b|\bdouleurs? thoracique/,
      /\bhemorragie\b/,
      /\b(?:saigne\w*|pisse le sang) (?:\w+ )?(?:beaucoup|abondamment|enormement|fort|trop)\b|\bpisse le sang\b|\barrete (?:pas|plus) de saigner\b|\bperd (?:beaucoup de|trop de|tout son) sang\b/,
      /\bavale (?:\w+ ){0,4}(?:javel|medicaments?|medocs?|cachets?|comprimes?|produits?|piles?|detergent|lessive|poison|champignons?|bille)\b/,
      /\b(?:intoxique\w*|s est empoisonnee?|intoxication) (?:\w+ ){0,3}(?:monoxyde|javel|medicaments?|gaz)\b/,
      /\b(?:en train de|va) (?:se |me )?noyer\b|\bse noie\b/,
      /\bconvulse\b|\bconvulsions\b|\belectrocute\w*\b/,
      new RegExp(`\\b${PERSON} (?:\\w+ ){0,6}(?:repond|reagit|bouge|se reveille) plus?\\b`),
      new RegExp(`\\b${PERSON} (?:\\w+ ){0,3}(?:en train de mourir|va mourir)\\b`),
      /\b(?:femme|fille|soeur|copine|compagne|voisine|amie) (?:est en train d )?accouche(?:r)?\b|\ben train d accoucher\b|\bperdu les eaux\b/,
      /\baccident (?:\w+ ){0,6}(?:bless\w+|morts?|coincee?s?)\b|\b(?:il y a|y a) (?:\w+ )?bless\w+\b|\b(?:vient d avoir|il y a eu|vient d y avoir|y a) (?:\w+ )?(?:(?:grave|gros|terrible) accident|accident (?:tres )?grave)\b/,
      /\b(?:gravement|grievement) blesse/,
      /\bambulance (?:vite|svp|tout de suite|urgent)|\b(?:envoyez|il (?:me |nous )?faut|besoin d|appelez) (?:vite )?(?:une )?(?:ambulance|les secours|le samu|un medecin (?:vite|en urgence|tout de suite))\b/,
    ],
  },
  {
    id: "fire",
    numbers: ["18", "112", "114"],
    wordings: [
      /\by a (?:\w+ )?(?:le feu|du feu|un feu|incendie|un depart de feu|depart de feu)\b/,
      /\b(?:pris|prend|prennent|prit|mis le) feu\b|\ben feu\b|\ben flammes?\b|\bau feu (?:\.|$|au secours|vite|les|aidez|chez)|^ au feu $/,
      /\b(?:maison|appartement|appart|immeuble|cuisine|grange|voiture|foret|poubelles?|batiment|toit|garage|haie|ferme|bois|champ|cave|cheminee) (?:\w+ ){0,3}brule(?:nt)?\b/,
      /\bincendie (?:en cours|chez|dans (?:mon|ma|le|la|l|un|une|notre)|au (?:\d|premier|deuxieme|rez))\b|^ incendie \. /,
      /\b(?:odeur|fuite|sent|sens) (?:\w+ ){0,3}gaz\b/,
      /\bfumee (?:\w+ ){0,3}(?:sort|noire|epaisse|partout|envahit)\b/,
      /\b(?:appelez|envoyez) (?:vite )?les pompiers\b|\bpompiers vite\b/,
      /\b(?:ca|tout|elle|il) a explose\b|\by a eu une (?:\w+ )?explosion\b/,
    ],
  },
  {
    id: "police",
    numbers: ["17", "112", "114"],
    wordings: [
      /\b(?:en train de|essaient? de|essayent? de|tentent? de) (?:\w+ )?(?:me |nous |se faire )?(?:cambrioler|forcer|agresser|frapper|fracturer|tabasser|violer|braquer|voler|defoncer|entrer par effraction)\b/,
      /\b(?:on|il|elle|ils|homme|type|mec|quelqu un|voisin) (?:m|nous) (?:\w+ )?(?:agressee?|attaquee?|etranglee?|viole|frappe)\b|\bon (?:me|nous) (?:frappe|tape|viole|tabasse)\b/,
      /\b(?:me suis|vient de se|viens de me|s est|suis) (?:fait|faite|faire) (?:\w+ )?(?:agresser|violer|braquer|tabasser|poignarder|attaquer|frapper)\b/,
      /\bvien(?:s|t) d etre (?:\w+ )?(?:agresse|viole|vole|cambriole|attaque)e?\b|\bcambriolage en cours\b|\bcambrioleurs? (?:\w+ ){0,3}(?:chez|dans|maison)\b/,
      /\b(?:ai|a) ete (?:violee?|agressee?|poignardee?|sequestree?)\b/,
      /\b(?:homme|type|gars|individu|quelqu un|mec|gens) (?:\w+ ){0,5}(?:armee?s?|couteau|fusil|pistolet|machette|cagoule\w*)\b/,
      /\bcoups? de (?:feu|couteau|fusil)\b|\bfusillade\b|\bprise d otages?\b|\battentat en cours\b/,
      /\b(?:quelqu un|inconnus?|homme|individus?|rodeur|type|mec) (?:\w+ ){0,4}(?:rentre|entre|introduit|est) (?:\w+ )?(?:chez moi|dans ma maison|dans mon (?:jardin|appartement|garage))\b/,
      /\b(?:me|nous) menacen?t? (?:de mort|avec|de me)\b|\bmenace de (?:me|nous) (?:tuer|frapper)\b|\b(?:recois|recu) des menaces de mort\b/,
      /\b(?:on|quelqu un|homme|type|mec) (?:\w+ )?(?:me|nous) suit\b/,
      /\b(?:enleve|kidnappe) (?:mon|ma|mes|un|une|l) (?:enfants?|fils|fille|bebe|petite?)\b/,
      /\bvais (?:le|la|les) (?:tuer|planter|buter)\b|\bvais (?:tuer|buter|poignarder) (?:mon|ma|quelqu un|le maire|tout le monde)\b/,
      /\by a une (?:\w+ )?(?:bagarre|rixe)\b/,
      /\b(?:appelez|envoyez) (?:vite )?(?:la police|les flics|les gendarmes|la gendarmerie)\b/,
    ],
  },
  {
    id: "partner",
    numbers: ["3919", "17", "114"],
    wordings: [
      new RegExp(
        `\\b${PARTNER} (?:\\w+ ){0,3}(?:me|m|nous) (?:\\w+ )?(?:frapp|tap(?:e|ait) (?!sur les nerfs)|bat\\b|battai?t?|battue?|cogn|violent|menac|etrangl|harcel|sequestr|viole|humili|enferm)`,
      ),
      /\bviolences? (?:conjugales?|domestiques?|intrafamiliales?|sexuelles?|faites? aux femmes|dans (?:mon|le|notre) couple|de mon (?:mari|conjoint|compagnon|ex))\b/,
      /\bfemmes? battues?\b/,
      /\b(?:il|elle) me (?:frappe|bat|cogne|viole|tape dessus)\b/,
      new RegExp(`\\bpeur de (?:mon|ma) ${PARTNER}\\b|\\bmon ${PARTNER} (?:\\w+ ){0,3}violente?\\b`),
      /\bmari(?:ee?|age|er) (?:de force|forcee?)\b/,
    ],
  },
  {
    id: "child",
    numbers: ["119", "17", "114"],
    wordings: [
      /\b(?:frappe|tape|bat|maltraite|secoue|viole|cogne)(?:nt|ent|tent)? (?:\w+ )?(?:ses|son|sa|leurs?|mes|mon|ma|l|les|un|une|des|le|la) (?:petite?s? )?(?:enfants?|fils|filles?|bebes?|gamine?s?|petite?|neveu|niece|eleves?|gosses?)\b/,
      /\b(?:enfants?|bebe|fille|fils|gamine?|mineure?) (?:\w+ ){0,3}(?:battue?s?|maltraitee?s?|en danger|violee?s?|abandonnee?s?)\b/,
      /\bmaltraitance (?:\w+ ){0,2}(?:enfants?|mineurs?|infantile)\b|\benfance en danger\b/,
      /\b(?:mon pere|ma mere|mon beau pere|ma belle mere|mes parents|papa|maman|mon oncle) (?:\w+ ){0,2}(?:me|m|nous) (?:\w+ )?(?:frapp|tap|bat|viol|touche|enferm)/,
      /\binceste\b|\bincestueu\w+\b|\bpedophiles? (?:\w+ ){0,4}(?:chez|dans|ecole|quartier|rue|voisin)\b|\battouchements?\b/,
    ],
  },
  {
    id: "suicide",
    numbers: ["3114", "15", "114"],
    wordings: [
      /\b(?:je veux|envie de|veut|voudrais|je vais|vais|pense a|besoin de|prefere(?:rais)?) (?:juste )?(?:mourir|crever|me tuer|se tuer|me suicider|se suicider|me pendre|se pendre|me jeter|me foutre en l air|disparaitre pour toujours|me flinguer)\b(?! de (?:rire|faim|chaud|soif|froid|honte|ennui))/,
      /\b(?:me|se|nous) (?:suicider?|pendre|flinguer|foutre en l air|donner la mort)\b/,
      /\ben finir\b(?! avec (?!la vie|tout|mes jours|moi))/,
      /\b(?:plus|pas) (?:du tout )?(?:envie de vivre|gout a la vie|gout de vivre)\b|\bveux plus vivre\b|\bplus la force de vivre\b|\bvie (?:ne )?vaut (?:plus|pas) la peine\b/,
      /\b(?:idees|pensees|envies) (?:suicidaires|noires)\b|\bsuicidaire\b|\btentative de suicide\b|\btente de (?:se|me) (?:suicider|tuer|pendre)\b/,
      /\bmettre fin a (?:mes|ses|leurs|la) (?:jours|vie)\b|\bfin a (?:mes|ses) jours\b/,
      /\bj en peux plus de (?:la vie|vivre)\b|\ba quoi (?:bon|ca sert de) (?:continuer a )?vivre\b|\bpersonne ne me regretter/,
      /\bveut? (?:me|se) (?:tuer|tue|suicide|suicider|pendre)\b/,
      /\bpense (?:\w+ )?au suicide\b|\bsuicide (?:\w+ )?(?:mon|ma|aidez|aide moi)\b/,
    ],
  },
  {
    id: "homeless",
    numbers: ["115", "112"],
    wordings: [
      /\b(?:dors|dormir|dort|dormons|dorment|dormi|passer? la nuit|passe la nuit) (?:\w+ ){0,2}(?:dehors|dans (?:la|ma|sa|notre) (?:rue|voiture))\b/,
      /\b(?:suis|est|sommes|sont|retrouve\w*|mis|mise|jete|mettre|reste|restons|etre) (?:\w+ )?(?:a|dans) la rue (?=\.|ce |depuis |avec |et |sans |demain |cette |bientot |en |j |je |$)/,
      /\b(?:nulle part|aucun endroit|pas d endroit|rien|pas|plus d endroit) (?:ou|pour) (?:\w+ )?(?:dormir|passer la nuit)\b/,
      /\b(?:suis|est|sommes|sont|retrouve) (?:un |une )?(?:sans abri|sans toit|sdf|sans logement ce soir)\b/,
      /\bhebergement d urgence\b|\bsamu social\b|\bappeler le 115\b/,
      /\b(?:sdf|sans abri) (?:\w+ ){0,4}(?:dort|dehors|a froid|devant|malade)\b/,
    ],
  },
  {
    id: "numbers",
    numbers: ["112", "15", "18", "17", "114"],
    wordings: [
      /\bnumeros? (?:de telephone )?(?:d |des? |pour (?:les |une )?)urgences?\b(?! dentaire)/,
      /\b(?:numero|tel|telephone) (?:de telephone )?(?:des?|du|de la|pour (?:les|le)|les|le) (?:pompiers|samu|police secours)\b/,
      /^ (?:(?:au|o|a|oh) secours?|a l aide|sos|urgence|urgent|c est urgent|help)(?: (?:\.|vite|svp|s il vous plait|aidez moi|aide moi|moi|au secours|a l aide))* $/,
    ],
  },
];

/** Wordings that look like a danger and are none; taken out before looking. */
export const INNOCENT: readonly RegExp[] = [
  /\b(?:feux? d artifices?|permis de feu|feux? (?:tricolores?|rouges?|verts?|de (?:camp|joie|la saint jean|la st jean|forets? interdits?|signalisation|circulation|croisement|position))|pot au feu|coupe feu|pare feu|cessez le feu|couvre feu|armes? a feu|coin du feu|bois de feu|mort au feu)\b/g,
  /\b(?:ai|avons|a)t? (?:\w+ ){0,2}droit de (?:\w+ ){0,2}(?:feu|bruler)\b|\b(?:faire|allumer) (?:du|un) (?:feu|barbecue)\b/g,
  /\b(?:assurances?|securite|risques?|alarmes?|detecteurs?|detection|extincteurs?|bornes?|poteaux?|bouches?|consignes?|exercices?|prevention|registre|reglement|norme|porte|apres (?:un|l|mon|une|la|son)|suite (?:a (?:un|l|une|la)|au)|declarer (?:un|l|une)|assure pour (?:un|l)) (?:\w+ )?(?:d |de |des |contre |sur )?(?:l |la |le |les )?(?:incendies?|accident|explosion|fumee|gaz|agression|violences?|suicide)\b/g,
  /\b(?:n y a|y a) (?:pas|aucune?) (?:\w+ )?(?:feu|incendie|urgence|danger|blesse\w*|fuite)\b(?: au lac)?/g,
  /\b(?:n est|c est|suis|est) pas (?:du tout )?(?:une? )?(?:urgence|incendie|suicidaires?|urgent|inconscient\w*|a la rue|battue?|violent)\b/g,
  /\b(?:pas|aucune) (?:du tout )?(?:envie|intention|idee) (?:de |d )?(?:me suicider|mourir|en finir|suicidaires?|me tuer)\b|\bpas (?:me suicider|mourir|me tuer|en finir)\b/g,
  /\bmourir d(?:e|) (?:rire|faim|soif|chaud|froid|envie|ennui|honte)\b|\ba mourir de rire\b|\bse tuer (?:a|au) (?:la tache|travail|le repeter)\b/g,
  /\ben cas d(?:e|) (?:\w+ ?){1,3}/g,
  /\b(?:expositions?|conferences?|journees?|marche|campagnes?|spectacles?|films?|debats?|soirees?|ateliers?|formations?|livres?|romans?|essai|ouvrages?|piece|theatre|dvd|cours|stages?|sensibilisation|initiation|association|reunion|lutte|lutter|emprunter|reserver) (?:\w+ ){0,7}(?:violences? \w+(?: aux femmes)?|suicides?|incendies?|secours|feu|harcelement|maltraitance(?: des enfants)?|inceste|arret cardiaque|avc|femmes battues|noyade)\b/g,
  /\b(?:mon|ma|mes|le|la|les|un|une|des|notre|votre) (?:petite? |vieux |vieille )?(?:chiens?|chiots?|chiennes?|chats?|chatons?|chattes?|lapins?|animal|animaux|cheval|chevaux|poules?|oiseaux?|herissons?|pigeons?|rats?|souris|frelons?|guepes?|moustiques?|poissons?|arbres?|plantes?|haie (?!brule)\w+)(?: (?!mon |ma |\. )\w+){0,6}/g,
  /\bpompiers? (?:\w+ ){0,6}(?:guepes?|frelons?|essaim|calendriers?|bal|volontaires?|caserne)\b/g,
  /\bexplos\w+ des (?:prix|tarifs|factures|loyers|couts)\b/g,
  /\b(?:domiciliation|elections? de domicile|elire domicile|adresse) (?:\w+ ){0,6}(?:sans (?:abri|domicile)|sdf|a la rue)\b/g,
  /\b(?:combien|quel(?:le)?s?|liste|plan|nombre) (?:\w+ ){0,5}(?:hebergements? d urgence|places? d hebergement)\b/g,
  /\b(?:la semaine derniere|le mois dernier|l an(?:nee)? dernier?e?|il y a (?:\w+ )?(?:mois|ans|annees|semaines)) (?:\w+ ){0,8}accident\b|\baccident (?:\w+ ){0,8}(?:la semaine derniere|le mois dernier|l an(?:nee)? dernier?e?|il y a (?:\w+ )?(?:mois|ans|annees|semaines))\b/g,
  /\bnumeros? (?:\d+|\w+) rue\b/g,
];
