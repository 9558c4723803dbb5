/** Attempts to change what the assistant is or does, or to make it tell its settings. */
export const INJECTIONS: readonly RegExp[] = [
  /(?<!\b(?:j|j ai|ai|on|il|elle|avons|si l on) )\b(?:ignore[sz]?|oublie[sz]?|neglige[sz]?|desobei[st]?|contourne[sz]?|passe outre) (?:\w+ ){0,4}(?:instructions?|consignes|regles|directives|prompts?|contraintes|limites|restrictions)\b(?! de (?:tri|vote|securite|stationnement|circulation))/,
  /\boublie[sz]? (?:tout|les documents|tes documents|ce qui precede|ce que tu)\b/,
  /\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,4}(?:instructions?|rules|prompts?|guidelines)\b/,
  /\b(?:system|systeme) prompts?\b|\bprompts? (?:systeme|system|initial|interne|cache)\b/,
  /\b(?:affiche|montre|donne|revele|repete|recopie|traduis|ecris|dis|resume|encode|imprime|show|reveal|print)(?:r|z|s|nt)? (?:\w+ ){0,3}(?:tes|ton|your) (?:\w+ )?(?:instructions?|prompts?|consignes|regles|configuration|code source|directives)\b/,
  /\btu es (?:maintenant|desormais|a present)\b|\byou are now\b|\bdeveloper mode\b|\bmode (?:developpeur|dan|debug|sans (?:filtre|limite)|root|admin)\b|\bjailbreak\b/,
  /\b(?:sans|aucune|plus de) (?:restrictions?|filtres?|censure|regles)\b(?= \.| $| et)/,
  /\b(?:joue|incarne)[sz]? (?:\w+ )?(?:role|personnage)\b|\bfai(?:s|tes) (?:semblant|comme si) (?:tu|vous|d|que)\b|\bpretends? (?:to be|you)\b|\bact as\b/,
  /\ba partir de maintenant (?:\w+ ){0,2}(?:tu|reponds|repondez|termine[sz]?|ajoute[sz]?|parle[sz]?|commence[sz]?|dis|ecris)\b/,
  /\b(?:termine|commence|fini[st]?|conclus?)[sz]? (?:\w+ )?(?:chaque|toutes?|tes|ta) (?:\w+ )?(?:reponses?|messages?|phrases?)\b/,
  /\bcles? (?:d )?api\b|\bapi key\b|\bmots? de passe (?:\w+ ){0,8}(?:base|administrateur|admin|serveur|root|systeme|maire)\b|\bvariables? d environnement\b/,
  /\breponds? (?:uniquement|seulement|juste|toujours) (?:par|avec|en)\b|\brepete[sz]? apres moi\b/,
  /\binvente[sz]? (?:\w+ ){0,2}(?:reponses?|documents?|faits?|reglement|tarif)\b/,
  /\b(?:contenu|texte) de (?:ton|tes|votre) (?:contexte|instructions|prompt|memoire)\b/,
  /\b(?:assistant|system|systeme) (?:je confirme|ok|bien sur|oui|voici|sure)\b/,
  /\b(?:ignore|oublie)[sz]? (?:tout|tt) (?:ce )?(?:que?|qu|kon|ce)\b|\boublie[sz]? (?:\w+ ){0,10}(?:\. )?tu es un\b/,
  /\btu vas (?:maintenant |desormais )?(?:jouer|incarner|faire semblant|te comporter|agir)\b|\b(?:comporte|conduis) toi comme\b|\bimagine[zs]? (?:que )?(?:tu|vous) (?:es|etes|n)\b|\btu n es plus\b|\bagis (?:comme|en tant)\b|\bpretend (?:you|to)\b/,
  /\b(?:ton|tes|votre|your|quel) (?:\w+ )?prompts?\b|\bwhat are your (?:instructions|rules)\b|\bdisregard (?:\w+ )?(?:above|previous|everything)\b/,
  /\b(?:tes|your) (?:\w+ )?(?:instructions?|consignes|directives|guidelines)\b(?! (?:de |du |des |d |pour ))|\b(?:instructions?|consignes|directives) (?:t a t on|t ont|secretes|cachees|internes)\b/,
  /\b(?:recopie|repete|affiche|ecris|montre|traduis)[sz]? (?:\w+ ){0,6}(?:ci dessus|au dessus|avant ce message|qui precede|plus haut|mot pour mot)\b|\b(?:ta|tes) (?:configuration|parametres|reglages)\b/,
  /\bexecute[rz]? (?:la|le|ce|cette|une|du) (?:commande|code|script|requete)\b|\blance[rz]? la commande\b|\brm rf\b|\bimport os\b|\bor 1 1\b/,
  /\b(?:desactive|enleve|retire|supprime|leve|contourne)[rsz]? (?:tous |toutes )?(?:tes|ta) (?:\w+ )?(?:filtres?|restrictions?|limites?|regles|securites?|protections?|censure)\b|\bdesactive[rz]? la securite\b|\bne respecte (?:plus|pas) tes\b|\btu as le droit de tout\b|\bnouvelle (?:regle|consigne|instruction) (?:tu|pour toi)\b/,
  /^ (?:\. )?(?:dis|affirme|confirme|annonce|ecris) que (?!faire|dois)|\bdis moi (?:seulement|juste|uniquement) (?:ok|oui|non)\b|\breponds (?:juste|seulement|uniquement|toujours) (?:oui|non|ok)\b/,
  /\b(?:donne|liste|montre|affiche|envoie)[rz]? (?:moi )?(?:\w+ ){0,4}(?:noms?|adresses?|donnees|messages?|conversations?|mails?|coordonnees|numeros) (?:\w+ ){0,8}(?:habitants|citoyens|administres|utilisateurs?|autres|base de donnees)\b|\bdemande (?:la personne|l utilisateur|le citoyen) (?:avant|precedent)\b/,
  /\bsans tenir compte (?:\w+ ){0,3}(?:regles|consignes|instructions)\b|\b(?:efface|vide|reinitialise|oublie)[sz]? (?:\w+ )?ta memoire\b|\bobeis moi\b|\b(?:devoile|divulgue|copie|colle|copie colle|expose|output)[sz]? (?:\w+ )?(?:tes|ta|ton|your)\b|\bacces a (?:la |ta |votre )?base de donnees\b|\bcomme si tu (?:etais|n avais)\b|\bliberee? de (?:toutes )?(?:tes|ces)\b/,
  /\binstructions (?:were|are) you\b|\bverbatim\b|\bcontenu du fichier\b|\bmets toi en mode\b|\bsupprime[rz]? tous les documents\b|\bne reponds (?:plus )?(?:qu|que)\b|\bfais toi passer\b|\boublie[sz]? que tu (?:es|n)\b|\bsimule[rz]? (?:un|une) (?:assistant|ia|robot|bot|humain|conversation)\b/,
  /\bje suis (?:ton|votre|le|l|ta) (?:developpeu[rs]e?|createur|administrateur|admin|programmeur|concepteur)\b/,
  /\b(?:invente|fabrique|genere|fais|redige|cree)[szr]? (?:moi )?(?:une? |des |le )?(?:faux|fausse)\b|\binvente[sz]? (?:\w+ ){0,2}(?:arrete|loi|attestation|autorisation|tarif)\b/,
  /\bselect \w+ from \w+|\bdrop table\b|\bunion select\b/,
];

/** Markup that no citizen types: scripts, event handlers, chat-format tokens (read in the raw message). */
export const INJECTED_MARKUP: readonly RegExp[] = [
  /<\s*\/?\s*(?:script|iframe|object|embed|svg|context|system|assistant|instructions?)\b/i,
  /\bon(?:error|load|click|mouseover)\s*=/i,
  /javascript\s*:|data:text\/html/i,
  /<\|[a-z_]{2,20}\|>|\[\/?INST\]|^#{2,4}\s*(?:system|instruction|assistant)\b/im,
  /^\s*(?:\[?\s*(?:system|assistant)\s*\]?\s*:|\[(?:system|assistant)\])/im,
  /\$\{[^}]{1,80}\}|\{\{[^}]{1,80}\}\}|\bselect\b.{1,60}\bfrom\b|'\s*or\s+1\s*=\s*1/i,
  /^\s*(?:[ée]cris|dis|affiche)\s*[«"“]/i,
];

/** Insults, taken out (global) to see whether a question is left. */
export const INSULTS: readonly RegExp[] = [
  /\b(?:bande|tas|espece|gang|ramassis) d(?:e|) (?:\w+ )?(?:(?<!tas de )fumiers?|imbeciles?|escrocs?|feignasses?|cons?|connards?|connasses?|incapables?|idiote?s?|debiles?|abrutis?|voleurs?|nuls?|feignants?|feignasses?|faineants?|salauds?|pourris|bons a rien|merde|bras casses|nazes?|tocards?|blaireaux|corrompus|bouffons?|clowns?|batards?|parasites|branleurs?|charlots?|guignols?)\b/g,
  /\b(?:connards?|connasses?|encule[rs]?|enfoires?|ftg|feignasses? de \w+|fils de puterie|golmons?|batards?(?! de)|salopes?|salopards?|salauds?|pute|putes|fdp|ntm|tg|pd|abrutie?s?|cretine?s?|trous? du cul|tarlouzes?|(?:gros|grosse|espece de|sale|quel|quels) (?:bouffon|naze|tocard|clown|blaireau|porc|abruti|idiot|imbecile)s?|ordures? que vous etes|fils de pute|grosse merde|sale (?:con|conne|race|machine|bot|robot)|pauvre (?:con|conne|machine|type|tache|debile|naze|idiote?|imbecile|cretin))\b/g,
  /\b(?:va|allez|vas|aller) (?:te |vous )?(?:t |vous |tous )?(?:faire (?:foutre|voir|enculer|mettre|cuire)|te faire \w+|chier|crever|mourir|te pendre|au diable)\b/g,
  /\b(?:ta gueule|ferme la|ferme ta (?:gueule|bouche)|fermez la|nique ta (?:mere|race)|nique la (?:mairie|police)|casse toi|cassez vous|degage[zs]?)\b/g,
  /\b(?:tu es|t es|tes|vous etes|c est|es tu|etes vous|t|tu|est|sont|tous|toutes) (?:\w+ ){0,3}(?:un con|une conne|des cons|feignants?|faineants?|voleurs|escrocs|corrompus|une merde|(?:des )?bons? a rien|imbeciles?|nul|nuls|nulle|nulles|con|cons|conne|stupides?|debiles?|idiote?s?|betes?|incompetente?s?|incapables?|inutiles?|bidon|a chier|de la merde|pourris?|minables?|naze|nazes|de la daube)\b/g,
  /\b(?:tu|vous|ca|il) (?:ne )?(?:sers?|servez|sert) (?:\w+ )?a rien\b/g,
  /\b(?:tu|vous) (?:me )?(?:fais|faites|cassez|casses|saoule[zs]?|soule[zs]?) (?:me |vraiment )?(?:chier|les couilles|les pieds)?\b(?= \.| $)/g,
  /\bje (?:vous|t|te) emmerde\b|\bj emmerde\b|\btu pues\b|\bva te faire(?= (?:\. )*$)|\bquel(?:le)? (?:con|conne|merde|abruti|debile)\b|\bsers? (?:\w+ )?a que dalle\b|\bc est de la merde\b|\bputains? de (?:merde|mairie|robot|bot|machine)\b|\bbordel de merde\b/g,
  /\b\w+ de merde\b|\b(?:fais|fait|faites) chier\b|\btu me (?:gonfle|soule|saoule|casse)s?(?: les couilles)?\b|\bcrev(?:ez|e) tous\b|\bmange[sz]? tes morts\b|\b(?:chatbot|bot|robot|mairie|ville|service|site|administration|maire) (?:pourrie?s?|a chier)\b|\bmerde\b/g,
  /^ (?:\. )?(?:(?:gros|grosse|sale|trop|vraiment|tellement|quel|les?|bande de) )*(?:clown|tocard|blaireau|naze|minable|bouffon|imbecile|idiot|debile|abruti|cretin|nul|nulle|pourri|suce|con|conne|incapable|ordure|guignol|charlot|tous pourri|tous (?:des )?(?:pourri|voleur))s?(?: a chier)? (?:\. )*$/g,
];

/** Threats against people: refused even when a question comes with them. */
export const THREATS: readonly RegExp[] = [
  /\b(?:vais|va|allons) (?:\w+ ){0,2}(?:vous|te|t) (?:casser|defoncer|peter|tuer|buter|eclater|cramer|bruler|retrouver)\b/,
  /\b(?:casser|peter|defoncer) la (?:gueule|tete|tronche)\b/,
  /\b(?:vais|va) (?:\w+ )?(?:faire (?:sauter|peter|exploser)|mettre le feu a|bruler|cramer|tout casser) (?:\w+ )?(?:la |a la |votre )?(?:mairie|chez vous)\b|\b(?:vais|va|allons|viens|venir) (?:\w+ )?tout (?:casser|peter|cramer)\b|\bsais ou (?:tu habites|vous habitez)\b/,
];
