/** Complaints about how one was served, which a person must hear (heard words). */
export const COMPLAINTS: readonly RegExp[] = [
  /\b(?:inadmissibles?|inadmisibles?|lamentables?|deplorables?|scandaleu\w+|scandalise\w*|honteu\w+|inacceptables?|intolerables?|pitoyables?|mecontente?s?|furieu\w+|indigne\w*)\b/,
  /\b(?:tres|trop|vraiment|extremement) (?:decue?s?|decevante?s?|mecontente?s?|en colere)\b|\bpas (?:du tout )?contente?s? (?:du tout )?(?:de|du|des)\b/,
  /\bdesagreables?\b|\bimpolie?s?\b|\b(?:m a|m ont|nous a) (?:tres )?mal (?:parle|recu|accueilli|traite)\w*|\bmanque de respect\b|\baucun(?:e)? (?:respect|consideration)\b/,
  /\b(?:me plaindre|porter reclamation|(?:faire|deposer|formuler) une reclamation)\b/,
  /\bpour rien\b(?! au monde| \. (?:\w+ )?(?:a quoi|comment))|\b(?:vous|on) (?:vous |se )?moque[zs]? (?:du monde|de nous|des gens)\b/,
  /\b(?:marre|ras le bol|assez) (?:\w+ )?(?:de |d )(?:votre|vos|cette) (?:administration|mairie|services?|site|delais?)\b|\bbalad\w+ de\b|\brenvoie (?:\w+ )?d un (?:bureau|service)\b|\bservice en service\b/,
  /\b(?:quelle|la|une|cest une) honte\b|^ (?:\. )?quelle honte\b|\bn importe (?:quoi|koi)\b|\bnimporte (?:quoi|koi)\b|\bn ?importe comment\b|\babuse (?:vos|votre|ces)\b/,
  /\b(?:personne|mairie|vous|on) (?:ne |n )?(?:fait|faites|font|est fait) (?:jamais )?rien\b|\brien n est fait\b/,
  /\b(?:delais?|temps|attente|echanges?) (?:\w+ )?(?:interminables?|(?:beaucoup )?trop longs?|trop longue)\b/,
  /\bvotre site (?:\w+ )?(?:marche (?:jamais|pas)|bug\w*|plante\w*|rame)\b|\bimpossible (?:de|d) (?:joindre|avoir|vous joindre)\b|\bsonne dans le vide\b/,
  /\bpersonne (?:ne )?(?:decroche|repond) (?:jamais|au telephone)|\bpersonne (?:ne )?(?:decroche|repond)(?= (?:\.|$))|\bjamais (?:personne|de reponse)\b|\bsans jamais avoir\b/,
  /\b(?:saisir|alerter|ecrire a|contacter) (?:le defenseur des droits|les medias|la presse|le prefet)\b|\b(?:avocat|tribunal) et vous (?:attaquer|poursuivre)\b|\bvoterai (?:plus|pas) (?:pour )?(?:ce|le|vous)\b/,
  /\b(?:personnel|agents?|employes?|services?) (?:est|sont) (?:\w+ )?(?:incompetente?s?|nuls?|debordes|aux abonnes absents)\b|\bagents? ne sa(?:it|vent) rien\b|\breponses? (?:differentes|approximatives|contradictoires)\b/,
  /\b(?:malpolie?s?|malpoli|execrables?|catastrophiques?|revoltee?s?|revoltants?|insupportables?|odieu\w+|meprisante?s?|agressive?s? au guichet|je m en foutiste)\b|\bprend pour des (?:imbeciles|idiots|cons|pigeons)\b|\b(?:fichez|foutez|foutent|fichent) de (?:nous|moi)\b/,
  /\brien (?:ne |n a )(?:change|bouge|avance)\b|\bmal (?:recue?s?|accueillie?s?|traitee?s?) (?:par|a|au)\b|\bferme\w* sans prevenir\b|\bse plaint (?:et|depuis)\b|\bservice (?:public )?(?:\w+ )?(?:nul|pourri|en dessous de tout)\b/,
];

/** A question that documents may answer comes with the complaint. */
export const ASKED =
  /\b(?:comment|combien|quel(?:le)?s?(?! honte)|que (?:faire|dit|puis|doit|fait)|est ce que|puis je|peut on|faut il|dois je|y a t il|pourquoi|quand|ou (?:se|est|puis|trouver|sont|jeter|faire)|a qui|qui (?:contacter|appeler|nettoie)|que dois)\b/;
