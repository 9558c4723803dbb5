import { phrases } from "./phrases.ts";

/** Words as people type them on a telephone → the words that the wordings below are written with. */
export const TYPED: ReadonlyMap<string, string> = new Map(
  (
    "anuler annuler;anule annuler;annule annuler;annulez annuler;anulez annuler;annules annuler;annulation annuler;" +
    "annulle annuler;annulee annuler;anulation annuler;annuller annuler;anullez annuler;" +
    "vs vous;pouver pouvez;pouvait pouvez;mappeler m+appeler;mappelez m+appeler;mapeler m+appeler;bjr bonjour;bsr bonsoir;" +
    "oue oui;ouai oui;ouais oui;ouep oui;ouaip oui;wi oui;vi oui;ui oui;yes oui;yep oui;wui oui;ouii oui;" +
    "nan non;nn non;nope non;no non;nonn non;okay ok;okey ok;oki ok;okk ok;okok ok;k ok;" +
    "dac daccord;dacc daccord;dacord daccord;jsuis suis;jveux veux;jve veux;veu veux;veut veux;jvoudrais voudrais;" +
    "jprefere prefere;prefaire prefere;preferre prefere;mrc merci;mci merci;mercii merci;" +
    "qqn quelqu+un;qqun quelqu+un;qlq1 quelqu+un;qq1 quelqu+un;quelquun quelqu+un;kelkun quelqu+un;quelqun quelqu+un;" +
    "tjrs toujours;tjs toujours;tjr toujours;toujour toujours;ya y+a;jai j+ai;jattends j+attends;jattend j+attends;attend attends;" +
    "mel mail;mails mail;email mail;emails mail;couriel mail;courriel mail;courriels mail;courrielle mail;" +
    "tel telephone;telephonne telephone;telefone telephone;teleph telephone;phone telephone;portable telephone;" +
    "portables telephone;mobile telephone;sms telephone;texto telephone;num numero;" +
    "humaine humain;conseillere conseiller;umain humain;humin humain;agents agent;" +
    "rapele rappelez;rappele rappelez;rappelle rappelez;rapelez rappelez;rapeler rappeler;apelez appelez;appele appelez;" +
    "appelle appelez;apeler appeler;tomb tomber;tombe tomber;tombez tomber;lesse laissez;laisser laissez;laisse laissez;" +
    "laisses laissez;lessez laissez;oublie oubliez;oublier oubliez;oublies oubliez;besion besoin;besoins besoin;" +
    "pu plus;pus plus;repond repondez;repon repondez;reponds repondez;reponder repondez;reponde repondez;" +
    "ecris ecrivez;ecrit ecrivez;assistante assistant;robot assistant;bot assistant;chatbot assistant;" +
    "ia assistant;automate assistant;machine assistant;assitant assistant;assistan assistant;asistant assistant;" +
    "tchat chat;tchate chat;discution discussion;discusion discussion;convers conversation;conv conversation"
  )
    .split(";")
    .map((pair) => pair.split(" "))
    .map(([typed = "", meant = ""]) => [typed, meant.replaceAll("+", " ")]),
);

/** Said around anything. */
export const COURTESY = phrases(`
  bonjour|bonsoir|salut|hello|coucou|re|svp|stp|sil|plz|plait|vous+plait|te+plait
  s+il vous+plait|te+plait|vous+plais
  merci|grand+merci beaucoup|bcp|bien|d+avance|a+vous|_ infiniment|_
  bonne journee|soiree|nuit|fin+de+journee
  cordialement|monsieur|madame|mme|mr|euh|heu|hum|ben|bah|bon|alors|donc|du+coup|finalement|en+fait|enfin|et|mais
  desole|desolee|pardon|excusez+moi|c+est gentil|tres+gentil|sympa|_
  pour+l+instant|quand+meme|maintenant|tout+de+suite|pour+moi|tout+a+l+heure`);

export const YES = phrases(`
  oui|ok|daccord|d+accord|d+acc|d+acord|entendu|volontiers|absolument|carrement|tout+a+fait|parfait|super|nickel|top|go
  avec plaisir|grand+plaisir|joie
  bien sur|entendu|volontiers
  c+est|ce+serait|ca+serait|_ tres+bien|parfait|super|nickel|bien+volontiers
  ce+serait|ca+serait bien|gentil|top
  pourquoi+pas|evidemment|bonne+idee|si+possible+oui|c+est+bon+pour+moi|c+est+ok
  je|j|_ le|_ veux bien
  je|_ suis daccord|d+accord|interesse|interessee|partant|partante
  j+accepte|j+acceptes|accepte|je+confirme|je+prends
  ca|cela me va|convient tres+bien|bien|parfaitement|_
  ca marche|roule|me+va
  allez|vas y
  faites le|ca|_`);

/** Where an answer given in this conversation comes. */
export const HERE = phrases(`
  vous+pouvez+me|tu+peux+me|_ repondez|repondre|ecrivez|ecrire|contactez|contacter moi|nous|_ plutot|_ ici|ici+meme|par+ici
  vous+pouvez+me|_ repondez|repondre|ecrivez|ecrire moi|nous|_ dans|sur|par cette|la|ce|le|_ conversation|discussion|chat|fil
  ici|ici+meme|par+ici|par+chat|dans+cette+conversation|dans+la+conversation|dans+cette+discussion|sur+ce+chat|sur+le+chat
  repondez+moi|repondez+nous
  j+attendrai|je+peux+attendre|je+vais+attendre|j+attends votre+reponse|la+reponse|votre+retour|une+reponse|_`);

/** Said beside a yes, of the answer and its day. */
export const LATER = phrases(`
  pour|_ demain|plus+tard|lundi|mardi|mercredi|jeudi|vendredi|samedi|cette+semaine matin|apres+midi|_
  des|quand que|_ vous+pouvez|vous+pourrez|possible
  une|votre|la|ma|_ reponse
  j+attends|j+attendrai votre+reponse|la+reponse|votre+retour|une+reponse|_
  qu+on|que+quelqu+un|qu+une+personne me+reponde|me+recontacte
  plutot|je+prefere|de+preference|j+aimerais|je+voudrais|je+veux`);

/** A no that may stand beside another wish ("non, par mail"). */
export const PLAIN_NO = phrases("non|pas+besoin|c+est+pas+la+peine|inutile|ca+ira");

export const NO = phrases(`
  non|niet|jamais|tant+pis|inutile|c+est+inutile|sans+facon|je+refuse|ca+ira|ca+va+aller|ca+va|une+prochaine+fois
  ce+n+est|c+est|ce|_ pas la+peine|necessaire|utile|grave
  pas maintenant|aujourd+hui|ce+soir|interesse|interessee|pour+moi|tout+de+suite
  je|j|_ ne|n|_ suis+pas interesse|interessee
  je|j|_ ne|n|_ le|_ veux|souhaite|prefere pas
  je+ne+prefere+pas|je+prefere+pas
  n+y+pensez+plus|aucune+importance|aucun+interet
  ne|_ me|m appelez|rappelez|recontactez|contactez|ecrivez|repondez pas`);

/** What the citizen will do instead, beside a no or alone. */
export const BY_MYSELF = phrases(`
  je|j|_ vais|prefere appeler|passer|venir|telephoner|voir|chercher|me+debrouiller moi+meme|seul|seule|demain|directement|plus+tard|a+la+mairie|la+mairie|en+mairie|_
  je|j|_ verrai|passerai|reviendrai|appellerai|telephonerai|reessaierai|reessayerai demain|directement|plus+tard|a+la+mairie|la+mairie|en+mairie|moi+meme|_
  je+me+debrouille|je+me+debrouillerai seul|seule|_`);

const PERSON =
  "humain|etre+humain|vraie+personne|vrai+humain|vrai+agent|vrai+conseiller|personne|personne+humaine|personne+reelle|personne+de+la+mairie|quelqu+un|agent|agent+de+la+mairie|conseiller|interlocuteur|responsable|employe|secretaire";

export const NO_TO_A_PERSON = phrases(`
  pas|aucun besoin|envie d+etre|de+me+faire rappeler|rappelee|recontacte|recontactee
  pas|aucun besoin|envie de+parler+a|d|de|_ un|une|l|_ ${PERSON}|reponse|rappel
  pas besoin|envie
  je|_ ne|_ veux|souhaite pas parler+a|discuter+avec|_ un|une|_ ${PERSON}|reponse
  je|_ ne|_ veux|souhaite pas etre|qu+on+me rappelee|rappelez|recontactee|recontacte|rappeler`);

export const HUMAN = phrases(`
  un|une|l|vrai|_ ${PERSON}
  parler|discuter|echanger|parle a|avec|_ un|une|l|_ ${PERSON}
  avoir|joindre|contacter|voir|besoin+d|besoin+de un|une|l|_ ${PERSON}
  passez|donnez|transferez|mettez moi a|avec|_ un|une|_ ${PERSON}
  toujours|encore|y+a personne|pas+de+reponse|rien|aucune+reponse
  il|_ y+a toujours|encore|_ personne|quelqu+un|du+monde
  y+a+t+il quelqu+un|du+monde|une+personne|un+agent
  vous+etes|etes+vous|t+es|tu+es toujours|encore|bien|_ la
  allo|alo|hello+ya+quelqu+un
  j+attends|on+attends toujours|encore|depuis+longtemps|la+reponse|votre+reponse|une+reponse
  combien+de+temps encore|d+attente|a+attendre|je+dois+attendre|il+reste|faut+il+attendre|dois+je+attendre|_
  dans+combien+de+temps|c+est+pour+quand
  personne ne|_ me|_ repondez
  c+est tres|trop|_ long`);

/** Words that make a sentence of a request for a person. */
export const AROUND_PERSON = phrases(`
  je|j|on|puis+je|est+ce+que+je|est+ce+qu+il|peux|peut|peut+on|pouvez+vous+me|veux|voudrais|souhaite|souhaiterais|aimerais
  prefere|demande|exige|faut|il+me+faut|il+faut|besoin+de|ai+besoin+de|vraiment|juste|bien|encore|toujours|plutot|ici|la|derriere|pour+me+repondre|en+ligne`);

const ASSISTANT =
  "l+assistant|le+assistant|assistant|votre+assistant|cet+assistant|l+assistant+automatique|le+assistant+automatique|l+assistant+virtuel";

export const CANCEL = phrases(`
  annuler|abandonner|abandonne|j+abandonne|renoncer|je+renonce
  annuler|abandonner|retirer|retirez|retire ma|la|cette|votre|mon|l|le|ce|tout|_ demande|demande+de+rappel|attente|transfert|rappel|mise+en+relation|mise+en+contact|tout|ca
  renoncer|je+renonce a ma|la|cette|mon|ce demande|attente|rappel
  laissez tomber|ca+tomber
  oubliez ca|tout|ma+demande|_
  je|j|_ n+ai|ai|_ plus besoin de+vous|de+rien|de+reponse|d+aide|d+un+agent|d+un+humain|d+une+personne|d+une+reponse|d+attendre|_
  je|j|_ n+ai|ai|_ plus besoin de+parler+a|de+parler+avec quelqu+un|un+agent|un+humain|une+personne|personne
  je|_ ne|_ veux|souhaite|peux plus attendre|parler+a+un+agent|parler+a+quelqu+un|etre+rappele|etre+rappelee|etre+rappelez|de+reponse|d+agent|un+agent
  arreter|arrete|arretez|stopper d+attendre|l+attente
  c+est+bon|c+bon|c+est+ok|_ j+ai|g deja|enfin|finalement|_ trouve|trouver|obtenu|eu ma+reponse|la+reponse|une+reponse|la+solution|une+solution|ce+que+je+cherchais|ce+que+je+voulais|entre+temps|tout+seul|toute+seule|l+info|l+information|_
  c+est deja|_ regle|resolu|arrange
  le|mon|_ probleme est|_ regle|resolu
  ne me|m|_ rappelez|repondez|transferez|appelez plus`);

export const BACK_TO_ASSISTANT = phrases(`
  je+reprends|je+reviens|reprendre|revenir|retourner|continuer|retour|je+continue|repasser|je+repasse|basculer|remettez+moi avec|a|au|vers|sur|chez ${ASSISTANT}
  reprendre|je+reprends la+conversation|la+discussion avec ${ASSISTANT}
  parler|repondez+moi+avec|je+parle a|avec|au ${ASSISTANT}`);

export const AROUND_CANCEL = phrases(`
  je|j|on|peut+on|pouvez+vous|vous+pouvez|tu+peux|il+faut|faut
  veux|voudrais|souhaite|souhaiterais|aimerais|prefere|vais|dois|peux|plutot|tout|stop`);

export const BY_CONTACT = phrases(`
  par|au|en|via|sur|le|mon|ma|un|une|l|_ mail|telephone|e+mail|adresse+mail|adresse+e+mail|adresse+electronique|boite+mail|numero|fixe|coup+de+fil|coup+de+telephone|numero+de+telephone
  par|sur mon|ma|le|l mail|telephone|e+mail|adresse+mail|boite+mail|numero|fixe|adresse
  rappelez|appelez|telephonez|telephoner|telephone|phonez moi|nous
  me|m|nous rappeler|appeler|telephoner
  etre+rappele|etre+rappelee|etre+rappelez
  on|qu+on me|m rappelez|appelez|telephone`);

export const AROUND_CONTACT = phrases(`
  je|j|vous|on|veux|voudrais|prefere|preferes|prefererais|aimerais|aime|souhaite|souhaiterais|peux|peut|pouvez|pourriez|pourrez
  plutot|mieux|ou|repondre|repondez|ecrire|ecrivez|contacter|contactez|recontacter|recontactez|joindre|moi|me|nous|que|qu+on
  laisse|donne|laissez|donner|envoie|envoyer|envoyez|vais|transmets|par|la|une|reponse|possible|c+est|ce+serait|ca+serait|si|plus|simple|pratique`);

/** "By e-mail, not by telephone": what is not wanted, beside what is. */
export const NOT_BY = phrases("surtout|mais|et|_ pas par|de|d|au mail|telephone|appel");

const CONVERSATION = "conversation|discussion|echange|chat|dialogue";

export const END = phrases(`
  je|j|on|_ veux|voudrais|souhaite|souhaiterais|prefere|vais|peut|_ terminer|termine|terminez|mettre+fin+a la|cette|notre|l|le|ce|cet|_ ${CONVERSATION}
  je|j|on|_ veux|voudrais|souhaite|souhaiterais|prefere|vais|peut|_ fermer|fermez|cloturer|cloturez|clore|arreter|arretez|arrete|finir|quitter|quitte la|cette|notre|l|le|ce|cet|_ ${CONVERSATION}
  fin de|d la|cette|notre|l|_ ${CONVERSATION}
  je veux|voudrais|souhaite|souhaiterais terminer|arreter+la|quitter`);

/** Mean the end only when they are the whole message. */
export const END_ALONE = phrases("terminer|terminez|quitter|fin|stop|end|exit|quit");

export const QUESTION_WORDS = phrases(
  "est+ce|combien|quel|quelle|quels|quelles|comment|ou+est|quand|pourquoi|qui|quoi|que+faire|faut+il|puis+je",
);
