/** Each kind of small talk, as whole phrases (global); a message is small talk when nothing else is left of it. */
export const SMALL_TALK = {
  identity: [
    /\b(?:qui (?:es|etes) (?:tu|vous)|tu es qui|t es qui|vous etes qui|c est qui|qui est ce|qui parle|comment (?:tu t appelles|vous vous appelez|t appelles tu|vous appelez vous)|(?:quel est )?(?:ton|votre) (?:petit )?nom|(?:est ce que )?(?:tu es|t es|vous etes|es tu|etes vous) (?:\w+ )?(?:robot|bot|humain|humaine|une machine|une ia|ia|chatgpt|une vraie personne|reel|reelle|vrai|une personne|une intelligence artificielle|un assistant|automatique))\b/g,
  ],
  thanks: [
    /\b(?:merci(?: (?:beaucoup|bien|infiniment|d avance|a (?:vous|toi)|pour (?:tout|ca|votre (?:aide|reponse)|ton aide|ta reponse|la reponse|l info|l information|ces informations|les infos)|mille fois))*|thanks|thank you|je (?:vous|te) remercie(?: beaucoup)?|c est (?:gentil|sympa|super|parfait|top|genial|cool|bien)(?: de (?:votre|ta) part)?|super|parfait|genial|nickel|top|bravo|excellent|impeccable|formidable|tres bien|c est note|bien recu|cool)\b/g,
  ],
  help: [
    /\b(?:que (?:peux|sais|pouvez|savez) (?:tu|vous)(?: faire)?|(?:qu est ce que |que )?(?:tu|vous) (?:peux|pouvez|sais|savez) faire(?: quoi)?|(?:a quoi|a quoi est ce que) (?:sers tu|tu sers|ca sert|servez vous|vous servez)|(?:tu|vous) (?:sers|servez) a quoi|comment (?:ca marche|ca fonctionne|tu fonctionnes|t utiliser|vous utiliser)|(?:peux tu|pouvez vous|tu peux|vous pouvez) m aider|aide(?:z|r)? moi|aide|menu|j ai (?:une|deux|des) questions?|(?:puis je|je peux) (?:vous |te )?poser une question|j ai besoin d (?:aide|un renseignement|une info|une information)|(?:une )?question|j aurais besoin d (?:un renseignement|une information)|un renseignement|je voudrais un renseignement)\b/g,
  ],
  goodbye: [
    /\b(?:au revoir|aurevoir|a bientot|a plus(?: tard)?|a demain|bye(?: bye)?|ciao|adieu|a la prochaine|bonne (?:journee|soiree|nuit|fin de journee|continuation|annee|fin de semaine)|bon (?:week end|apres midi|courage|weekend)|bonnes (?:fetes|vacances)|(?:c est|ce sera) tout|cordialement|bien a vous)\b/g,
  ],
  wellbeing: [
    /\b(?:(?:comment )?(?:ca va|vas tu|allez vous|tu vas|vous allez|va tu|ca roule|ca gaze)(?: bien)?|la forme|quoi de neuf|et (?:toi|vous)|tu vas bien|vous allez bien)\b/g,
  ],
  greeting: [
    /\b(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|wesh|salutations|re bonjour|rebonjour|bonne journee|hola|enchantee?)\b/g,
  ],
  acknowledgement: [
    /\b(?:oui|non|ok|okay|d accord|entendu|compris|j ai compris|ah|oh|hm+|euh+|bof|bah|ben|mdr|lol|haha|ha|hihi|si|peut etre|je (?:ne )?sais pas|voila|test|essai|je vois|ca marche|pas de (?:souci|probleme)|exact|exactement|oups|desolee?|pardon|excusez moi|excuse moi)\b/g,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

export type SmallTalk = keyof typeof SMALL_TALK;

/** Words that may stand around small talk without making it a question. */
export const SMALL_TALK_FILLERS: readonly RegExp[] = [
  /\b(?:monsieur|madame|mme|m|mr|mademoiselle|messieurs|mesdames|a|au|tous|toutes|toute|tout|le|la|les|l|monde|equipe|mairie|de|du|vous|toi|tu|te|moi|je|beaucoup|bien|tres|vraiment|s|il|plait|et|alors|bon|donc|encore|pour|votre|ton|chatbot|bot|robot|assistant|parvis|cher|chere|ami|amie|la|\.)\b/g,
  / \. /g,
];
