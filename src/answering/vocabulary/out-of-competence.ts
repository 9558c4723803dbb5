/** What a town hall does not answer, by what is said of it. */
export interface OutOfCompetence {
  readonly topic: "medical" | "legal" | "politics" | "people" | "other";
  readonly wordings: readonly RegExp[];
}

export const OUT_OF_COMPETENCE: readonly OutOfCompetence[] = [
  {
    topic: "medical",
    wordings: [
      /\b(?:quels?|quelle) (?:medicaments?|medocs?|traitements?|posologie|antibiotiques?|remedes?)\b/,
      /\b(?:doliprane|paracetamol|ibuprofene|aspirine|antibiotiques?|cortisone)\b(?!.* (?:jeter|rapporter|recycl|poubelle|dechet))/,
      /\bj ai (?:\w+ )?(?:mal (?:a|au|aux) (?:la |l )?(?:tete|gorge|ventre|dos|dents?|genou|oreilles?|pied|bras|estomac)|de la fievre|la grippe|une angine|des boutons)\b/,
      /\b(?:suis je|est ce que je suis) (?:malade|enceinte|contagieu\w+)\b|\bcomment (?:soigner|guerir)\b/,
    ],
  },
  {
    topic: "legal",
    wordings: [
      /\b(?:gagner|perdre|intenter|faire) (?:\w+ )?(?:mon|un|le|ce) proces\b(?! verbal)|\b(?:gagner|perdre) (?:\w+ )?(?:au|devant le|aux) (?:tribunal|prud)/,
      /\bredige[sz]? (?:moi |nous )?(?:une |l |la |mon |un |le )?(?:assignation|plainte|contrat|testament|mise en demeure|recours|requete|plaidoirie)\b/,
      /\b(?:ai je|est ce que j ai|j ai) (?:mes chances|des chances|raison|tort) (?:\w+ ){0,4}(?:tribunal|prud|justice|juge|voisin|patron|employeur|proprietaire)\b/,
      /\bcombien (?:\w+ ){0,3}(?:dommages et interets|indemnites? (?:\w+ )?prud)/,
    ],
  },
  {
    topic: "politics",
    wordings: [
      /\bpour qui (?:\w+ )?(?:voter|votez|votes|je vote|faut il voter)\b|\b(?:tu|vous) vot(?:es|ez) pour qui\b|\b(?:tu es|t es|vous etes|es tu|etes vous) (?:plutot )?de (?:gauche|droite)\b|\bqui va (?:gagner|remporter) les (?:elections|municipales|presidentielles|legislatives)\b|\bmeilleur parti\b(?! possible)|\bdieu existe\b|\bsens de la vie\b|\bpenses? (?:tu|vous) de (?:la religion|dieu|macron)\b/,
      /\b(?:quel|meilleur) (?:\w+ )?(?:parti|candidat|liste)(?: politique)? (?:\w+ ){0,4}(?:mieux|choisir|voter|meilleur|soutenir|preferez|preferes)\b|\bquel parti politique\b/,
      /\b(?:maire|elus?|adjointe?|opposition|conseil municipal|municipalite|president) (?:\w+ )?(?:est (?:il|elle)|sont ils|a t (?:il|elle)|a|est|sont) (?:\w+ ){0,2}(?:corrompue?s?|honnetes?|malhonnetes?|raison|tort|nul|bon|incompetente?s?|voleurs?|pourris?)\b/,
      /\b(?:que penses? (?:tu|vous)|que pensez vous|ton avis|votre avis|votre opinion|ton opinion) (?:\w+ ){0,3}(?:du|de la|de|des|sur) (?:\w+ ){0,3}(?:maire|opposition|gouvernement|president|macron|elections?|gauche|droite|rn|lfi|politique|elus?|budget|religion|islam|immigration)\b/,
      /\b(?:opposition|majorite) a (?:\w+ )?(?:raison|tort)\b/,
    ],
  },
  {
    topic: "people",
    wordings: [
      /\b(?:qui|quels? voisins?|quelles? personnes?) (?:\w+ ){0,3}(?:a demande|ont demande|touche|touchent|percoit|beneficie|a depose|a porte plainte|a denonce) (?:\w+ ){0,6}\b(?:ma rue|mon immeuble|mon quartier|mon lotissement|contre moi)\b|\bqui (?:m|nous) a denonce\w*/,
      /\b(?:adresse|numero|telephone|tel|salaire) (?:perso\w*|prive\w*|personnel\w*|du domicile) (?:\w+ )?(?:du|de|d|des)\b|\bou (?:habite|loge) (?:le maire|la maire|l adjointe?|mon|ma|monsieur|madame|m|mme)\b/,
      /\bvoisine? a t (?:il|elle) un casier\b|\b(?:casier judiciaire|revenus|salaire|impots|situation) (?:de|du) (?:mon voisin|ma voisine|monsieur|madame|mes voisins)\b/,
    ],
  },
  {
    topic: "other",
    wordings: [
      /\brecettes? (?:de|du|d|des|pour|la)\b(?! (?:l etat|impots|fonctionnement|investissement|la commune|la ville|la taxe|budget))/,
      /\b(?:resous|resoudre|calcule|calculer) (?:\w+ ){0,2}(?:equation|integrale|derivee|probleme|operation|racine)\b|\bcombien f(?:ont|ait) \d|\bracine carree\b/,
      /\b(?:corrige|corriger|ecris|ecrire|code|debug\w*|programme|genere) (?:\w+ ){0,4}(?:code|python|javascript|script|programme|html|sql|java|fonction)\b/,
      /\b(?:ecris|ecrire|redige|compose|invente|raconte)[sz]?(?: moi)? (?:\w+ )?(?:poemes?|blagues?|histoires?|chansons?|dissertation|redaction|expose|rap|lettres? d amour|discours d(?:e|) (?:mariage|anniversaire))\b|\bchante[zs]? (?:moi|nous)\b|\bconjugue[rz]? (?:\w+ ){0,2}verbe\b|\bcomment (?:dit on|on dit|dire) \w+ en (?:anglais|espagnol|allemand|arabe|italien|chinois|portugais)\b|\bune blague\b/,
      /\b(?:fai[st]|faire|aide moi (?:a|pour)) (?:\w+ ){0,2}(?:mes devoirs|mon devoir|ma dissertation|mon expose|ma redaction|mes exercices|un exercice de maths)\b/,
      /\bquel(?:le)?s? (?:\w+ )?(?:smartphone|telephone|telephone portable|film|serie|ordinateur|voiture|tele|banque|assurance|forfait|operateur|marque|restaurant) (?:\w+ ){0,3}(?:conseill\w+|recommand\w+|acheter|choisir|regarder)\b|\bmeilleure? (?:ordinateur|telephone|smartphone|voiture|marque|banque|film|serie)\b/,
      /\b(?:prochain|horaires? du|quelle heure part le) (?:\w+ )?(?:tgv|avion|vol)\b|\bprochain train\b|^ (?:\. )?vol pour\b|\bbillets? d avion\b/,
      /\bquelle est la capitale\b|\bcapitale d(?:e|u) (?:\w+ ){1,3}(?:\.|$)|\bqui a (?:invente|decouvert|peint|ecrit(?! (?:au|a|une|cette|ce|dans|sur))|(?:gagne|remporte) (?:\w+ ){0,2}(?:coupe|guerre|bataille|finale|ligue|tours?|euro|roland|oscar))\b|\bpresident d(?:e|u|es) (?:la republique|la france|etats)\b|\bqui est (?:le roi|la reine) d(?:e|u|es|) ?\w+/,
      /^ (?:\. )?(?:la )?meteo\b|\bmeteo (?:de|du|demain|pour)\b|\bquel temps (?:il )?(?:fait|fera)\b|\b(?:va t il|il va) pleuvoir\b|\bil fait quel temps\b/,
      /\b(?:scores?|resultats?) (?:du |des |de )?(?:match|psg|om|ligue|loto|tierce|quinte)\b/,
      /\b(?:horoscope|signe astrologique|cours (?:de la bourse|du bitcoin)|bitcoin|investir en bourse)\b|\b(?:es tu|tu es|t es) (?:celibataire|mariee?|amoureu\w+)\b|\bsortir avec moi\b/,
      /\btraduis|traduire (?:\w+ ){0,3}en (?:anglais|espagnol|allemand|arabe|chinois)\b/,
    ],
  },
];
