const HUMAN =
  "(?:humaine?|etre humain|vraie? (?:personne|humain|gens|agent|conseiller)|personne (?:humaine|reelle|physique|de la mairie|du service|competente|au telephone)|quelqu un|agent|conseiller|conseillere|operateur|operatrice|standardiste|secretaire|responsable|employe|fonctionnaire|correspondant|assistante? sociale|adjointe?|secretariat|standard|accueil|interlocuteur|telephoniste|une personne)";

/** Wordings that ask for a person instead of the assistant. */
export const HUMAN_WANTED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:parler|discuter|echanger|dialoguer|causer|communiquer|converser|tchatter|chatter) (?:\\w+ ){0,3}(?:a|avec|au|aux) (?:\\w+ ){0,2}${HUMAN}\\b`,
  ),
  new RegExp(
    `\\b(?:passe[zr]?|donne[zr]?|mett(?:ez|re)|transfer(?:e|ez|er)|transmett(?:ez|re)) (?:\\w+ ){0,4}${HUMAN}\\b(?! municipal)`,
  ),
  new RegExp(
    `\\b(?:veux|voudrais|souhaite|aimerais|besoin d|prefere|demande|exige|faut) (?:\\w+ )?(?:un |une |d un |d une )?${HUMAN}\\b(?! (?:municipal|numerique|conjugal|pour (?:m|nous) aider a (?:demenager|la maison)|d entretien|recenseur|immobilier))`,
  ),
  new RegExp(
    `\\b(?:joindre|avoir|telephoner a|contacter|appeler|rencontrer|voir) (?:\\w+ ){0,2}${HUMAN}(?: (?:\\.|de la mairie|au telephone|du service|en ligne|svp|s il|directement|rapidement|pour|a la mairie)|\\s*$)`,
  ),
  /\b(?:rappel(?:e|ez|er)|contact(?:e|ez|er)|telephon(?:e|ez|er)|appel(?:le|ez|er)|transfer(?:e|ez)) moi\b|\bqu on m appelle\b|\b(?:quelqu un|pouvez vous|vous pouvez|peut on) (?:\w+ )?m appeler\b|\b(?:me|m) (?:joindre|telephoner) (?:\w+ ){0,3}(?:demain|matin|matinee|apres midi|soir|au \d+|quand)|\b(?:me|nous) (?:rappeler|recontacter)\b|\b(?:etre|sois|soit) (?:rappele|recontacte)e?\b|\bqu on me (?:rappelle|recontacte|contacte)\b/,
  /\b(?:contact|intervention|aide|assistance|reponse|agent) humaine?\b(?! (?:pour|pch|aesh|a domicile))/,
  /\b(?:connecte[rz]?|bascule[rz]?|rediriger?|redirigez|oriente[rz]?) (?:moi )?(?:vers|avec|a) (?:un |une |l |le |la )?(?:\w+ )?(?:agent|conseiller|humain|personne|service|accueil)\b|\b(?:mettez|mets) moi en (?:communication|ligne|contact)\b|\bpersonne a qui parler\b|\b(?:quelqu un|personne|agent) (?:\w+ ){0,4}(?:peut|pourrait|peux) (?:\w+ )?(?:me|m) (?:joindre|appeler|rappeler|contacter)\b|\bparler (?:a|avec) (?:une|l|cette) ia\b|\bconseiller en (?:direct|ligne)\b|\b(?:tu|vous|ca) (?:ne )?(?:compren(?:ds|d|ez)|pige[sz]?) (?:pas|rien)\b|\b(?:reponds|repondez|repond) (?:pas |a cote)(?:a (?:ma|la) question)?(?= |$)|\breponse inutile\b|\bpas ce que j ai demande\b|\b(?:stop|arrete[zr]?) (?:\w+ )?(?:le|les|avec le|avec les) robots?\b|\b(?:speak|talk) (?:to|with) (?:a |an )?(?:human|person|someone|agent|real)\b|(?<!\bsuis )\b(?:pas|plus|marre) (?:\w+ ){0,3}(?:a |aux |d |avec |de )?(?:une? |ce |cette |votre |les )?(?:robots?|bot|machine|automate|chatbot|ordinateur)\b/,
  /\b(?:donne[zr]?|donnez) moi (?:un|le|votre) (?:vrai )?(?:numero|telephone|contact)\b(?: de telephone)?(?= \.| $| pour (?:parler|vous)| ou)/,
  /\b(?:mettre|mettez|mise?|mets) (?:\w+ ){0,2}(?:en relation|en contact)\b|\b(?:passe(?:z|r)?|mettez|mets) moi (?:le |la |l |un |une )?(?:mairie|accueil|standard|service \w+)\b/,
  /\b(?:veux|voudrais|souhaite|aimerais|souhaiterais) (?:\w+ ){0,3}(?:parler|rendez vous|rencontrer|voir|un rendez vous|entretien) (?:\w+ ){0,3}(?:maire|adjointe?|elue?s?|conseiller municipal|conseillere municipale)\b/,
  /^ (?:\. )?(?:un |une )?(?:personne reelle|quelqu un de reel|responsable|agent humain|vraie? (?:humaine?|agent|conseiller)|humaine?|agent|conseiller|conseillere|operateur|vraie? personne|quelqu un|transfert|etre humain)(?: (?:s il vous plait|s il te plait|merci|\.))* $/,
  /\b(?:y a t il|y a|il y a) (?:\w+ )?(?:quelqu un|un humain|une personne|un agent)(?: (?:\.|de disponible|derriere|en ligne|la|au bout|pour me repondre|de la mairie|a la mairie))* ?(?:$|\.)/,
  new RegExp(
    `\\b(?:parle|parler|discuter|chat|tchat|contact|echange|rendez vous|entretenir) (?:tel |telephonique )?(?:a|avec) (?:un |une |l |le |la )?(?:\\w+ ){0,1}?${HUMAN}\\b(?! (?:malade|contamine|positi))`,
  ),
  /\b(?:quelqu un|un humain|un agent|un conseiller|une (?:vraie )?personne)(?: de la mairie| du service)? (?:peut|peux|pourrait|peut il|peut elle|pourrait il) (?:prendre le relais|(?:me|m|nous) (?:repondre|aider|parler|renseigner|conseiller))\b(?! (?:a (?:demenager|la maison)|pour (?:les|mes|la|le)))/,
  /\b(?:faites suivre|transmettre|transmettez) a (?:un humain|un agent|quelqu un|une personne)\b|\b(?:reponse|repondez moi|reponds moi) (?:d|par|de la part d) ?(?:un |une )?(?:humain|agent|personne|vraie personne)\b|\bque quelqu un me (?:reponde|parle|contacte|recontacte|rappelle)\b/,
  /\b(?:assez|marre|ras le bol) (?:du|de ce|des|de vos) (?:robots?|bot|chatbot|machines?|automate)\b|\b(?:pas|plus|sans|contre) (?:d |l |de l |une )?(?:ia|intelligence artificielle)\b(?= \.| $| s il| merci| un | une | je )|\bce n est pas ce que je (?:demande|veux|cherche)\b(?= \.? ?$)|(?<!\b(?:es|est|etes|suis) )\b(?:un|une) (?:vrai |vraie )?(?:humain|vraie personne)(?: s il (?:vous|te) plait)?(?: \.)* $/,
  /\b(?:veux|voudrais|souhaite|souhaiterais|demande a|aimerais|desire) (?:parler|m adresser|discuter|avoir affaire) (?:a |a l |avec |au |aux )(?:la |le |l )?(?:directeur|directrice|chef|cheffe|responsable|dgs)\b/,
  /^ (?:un )?conseille(?: s il (?:vous|te) plait| \.)+ $|\bparle[rz]? (?:a|avec) un conseille\b/,
  /\b(?:n arrive|arrive) (?:pas )?a joindre personne\b|^ (?:\. )?(?:mais )?(?:a|avec) qui (?:je peux|puis je|est ce que je peux|on peut) parler (?:\. ?)*$|\ba qui parler\b|\b(?:trouver|avoir|voudrais|voir) (?:un |une )(?:vrai |vraie )(?:interlocuteur|interlocutrice|personne)\b/,
  /^ (?:\. )?(?:est ce qu )?(?:il )?(?:y a )?(?:quelqu un|un humain|une personne) (?:est la|ici|en ligne)(?: (?:ici|pour m aider|derriere))? ?(?:\. ?)*$|\b(?:human|real person) please\b|^ (?:live chat|live agent|human|real person) (?:\. ?)*$/,
  /\b(?:possible|moyen) d avoir (?:quelqu un|un humain|un agent|une (?:vraie )?personne)\b(?= au|\s*(?:\.\s*)?$| en)|\bauriez vous (?:quelqu un|un agent|une personne) a me passer\b|\b(?:pouvez vous|peut on|pourriez vous) me faire (?:rappeler|appeler|recontacter)\b|^ (?:\. )?rappelle moi(?: s il (?:te|vous) plait| merci| demain| \.)* $|\battends? (?:un|votre) (?:appel|rappel|coup de fil)(?: de votre part)?\b/,
];

/** Wordings in which those of `HUMAN_WANTED` mean something else; taken out before looking. */
export const NOT_HUMAN_WANTED: readonly RegExp[] = [
  /\bconseill(?:er|ere)s? (?:numeriques?|conjuga\w+|municipa\w+|departementa\w+|d orientation|en insertion|energie|france renov|juridique|fiscal|prud\w+)\b/g,
  /\bagents? (?:recenseurs?|immobiliers?|d entretien|de police|municipal de)\b/g,
  /\b(?:devenir|recrut\w+|embauch\w+|emploi|poste|concours|metier|postuler|formation) (?:\w+ ){0,5}(?:agent|conseiller|secretaire|operateur|employe|responsable)\w*\b/g,
  /\bpersonnes? (?:agee?s?|handicapee?s?|a mobilite|mineure?s?|majeure?s?|decedee?s?|isolee?s?|de confiance|morale)\b/g,
  // Asks to be told again, not to be called back.
  /\b(?:me rappeler|rappel(?:le|ez|er) moi) (?:svp |s il vous plait )?(?:le|la|les|l|quel\w*|quand|combien|comment|ou|ce qu\w*|si|de quoi) (?!(?:plus|\d|numero|demain|matin|apres midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|semaine)\b)(?:\w+ ?){1,8}/g,
  /\bappel(?:le|ez) moi (?:un|une) (?:taxi|vtc|ambulance|uber)\b/g,
  /\b(?:mise en relation|mis en relation|mettre en relation) (?:\w+ ){0,3}(?:covoiturage|parents|voisins|benevoles|associations?|entreprises|employeurs?|familles?|proprietaires?|locataires?)\b/g,
  /\b(?:pas|plus|aucun) besoin (?:d |de )?(?:un |une |parler a (?:un |une )?)?(?:humain|agent|conseiller|personne|quelqu un)\b/g,
  /\bne (?:veux|souhaite) pas (?:\w+ )?(?:parler|discuter|etre rappele)\b(?!.{0,20}(?:robot|bot|machine|automate))(?: \w+){0,5}/g,
  /\b(?:heberger|inscrire|signaler|adopter|inviter|declarer|designer|aider|accueillir|mandater|remplacer) (?:\w+ )?(?:quelqu un|une personne)\b/g,
  /\bdonner (?:\w+ )?(?:procuration|pouvoir|mandat|une procuration) (?:\w+ )?(?:quelqu un|une personne|agent)\b/g,
];

/** Wordings that exercise a right over one's personal data. */
export const RIGHTS: readonly RegExp[] = [
  /\b(?:mes|nos) (?:informations?|infos?|donnees?|conversations?|messages?|echanges?) (?:perso\w*|privees?|enregistre\w*|conserve\w*|stocke\w*)\b/,
  /\b(?:mes|nos) donnees\b(?! (?:cadastrales|fiscales|de consommation|mobiles|bancaires))/,
  /\b(?:effac\w+|supprim\w+|rectifi\w+|acces|acceder|exercer|faites vous|fais tu|deviennent|protegez vous) (?:\w+ ){0,5}(?:donnees (?:personnelles|perso)|rgpd)\b|\b(?:demande|droits?) rgpd\b|^ (?:\w+ )?(?:rgpd|donnees (?:personnelles|perso)) (?:\. )?$/,
  /\b(?:efface[rz]?|supprime[rz]?|oublie[rz]?|detrui(?:re|sez)|delete) (?:\w+ ){0,3}(?:mes (?:messages?|conversations?|infos?|informations?|echanges?|questions)|l historique|mon historique|notre (?:conversation|discussion|echange)|(?:cette|la|ma) (?:conversation|discussion)|ce que j ai (?:ecrit|dit)|tout ce que|mon (?:nom|numero|profil))\b/,
  /\b(?:droit|demande) (?:a l oubli|d acces a mes|d effacement|de rectification|a l effacement|a la portabilite)\b/,
  /\b(?:que|quoi|qu est ce que|quelles? (?:informations?|infos?|donnees?)) (?:\w+ ){0,4}(?:sav(?:ez|ais)|sais|connais\w*|gard(?:ez|es)|conserv(?:ez|es)|stock(?:ez|es)|avez|detenez|collectez|enregistre[zs]) (?:\w+ ){0,2}(?:sur|de) moi\b/,
  /\b(?:retire[rz]?|revoque[rz]?) (?:\w+ )?(?:mon )?consentement\b/,
  /\b(?:joindre|contacter|ecrire|saisir|coordonnees|adresse|mail|qui est|votre) (?:\w+ ){0,3}(?:delegue (?:\w+ )?a la protection des donnees|dpo)\b/,
  /\b(?:enregistre[zs]|conserve[zs]|garde[zs]|stocke[zs]) (?:vous |tu )?(?:\w+ ){0,3}(?:conversations?|messages|ce que j ecris|ce que je dis)\b/,
];
