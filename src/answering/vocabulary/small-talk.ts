/** Each kind of small talk, as whole phrases (global); a message is small talk when nothing else is left of it. */
export const SMALL_TALK = {
  identity: [
    /\b(?:qui (?:es|etes) (?:tu|vous)|tu es qui|t es qui|vous etes qui|c est qui|(?:est ce que )?(?:je|on) parle a (?:un|une) (?:robot|bot|machine|humain|personne|vraie personne|ia)|c est (?:un|une) (?:robot|bot|machine|ia)(?: ou (?:un|une) (?:\w+ )?(?:humain|personne))?|qui (?:t|vous) a (?:cree|programme|fait|concu|invente)|c est quoi (?:ton|votre) (?:petit )?(?:nom|prenom)|(?:tu|vous) (?:t |vous )?appel(?:les|lez|le) comment|(?:t|tu) (?:as|a|es) quel age|quel age (?:as tu|avez vous|tu as|t as)|(?:tu es|t es|vous etes) (?:un|une) (?:homme|femme|fille|garcon|mec)(?: ou (?:un|une) (?:homme|femme|fille|garcon))?|qui est ce|qui parle|comment (?:tu t appelles|vous vous appelez|t appelles tu|vous appelez vous)|(?:quel est )?(?:ton|votre) (?:petit )?(?:nom|prenom)|(?:est ce que )?(?:tu es|t es|vous etes|es tu|etes vous) (?:un |une )?(?:vraie? |simple )?(?:robot|bot|humain|humaine|une machine|une ia|ia|chatgpt|une vraie personne|reel|reelle|vrai|une personne|une intelligence artificielle|un assistant|automatique))\b/g,
  ],
  thanks: [
    /\b(?:merci(?: (?:beaucoup|bien|infiniment|d avance|a (?:vous|toi)|pour (?:tout|ca|votre (?:aide|reponse)|ton aide|ta reponse|la reponse|l info|l information|ces informations|les infos)|mille fois))*|thanks|thank you|je (?:vous|te) remercie(?: beaucoup)?|c est (?:gentil|sympa|super|parfait|top|genial|cool|bien)(?: de (?:votre|ta) part)?|super|parfait|genial|nickel|top|sympa(?: ce site)?|bravo|felicitations?|bien joue|thx|impec|(?:mille )?mercis|(?:un )?grand merci|vous m avez (?:bien |beaucoup )?aide|(?:ca|cela) m aide(?: beaucoup| bien)?|c est (?:tres )?clair|rapide|(?:votre|ta) reponse|j ai trouve|c est bon|bien note|c est parfait|je t aime|je vous aime|(?:tu es|t es|vous etes) (?:(?:tres|trop|vraiment|si|super) )?(?:gentil|gentille|sympa|super|genial|efficaces?|top|cool|adorable|mignon|le meilleur|formidables?)|excellent|impeccable|formidable|tres bien|c est note|bien recu|cool)\b/g,
  ],
  help: [
    /\b(?:que (?:peux|sais|pouvez|savez) (?:tu|vous)(?: faire)?(?: pour (?:moi|nous))?|(?:tu|vous) (?:fais|faites) quoi|qu est ce que tu (?:fais|sais faire|peux faire)|comment (?:tu marches|ca marche ici|tu fonctionnes)|(?:qu est ce que |que )?(?:tu|vous) (?:peux|pouvez|sais|savez) faire(?: quoi)?|(?:a quoi|a quoi est ce que) (?:sers tu|tu sers|ca sert|servez vous|vous servez)|(?:tu|vous) (?:sers|servez) a quoi|comment (?:ca marche|ca fonctionne|tu fonctionnes|t utiliser|vous utiliser)|(?:peux tu|pouvez vous|tu peux|vous pouvez|est ce que (?:tu peux|vous pouvez)) m aide[rz]?|besoin d aide|aide(?:z|r)? moi|aide|menu|j (?:ai|aurais) (?:une|deux|des|besoin d une) (?:petites? )?questions?|(?:puis je|je peux) (?:vous |te )?poser une question|(?:puis je|je peux) (?:te |vous )?demander (?:quelque chose|un truc)|j ai besoin de (?:toi|vous)|tu connais quoi|j ai besoin d (?:aide|un renseignement|une info|une information)|(?:une )?question|j aurais besoin d (?:un renseignement|une information)|un renseignement|je voudrais un renseignement|(?:je voudrais|j aimerais avoir|je cherche) (?:une|un|des) (?:info|infos|information|informations|renseignements?))\b/g,
  ],
  goodbye: [
    /\b(?:au revoir|aurevoir|a bientot|a plus(?: tard)?|a demain|a tres vite|bye(?: bye)?|ciao|adieu|a la prochaine|tchao|tchuss|bon appetit|joyeux noel|joyeuses fetes|(?:meilleurs )?voeux|bonne sante|je reviens (?:plus tard|apres|demain)?|(?:(?:je (?:vous|te) souhaite|passe[zr]?) (?:une )?)?(?:tres )?bonne (?:journee|soiree|nuit|fin de journee|continuation|annee|fin de semaine)|bon (?:week end|apres midi|courage|weekend)|bonnes? (?:fetes|vacances)|(?:c est|ce sera) tout|cordialement|bien a vous)\b/g,
  ],
  wellbeing: [
    /\b(?:(?:comment )?(?:(?:ca|sa) va|ca va aujourd hui|cv|vas tu|allez vous|tu vas|vous allez|va tu|vas tu|tu vas|ca roule|ca gaze)(?: bien)?|la forme|(?:tu es|t es|vous etes|etes vous|es tu) la|(?:tu|vous) (?:dors|dormez)|comment (?:tu te sens|te sens tu)|je m ennuie|raconte moi (?:ta vie|quelque chose)|parle moi de toi|quoi de neuf|et (?:toi|vous)|tu vas bien|vous allez bien)\b/g,
  ],
  greeting: [
    /\b(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|wesh|allo|re|salutations|re bonjour|rebonjour|bonne journee|hola|enchantee?)\b/g,
  ],
  acknowledgement: [
    /\b(?:oui|non|ok|okay|nan|ptdr|lol|haha\w*|(?:c est |ce n est |c )?pas grave|tant pis|laisse[zr]? tomber|aucune idee|rien|erreur|je me suis trompee?|je regarde|attende[zs]|attends|un instant|(?:une|deux|2|un) (?:secondes?|minutes?|moment)|(?:non |oui )?ca ira|d accord|entendu|compris|j ai compris|ah|oh|hm+|euh+|bof|bah|ben|mdr|lol|haha|ha|hihi|si|peut etre|je (?:ne )?sais pas|voila|test|essai|je vois|je comprends|oki|okey|d acc|dacc|ca marche|pas de (?:souci|probleme)|exact|exactement|oups|desolee?|pardon|excusez moi|excuse moi)\b/g,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

export type SmallTalk = keyof typeof SMALL_TALK;

/** Words that may stand around small talk without making it a question. */
export const SMALL_TALK_FILLERS: readonly RegExp[] = [
  /\b(?:monsieur|madame|mme|m|mr|mademoiselle|messieurs|mesdames|a|au|aussi|d|en|mon|ma|maire|aujourd hui|hui|aujourd|ici|ca|me|tous|toutes|toute|tout|le|la|les|l|monde|equipe|mairie|de|du|vous|toi|tu|te|moi|je|beaucoup|bien|tres|vraiment|s|il|plait|et|alors|bon|donc|encore|pour|votre|ton|chatbot|bot|robot|assistant|parvis|cher|chere|ami|amie|la|\.)\b/g,
  / \. /g,
];
