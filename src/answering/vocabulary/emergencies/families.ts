/** Families of plain words that the rules of danger share, as sources of regular expressions. */

/** At most `words` words between two of a rule, inside one sentence. */
export const gap = (words: number): string => `(?:\\w+ ){0,${words}}`;

/** A rule: whole words, in this order. */
export const rule = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`);

export const ADULT =
  "(?:voisine?s?|mere|pere|grand (?:mere|pere)|mamie?|mamy|papi|papy|mari|femme|soeur|frere|amie?|copine|copain|collegue|monsieur|dames?|personne|hommes?|femmes|types?|tante|tonton|oncle|maman|papa|conjointe?|compagn(?:e|on)|cousine?|belle (?:mere|soeur|fille)|beau (?:pere|frere|fils)|patron|potes?|mecs?|gars|jeunes?|cherie?|vieux|vieille|retraitee?|daron|quelqu un)";
export const CHILD =
  "(?:enfants?|bebes?|fils|filles?|gamine?s?|gosses?|petite?s?|mineure?s?|ados?|nourrisson|neveux?|niece|eleves?|fillette|garcons?|jumeaux|filleule?)";
export const PERSON = `(?:${ADULT}|${CHILD}|motarde?|cyclistes?|pietonn?e?s?|passante?s?|ouvrier|conducteur|conductrice|gens|sdf|clochard)`;
export const PARTNER =
  "(?:mari|conjointe?|compagn(?:e|on)|copain|copine|mec|ex|cheri|cherie|amoureux|concubine?|epou(?:x|se)|chum|femme|petite? amie?|pti?te? ami|jules|fiancee?|gendre|homme)";
/** Those who hold power over a child. */
export const ELDER =
  "(?:pere|mere|beau pere|belle mere|parents|papa|maman|daronn?e?s?|oncle|tonton|tante|tata|papy|papi|mamie|grand (?:pere|mere|frere)|frere|cousin|prof|professeur|maitre(?:sse)?|entraineur|coach|pretre|cure|moniteur|animat(?:eur|rice)|educat(?:eur|rice)|nounou|nourrice|surveillant|voisin)";
export const WOMAN =
  "(?:femme|copine|compagne|fille|soeur|mere|maman|amie|voisine|collegue|cousine|niece|dame|epouse|petite fille|belle (?:fille|soeur|mere)|tante|mamie)";

/** Pronouns of the one who suffers it; "ma" and "mes" are what ears make of "m'a" and "m'est". */
export const ME = "(?:me|m|ma|mes|nous|moi)";

/** To strike, in every form; "taper sur les nerfs" is none. */
export const HIT =
  "(?:frapp\\w+|tap(?:e|es|ent|ait|aient|er|ee|ees)(?! (?:sur (?:les nerfs|le systeme)|dans l oeil|a la porte|a l ordi\\w*))|bat(?:s|t|te|tent|tait|taient|tre|tu|tue|tus|tues)?(?! (?:son plein|des record|un record|le rappel))|cogn\\w+|gifl\\w+|tabass\\w+|etrangl\\w+|fouett?\\w+|brutalis\\w+|maltrait\\w+|martyris\\w+|rou\\w+ de coups|tord\\w* le bras)";
export const BLOWS =
  "(?:(?:donn\\w*|mis|met\\w*|fout\\w*|colle\\w*|recois|recoit|recu|fil\\w*) (?:\\w+ )?(?:des|une?|de) (?:\\w+ )?(?:coups?(?! de (?:main|peinture|fil|telephone|tampon|pouce|jeune|balai|oeil|chance|massue|pied a l etrier))|gifles?|claques?(?! le prix)|racl\\w+|roustes?|beignes?|tartes? dans|torgnoles?|baffes?|droite)|coups? de (?:poings?|pieds?|tete|boule|ceinture|baton)|leve\\w* la main sur|casse (?:le|la|un|une|les|des) (?:nez|bras|dents?|cotes?|machoire|poignet|doigts?)|serr\\w+ (?:la gorge|le cou)|tir\\w+ (?:par )?les cheveux|jet\\w+ (?:des|un) objets?|pouss\\w+ (?:dans|contre|par))";

/** What tells that a danger is over: it then calls for advice, not for the emergency number. */
export const BYGONE =
  /\b(?:il y a|y a|voici|voila|ca fait) (?:\w+ ){0,2}(?:semaines?|mois|ans?|annees?)\b|\b(?:semaine|mois|an|annee|ete|hiver) (?:derniere?|passee?|precedente?)\b|\bl an(?:nee)? dernier?e?\b|\ben (?:19|20)\d\d\b|\b(?:autrefois|dans le passe|a l epoque|quand j etais)\b/;

/** What tells that it goes on nonetheless. */
export const NOW =
  /\b(?:maintenant|en ce moment|tout de suite|vite|aujourd hui|ce (?:matin|soir|midi)|cette nuit|aidez|vient de|viens de|en train de|a l instant|je crois qu|recommence|encore une fois)\b/;
