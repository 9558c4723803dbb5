/** Openings and closings that ask nothing, matched on folded text at either end of a message. */
export const OPENINGS =
  /^(?:(?:re-?)?(?:bonjours?|bonsoir|bjr|bsr|slt|salut|coucou|hello|hey|hi)|chers?|cheres?|mesdames?|madame|mme|messieurs|monsieur|mr|a tous|tout le monde|et|ou|la mairie)(?![\p{L}\p{N}'-])[\s,.;:!/-]*/u;
export const CLOSINGS =
  /(?:^|[\s,.;:!?-])(?:en vous remerciant.*|(?:je vous |vous )?remerci(?:e|ant)[^.?!]{0,60}|(?:un grand |mille )?mercis?(?: bien| beaucoup| infiniment| d'avance| par avance| de (?:votre|vos) [^.?!]{0,60}| a vous| pour [^.?!]{0,40})*|(?:bien )?cordialement|cdlt|cdt|bonne (?:journee|soiree|reception)|(?:mes |sinceres |respectueuses )*salutations|s'?il (?:vous|te) pla[iî]t|svp|stp|a bientot)[\s,.;:!?)]*$/u;

/** Words that say one is asking, not what is asked: they count for little. Analysed like any text. */
export const POLITENESS = `
bonjour bonsoir salut coucou bjr bsr slt hello madame mme monsieur mr messieurs mesdames merci remercier remercie
remerciant avance cordialement cdlt salutations sincères svp stp plaît plait excusez pardon désolé
besoin voudrais voudrait voudrions veux veut vouloir aimerais aimerait souhaite souhaiterais souhaiter désire
désirerais savoir sais connaître connaitre question questions renseignement renseignements renseigner information
informations infos info informer expliquer dire dites répondre réponse retour comprendre possible possibilité
actuellement cas chose choses truc concernant sujet propos doit dois devons devoir quelqu
toujours bien beaucoup depuis jamais alors trop vraiment quand même maintenant déjà aussi cela quel suite selon
problème voilà faire fais avoir être plusieurs fois arrive arriver combien quelqu'un`;
