const MY = "(?:mon|ma|mes|notre|nos)";
const FILE =
  "(?:dossiers?|demandes?|candidature|inscription|permis(?: de construire)?|passeports?|carte (?:d )?identite|carte d identite|cni|titre de sejour|reclamation|recours|subvention|declaration(?: prealable)?|acte(?: de \\w+)?|attestation|badge|bac(?: poubelle)?|carte (?:grise|de \\w+)|cheque|courriers?|mails?|documents?|rendez vous|logement|plainte|factures?|paiement|remboursement|livret|place|traitement)";
const STATE =
  "(?:prete?s?|arrivee?s?|complete?s?|acceptee?s?|accordee?s?|refusee?s?|rejetee?s?|bloquee?s?|traitee?s?|en cours|incomplete?|passee?|encaissee?|recue?s?|enregistree?s?|livree?|examinee?|retenue?|signee?|etudiee?|confirmee?|debitee?|pris\\w* en compte)";
const CHILD = "(?:ma fille|mon fils|mon enfant|mes enfants|mon petit|ma petite)";
const WHEN =
  "(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|la semaine|\\d+|cet apres midi|ce matin|passeport|cni)";

const rule = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`);

/** The citizen's own file, which no document can answer (heard words). */
export const PERSONAL_CASES: readonly RegExp[] = [
  rule(
    `(?:ou|a quoi|quand|quel(?:le)?) (?:\\w+ ){0,3}(?:en est|en sont|en etes(?: vous)?|avance) (?:\\w+ ){0,4}(?:(?:mon|ma|mes|notre|nos|cette|ce) (?:\\w+ )?${FILE}|(?:elle|il|vous)(?= \\.| $| svp| s il))`,
  ),
  rule(
    `${FILE} (?:il |elle |ca |vous )?en (?:est|etes) ou|en (?:etes|est) (?:vous )?ou (?:de|avec|pour|dans) ${MY}|${MY} ${FILE} (?:\\w+ ){0,12}ou en (?:est|sont)`,
  ),
  rule(
    `${MY} ${FILE} (?:(?!comment |qui |doit |peut |que |si )\\w+ ){0,7}(?:est|a ete|ont ete|sont|n est|etait|est (?:il|elle)|a t (?:il|elle)|ete) (?:(?!plus )\\w+ ){0,2}${STATE}|${MY} ${FILE} (?:\\w+ )?n (?:a|est) (?:toujours |encore )?pas (?:ete )?(?:${STATE}|recu)`,
  ),
  rule(
    `(?:etat|avancement|suivi|statut|suite|nouvelles?) (?:d avancement )?(?:de|a|donnee a|pour) ${MY} (?:\\w+ )?(?:dossiers?|demandes?|candidature|permis|passeport|reclamation|inscription|courrier|plainte|cni|carte)`,
  ),
  rule(
    "(?:dossiers?|demandes?|reference|permis|facture|reclamation|n|numero|no|ref) (?:numero |no |n |portant le numero |de dossier )*(?:[a-z]{0,3} ?\\d{5,})\\w*|(?:numero|reference|ref) de (?:dossier|demande|permis)(?: est)? (?:le )?[a-z]{0,3} ?\\d{3,}\\w*",
  ),
  rule(
    `(?:pourquoi|quelle raison|quel motif) (?:\\w+ ){0,6}(?:mon|ma|mes|notre|m a|m avez|m ont|nous a|me l a|j ai ete) (?:\\w+ ){0,6}(?:refusee?s?|rejetee?s?|rejete|bloquee?|annulee?s?|suspendue?|supprimee?|plus chere?|augmentee?|diminue|verbalisee?|radiee?|prelevee?|recu (?:une|cette) (?:amende|facture|lettre))`,
  ),
  rule(
    "pourquoi (?:\\w+ )?(?:ma|mes|mon|cette) (?:factures?|taxe|amende|loyer|allocation|retraite) (?:\\w+ ){0,3}(?:est|sont|a|ont|de \\w+) \\w+",
  ),
  rule(
    "(?:toujours|encore) (?:pas|rien) (?:\\w+ ){0,3}(?:recue?s?|eu|obtenu|repondu|de (?:reponse|nouvelles?)|ete (?:traite|rembourse|paye|debite|encaisse)\\w*|arrivee?s?|livree?s?)|(?:sans reponse|aucune (?:reponse|nouvelle)|pas de (?:reponse|nouvelles)) (?:\\w+ ){0,3}(?:depuis|a (?:mon|ma|mes)|de (?:votre|la))|attends? (?:toujours|encore|depuis)|toujours en attente",
  ),
  rule(
    "(?:j ai|nous avons|on a|je vous ai) (?:\\w+ ){0,2}(?:envoye|depose|transmis|adresse|poste|fait|rempli|paye|regle|telephone|ecrit|rendu|commande|demande|postule) (?:\\w+ ){0,14}(?:toujours (?:pas|rien)|aucune? (?:reponse|nouvelle|retour)|pas (?:de (?:reponse|nouvelle|retour)|eu de|encore|recu)|sans reponse|rien recu|est ce normal|quand (?:sera|serai|vais|aurai)|ete (?:recu|traite|pris|accept)|sera (?:t il|il|traite|envoye|accept)|confirmer (?:la |sa )?reception|personne (?:ne )?(?:m|me|nous))",
  ),
  rule(
    `(?:avez vous|as tu|auriez vous|vous avez) (?:\\w+ )?(?:recu|traite|valide|accepte|regarde|etudie|lu|trouve|retrouve|perdu|encaisse|avance) (?:\\w+ )?(?:${MY} (?!question|message)\\w+|sur mon|sur ma)|avez vous (?:du )?avance(?= \\.| $)`,
  ),
  rule(
    "(?:quand|dans combien de temps) (?:\\w+ ){0,4}(?:vais je|je vais|aurai je|j aurai|pourrai je|serai je|serai|sera) (?:\\w+ ){0,2}(?:recevoir|avoir|recuperer|obtenir|rembourse\\w*|etre (?:rembourse|paye|convoque)\\w*|traite\\w*) (?:mon|ma|mes|une reponse|la reponse|de (?:mon|ma|mes))|quand (?:\\w+ ){0,4}(?:mon|ma) (?:\\w+ ){1,3}sera (?:\\w+ )?(?:prete?|arrive\\w*|disponible|traite\\w*)",
  ),
  rule(
    "(?:ai je|suis je|serai je|est ce que j ai|est ce que je suis|vais je) (?:\\w+ ){0,3}(?:ete (?:accepte|retenu|pris|selectionne|rembourse)\\w*|une place|retenue?|accepte\\w*|sur (?:la|une) liste d attente|obtenir une place)|liste d attente (?:\\w+ ){0,3}(?:a quelle place|quel rang|quelle position)",
  ),
  rule(
    `(?:est ce que )?${CHILD} (?:a t (?:il|elle)|est (?:il|elle)|sont (?:ils|elles)) (?:\\w+ ){0,2}(?:(?:une|sa|leur) place|prise?|acceptee?s?|inscrite?s?|admise?s?|retenue?)|est ce que ${CHILD} (?:est|a|sont|ont) (?:\\w+ ){0,2}(?:une place|prise?|acceptee?s?|inscrite?s?|admise?s?|retenue?)`,
  ),
  rule(
    `(?:ma|mon) (?:demande|dossier|inscription) (?:\\w+ ){0,8}(?:a (?:t )?(?:elle|il) ete|ete) (?:accepte|valide|traite|recu|refuse|enregistre|depose)\\w*`,
  ),
  rule(
    "(?:combien|que|quel montant) (?:\\w+ )?(?:je (?:vous )?dois|dois je encore|(?:il )?me reste(?: t il)? a payer) (?:\\w+ ){0,3}(?:cantine|facture|encore|mois|garderie|eau|periscolaire)|montant de ma facture",
  ),
  rule(
    "(?:erreur|faute) (?:\\w+ ){0,3}(?:sur|dans) (?:ma|mon|mes|notre) (?:factures?|dossier|avis|acte|carte|passeport)|(?:mal (?:ecrite?|orthographiee?|notee?)|fausse?|faux|erronee?|mauvaise? \\w+) (?:\\w+ )?(?:sur|dans) (?:ma|mon|mes|votre|vos|notre)|ma facture est (?:fausse|erronee|trop)|inscrit (?:\\w+ ){1,4}dans vos fichiers",
  ),
  rule(
    "(?:m|nous) (?:avez|a) (?:\\w+ )?(?:factur|prelev|debit|reclam|compt)\\w+|(?:ai|avons) ete (?:debite|preleve|facture)\\w* (?:deux|2|trois|en double)|(?:ai|avais) (?:deja )?paye (?:\\w+ ){0,3}(?:et|mais) (?:vous|on) (?:me|m|nous)|alors que j (?:ai|avais) (?:deja |tout )?paye|mon compte n a toujours pas|(?:cheque|paiement|virement) (?:a t il|est il) (?:\\w+ ){0,2}encaisse",
  ),
  rule(
    `manque(?:nt)? (?:\\w+ )?(?:a|dans|pour) ${MY} (?:dossier|demande)|dossier (?:\\w+ )?incomplet (?:\\w+ ){0,4}manque`,
  ),
  rule(
    "(?:pouvez vous|vous pouvez|peux tu|tu peux|pourriez vous|merci de|veuillez) (?:\\w+ )?(?:verifier|regarder|consulter|dire) (?:\\w+ ){0,3}(?:mon dossier|ou en est|ma demande|l avancement|mon compte)|mes revenus vous pouvez regarder",
  ),
  rule(
    `(?:j ai|ai|avons|on a|n a) (?:\\w+ )?(?:pas|rien|jamais) (?:\\w+ )?(?:recue?s?|eu|obtenu)(?: (?:ma|mon|mes|de (?:reponse|nouvelles?|retour))| \\.| $)|(?:normal|bizarre|etonnant) (?:que )?(?:je |j |nous )(?:n )?(?:\\w+ )?(?:pas|rien|toujours)`,
  ),
  rule(
    "personne (?:ne |n )?(?:m a |nous a |me |nous )?(?:repond\\w*|rappell?e\\w*|contacte\\w*) (?:a (?:ma|mon|mes) (?:demande|mail|courrier|message)|depuis)|(?:on|vous) (?:ne |n )?(?:m|nous|me) (?:a |avez )?(?:jamais|pas|toujours pas) (?:rappele|repondu|recontacte|ete rappele)\\w*|personne (?:ne |n )?(?:m|nous) a (?:rappele|repondu|recontacte)|deviez (?:me|nous) (?:rappeler|recontacter|repondre|envoyer)|ne sais toujours pas si",
  ),
  rule(
    "(?:reviens|revient) vers vous|suite a (?:mon|notre|ma) (?:appel|courrier|mail|visite|rendez vous|conversation|message|passage)",
  ),
  rule(
    `(?:mon|notre) rendez vous (?:\\w+ ){0,4}(?:confirmee?|maintenu|de ${WHEN}|demain)|(?:annule[rz]?|change[rz]?|deplace[rz]?|reporte[rz]?|decale[rz]?|confirme[rz]?) (?:\\w+ )?mon rendez vous|heure (?:de|est) mon rendez vous`,
  ),
  rule(
    `(?:avez|a) (?:\\w+ )?perdu ${MY} (?:dossier|demande|courrier)|mon dossier (?:etait|est|a ete) perdu|qui (?:s occupe|suit|traite|gere|instruit) (?:de )?${MY} (?:dossier|demande|permis)`,
  ),
  rule(
    "(?:mois|semaines?|jours|ans?) que (?:j |je |nous |on )(?:attends?|patiente|attendons)|attend(?:s|ons)? (?:\\w+ ){1,4}depuis|attend toujours|(?:fait|depose) (?:sa|une|la) demande (?:\\w+ ){0,10}(?:n a rien|toujours (?:pas|rien)|aucune)",
  ),
  rule(`${MY} (?:\\w+ ){1,4}(?:n est|est) (?:toujours |encore )?pas (?:arrivee?s?|livree?s?|prete?s?)`),
  rule(
    `${MY} ${FILE} (?:\\w+ )?(?:avance|est la|est bloque)|(?:savez vous|tu sais|vous savez) si ${MY} ${FILE}|${MY} rendez vous (?:\\w+ ){0,5}(?:annule|maintenu|confirme|decale)|retard a mon rendez vous|qui a (?:traite|recu|instruit|refuse) ${MY} (?:demande|dossier)`,
  ),
  rule(
    `relance(?:r)? (?:\\w+ ){0,5}(?:mon|ma) (?:dossier|demande)|silence radio|quand (?:recevrai|recevrons|obtiendrai|aurai) (?:je |nous )?${MY} ${FILE}|${MY} ${FILE} (?:comporte|contient) (?:une|des) erreurs?|(?:demande|dossier|candidature) (?:\\w+ ){0,8}toujours rien(?= \\.| $)|(?:m|nous) avi(?:ez|ons) (?:dit|promis|annonce)|m a (?:dit|repondu) que (?:mon|ma) (?:dossier|demande)|(?:facture|courrier|lettre|avis|mail) (?:\\w+ )?que vous m avez|(?:renvoyer|renvoie|renvoyez) (?:\\w+ )?(?:ma|mon) (?:facture|attestation|document|avis)|trompee? (?:dans|sur) (?:mon|ma) (?:dossier|demande|declaration) (?:que|depose)|(?:dossier|demande) n ?\\d[\\d ]{3,}|(?:reclamation|demande|dossier|plainte) (?:\\w+ ){0,6}ou en est on|recu une facture (?:\\w+ ){0,4}(?:mais|alors)`,
  ),
];

/** General questions on following a file: documents may answer them. */
export const NOT_PERSONAL: readonly RegExp[] = [
  /\b(?:comment|ou|peut on|puis je|est il possible de) (?:\w+ ){0,3}(?:suivre|savoir|connaitre|verifier|consulter|contester|faire appel|signaler|corriger|rectifier|faire corriger|annuler|modifier|changer|deplacer|recuperer|retirer)\b/,
  /\b(?:ou|comment) (?:\w+ )?(?:deposer|envoyer|faire)\b/,
  /\bque faire (?:si|quand|lorsque)\b|\bcombien de temps (?:\w+ ){0,3}(?:pour|faut|prend|dure)\b|\best ce que (?:l|le|la|les|je|on) (?:\w+ )?(?:peut|peux|puis|doit|dois)\b/,
];
