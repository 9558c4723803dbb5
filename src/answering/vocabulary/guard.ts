/** Attempts to change what the assistant is or does, or to make it tell its settings. */
export const INJECTIONS: readonly RegExp[] = [
  /(?<!\b(?:j|on|il|elle|si l on) )\b(?:ignore[sz]?|oublie[sz]?|neglige[sz]?|desobei[st]?|contourne[sz]?|passe outre) (?:\w+ ){0,4}(?:instructions?|consignes|regles|directives|prompts?|contraintes|limites|restrictions)\b(?! de (?:tri|vote|securite|stationnement|circulation))/,
  /\boublie[sz]? (?:tout|les documents|tes documents|ce qui precede|ce que tu)\b/,
  /\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,4}(?:instructions?|rules|prompts?|guidelines)\b/,
  /\b(?:system|systeme) prompts?\b|\bprompts? (?:systeme|system|initial|interne|cache)\b/,
  /\b(?:affiche|montre|donne|revele|repete|recopie|traduis|ecris|dis|resume|encode|imprime|show|reveal|print)(?:r|z|s|nt)? (?:\w+ ){0,3}(?:tes|ton|your) (?:\w+ )?(?:instructions?|prompts?|consignes|regles|configuration|code source|directives)\b/,
  /\btu es (?:maintenant|desormais|a present)\b|\byou are now\b|\bdeveloper mode\b|\bmode (?:developpeur|dan|debug|sans (?:filtre|limite)|root|admin)\b|\bjailbreak\b/,
  /\b(?:sans|aucune|plus de) (?:restrictions?|filtres?|censure|regles)\b(?= \.| $| et)/,
  /\b(?:joue|incarne)[sz]? (?:\w+ )?(?:role|personnage)\b|\bfai(?:s|tes) (?:semblant|comme si) (?:tu|vous|d|que)\b|\bpretends? (?:to be|you)\b|\bact as\b/,
  /\ba partir de maintenant (?:\w+ ){0,2}(?:tu|reponds|repondez|termine[sz]?|ajoute[sz]?|parle[sz]?|commence[sz]?|dis|ecris)\b/,
  /\b(?:termine|commence|fini[st]?|conclus?)[sz]? (?:\w+ )?(?:chaque|toutes?|tes|ta) (?:\w+ )?(?:reponses?|messages?|phrases?)\b/,
  /\bcles? (?:d )?api\b|\bapi key\b|\bmots? de passe (?:\w+ ){0,3}(?:base|administrateur|admin|serveur|root|systeme|maire)\b|\bvariables? d environnement\b/,
  /\breponds? (?:uniquement|seulement|juste|toujours) (?:par|avec|en)\b|\brepete[sz]? apres moi\b/,
  /\binvente[sz]? (?:\w+ ){0,2}(?:reponses?|documents?|faits?|reglement|tarif)\b/,
  /\b(?:contenu|texte) de (?:ton|tes|votre) (?:contexte|instructions|prompt|memoire)\b/,
  /\b(?:assistant|system|systeme) (?:je confirme|ok|bien sur|oui|voici|sure)\b/,
  /\bselect \w+ from \w+|\bdrop table\b|\bunion select\b/,
];

/** Markup that no citizen types: scripts, event handlers, chat-format tokens (read in the raw message). */
export const INJECTED_MARKUP: readonly RegExp[] = [
  /<\s*\/?\s*(?:script|iframe|object|embed|svg|context|system|assistant|instructions?)\b/i,
  /\bon(?:error|load|click|mouseover)\s*=/i,
  /javascript\s*:|data:text\/html/i,
  /<\|[a-z_]{2,20}\|>|\[\/?INST\]|^#{2,4}\s*(?:system|instruction|assistant)\b/im,
  /^\s*(?:system|assistant)\s*:/im,
];

/** Insults, taken out (global) to see whether a question is left. */
export const INSULTS: readonly RegExp[] = [
  /\b(?:bande|tas|espece|gang) d(?:e|) (?:\w+ )?(?:cons?|connards?|connasses?|incapables?|idiote?s?|debiles?|abrutis?|voleurs?|nuls?|feignants?|faineants?|fumiers?|salauds?|pourris|bons a rien|merde|clowns?|batards?|parasites|branleurs?|charlots?|guignols?)\b/g,
  /\b(?:connards?|connasses?|encules?|enfoires?|batards?|salopes?|salopards?|salauds?|pute|putes|fdp|ntm|tg|pd|abrutie?s?|cretine?s?|trous? du cul|tarlouzes?|bouffons?|ordures? que vous etes|fils de pute|grosse merde|sale (?:con|conne|race|machine|bot|robot)|pauvre (?:con|conne|machine|type|tache|debile|naze))\b/g,
  /\b(?:va|allez|vas|aller) (?:te |vous )?(?:t |vous )?(?:faire (?:foutre|voir|enculer|mettre|cuire)|te faire \w+|chier|crever|te pendre|au diable)\b/g,
  /\b(?:ta gueule|ferme la|ferme ta gueule|fermez la|nique ta (?:mere|race)|nique la (?:mairie|police)|casse toi|cassez vous|degage[zs]?)\b/g,
  /\b(?:tu es|t es|vous etes|c est|es tu|etes vous|t|tu) (?:\w+ ){0,3}(?:nul|nuls|nulle|nulles|con|cons|conne|stupides?|debiles?|idiote?s?|betes?|incompetente?s?|incapables?|inutiles?|bidon|a chier|de la merde|pourris?|minables?|naze|nazes|de la daube)\b/g,
  /\b(?:tu|vous|ca|il) (?:ne )?(?:sers?|servez|sert) (?:\w+ )?a rien\b/g,
  /\b(?:tu|vous) (?:me )?(?:fais|faites|cassez|casses|saoule[zs]?|soule[zs]?) (?:me |vraiment )?(?:chier|les couilles|les pieds)?\b(?= \.| $)/g,
  /\bje (?:vous|t|te) emmerde\b|\bj emmerde\b|\bc est de la merde\b|\bputains? de (?:merde|mairie|robot|bot|machine)\b|\bbordel de merde\b/g,
];

/** Threats against people: refused even when a question comes with them. */
export const THREATS: readonly RegExp[] = [
  /\b(?:vais|va|allons) (?:\w+ ){0,2}(?:vous|te|t) (?:casser|defoncer|peter|tuer|buter|eclater|cramer|bruler|retrouver)\b/,
  /\b(?:casser|peter|defoncer) la (?:gueule|tete|tronche)\b/,
  /\b(?:vais|va) (?:\w+ )?(?:faire sauter|mettre le feu a|bruler|cramer|tout casser) (?:\w+ )?(?:la |a la |votre )?mairie\b|\bvais tout (?:casser|peter)\b/,
];

/** The citizen's own file, which no document can answer. */
export const PERSONAL_CASES: readonly RegExp[] = [
  /\b(?:ou|a quoi|quand|quel(?:le)?)\b (?:\w+ ){0,3}(?:en est|en sont|en etes(?: vous)?|avance) (?:\w+ ){0,3}(?:dossiers?|demandes?|candidature|permis|passeport|cni|carte d identite|carte grise|reclamation|inscription|plainte|facture|acte|rendez vous|logement|subvention|recours|traitement)\b/,
  /\b(?:mon|ma|mes|notre|nos) (?:dossiers?|demandes?|candidature|inscription|permis(?: de construire)?|passeports?|carte d identite|cni|titre de sejour|reclamation|recours|subvention|declaration prealable|declaration) (?:(?!qui )\w+ ){0,5}(?:est (?:il|elle)|sont (?:ils|elles)|a (?:t )?(?:il|elle)|sera t|seront|a ete|n a pas|n est (?:pas|toujours)|est (?:bien |toujours |deja )?(?:pret|prete|arrivee?|complet|complete|valide|validee|acceptee?|accordee?|refusee?|bloque|bloquee|traitee?|en cours|perdu|perdue|incomplete?))\b/,
  /\b(?:etat|avancement|suivi|statut|suite|nouvelles?) (?:d avancement )?(?:de|a|donnee a) (?:mon|ma|mes|notre) (?:\w+ )?(?:dossiers?|demandes?|candidature|permis|passeport|reclamation|inscription|courrier|plainte)\b/,
  /\b(?:dossiers?|demandes?|reference|permis|facture|reclamation|n|numero|no|ref) (?:numero |no |n |portant le numero |de dossier )*(?:[a-z]{0,3} ?\d{5,})/,
  /\b(?:pourquoi|quelle raison|quel motif) (?:\w+ ){0,6}(?:mon|ma|mes|notre|m a|m avez|m ont|nous a|me l a|j ai ete) (?:\w+ ){0,6}(?:refusee?s?|rejetee?s?|rejete|bloquee?|annulee?s?|suspendue?|supprimee?|plus chere?|augmentee?|diminue|verbalisee?|radiee?|prelevee?|recu (?:une|cette) (?:amende|facture|lettre))\b/,
  /\bpourquoi (?:\w+ )?(?:ma|mes|mon|cette) (?:factures?|taxe|amende|loyer|allocation|retraite) (?:\w+ ){0,3}(?:est|sont|a|ont|de \w+) /,
  /\b(?:toujours|encore) (?:pas|rien) (?:\w+ ){0,3}(?:recue?s?|eu|obtenu|repondu|de (?:reponse|nouvelles?)|ete (?:traite|rembourse|paye|debite|encaisse)\w*)\b|\b(?:sans reponse|aucune (?:reponse|nouvelle)|pas de (?:reponse|nouvelles)) (?:\w+ ){0,3}(?:depuis|a (?:mon|ma|mes)|de (?:votre|la))\b|\battends (?:toujours|encore|depuis)\b|\btoujours en attente\b/,
  /\b(?:j ai|nous avons|on a|je vous ai) (?:\w+ ){0,2}(?:envoye|depose|transmis|adresse|poste|fait|rempli|paye|regle|telephone|ecrit|rendu) (?:\w+ ){0,14}(?:toujours (?:pas|rien)|aucune (?:reponse|nouvelle)|pas (?:de|eu de|encore|recu)|sans reponse|est ce normal|quand (?:sera|serai|vais|aurai)|ete (?:recu|traite|pris|accept)|sera (?:t il|il|traite|envoye|accept)|confirmer (?:la |sa )?reception)\b/,
  /\b(?:avez vous|as tu|auriez vous|vous avez) (?:\w+ )?(?:recu|traite|valide|accepte|regarde|etudie|lu|trouve|retrouve) (?:\w+ )?(?:mon|ma|mes|notre|nos) (?!question|message)\w+/,
  /\b(?:quand|dans combien de temps) (?:\w+ ){0,2}(?:vais je|je vais|aurai je|pourrai je|serai je|est ce que je (?:vais|serai)|sera) (?:\w+ ){0,2}(?:recevoir|avoir|recuperer|obtenir|rembourse\w*|etre (?:rembourse|paye|convoque)\w*|traite\w*) (?:mon|ma|mes|une reponse|la reponse|de (?:mon|ma|mes))\b/,
  /\b(?:ai je|suis je|serai je|est ce que j ai|est ce que je suis|vais je) (?:\w+ ){0,3}(?:ete (?:accepte|retenu|pris|selectionne|rembourse)\w*|une place|retenue?|accepte\w*|sur (?:la|une) liste d attente|obtenir une place)\b/,
  /\b(?:ma|mon) (?:demande|dossier|inscription) (?:\w+ ){0,8}(?:a (?:t )?(?:elle|il) ete|ete) (?:accepte|valide|traite|recu|refuse|enregistre)\w*\b/,
  /\b(?:combien|que|quel montant) (?:\w+ )?(?:je (?:vous )?dois|dois je encore|me reste(?: t il)? a payer) (?:\w+ ){0,3}(?:cantine|facture|encore|mois|garderie|eau|periscolaire)\b/,
  /\b(?:erreur|faute) (?:\w+ ){0,3}(?:sur|dans) (?:ma|mon|mes|notre) (?:factures?|dossier|avis|acte|carte|passeport)\b/,
];

/** General questions on following a file: documents may answer them. */
export const NOT_PERSONAL: readonly RegExp[] = [
  /\b(?:comment|ou|peut on|puis je|est il possible de) (?:\w+ ){0,3}(?:suivre|savoir|connaitre|verifier|consulter|contester|faire appel|signaler|corriger|rectifier|faire corriger)\b/,
  /\b(?:ou|comment) (?:\w+ )?(?:deposer|envoyer|faire)\b/,
  /\bque faire (?:si|quand|lorsque)\b|\bcombien de temps (?:\w+ ){0,3}(?:pour|faut|prend|dure)\b/,
];
