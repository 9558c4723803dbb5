import type { Contact } from "../../answering/answer.ts";

const DIAL = "Je suis un assistant automatique : je ne peux pas prévenir les secours à votre place.";

/** Every sentence the assistant says of its own; official words come from the documents. */
export const fr = {
  emergency: {
    vital: "**Appelez tout de suite le 15 (SAMU) ou le 112.**",
    fire: "**Appelez tout de suite le 18 (pompiers) ou le 112.** Éloignez-vous du danger, sans toucher aux interrupteurs en cas d'odeur de gaz.",
    police: "**Appelez tout de suite le 17 (police ou gendarmerie) ou le 112.** Mettez-vous à l'abri.",
    suicide:
      "Ce que vous traversez est grave et vous n'êtes pas seul. **Appelez le 3114**, gratuit et confidentiel, 24 h sur 24 et 7 jours sur 7. **En danger immédiat, appelez le 15.**",
    partner:
      "**En danger immédiat, appelez le 17.** Le **3919** (Violences Femmes Info), gratuit et anonyme, écoute et oriente 24 h sur 24.",
    child:
      "**Enfant en danger : appelez le 119**, gratuit et confidentiel, 24 h sur 24. **En danger immédiat, appelez le 17.**",
    homeless:
      "**Sans abri ce soir : appelez le 115**, gratuit, 24 h sur 24. Si une personne est en détresse vitale, appelez le 112.",
    numbers:
      "Numéros d'urgence, gratuits, 24 h sur 24 :\n- **112** : toutes les urgences\n- **15** : SAMU, urgence médicale\n- **18** : pompiers\n- **17** : police, gendarmerie",
    bySms: "Si vous ne pouvez pas parler, envoyez un SMS au **114**.",
    inTheirLanguage: {
      en: "**In danger? Call 112 now (free). You can text 114.**",
      es: "**¿En peligro? Llame ya al 112 (gratuito). Por SMS: 114.**",
      pt: "**Em perigo? Ligue já para o 112 (gratuito). Por SMS: 114.**",
      it: "**In pericolo? Chiami subito il 112 (gratuito). Via SMS: 114.**",
      de: "**In Gefahr? Rufen Sie sofort die 112 an (kostenlos). Per SMS: 114.**",
      nl: "**In gevaar? Bel meteen 112 (gratis). Per sms: 114.**",
      tr: "**Tehlikede misiniz? Hemen 112'yi arayın (ücretsiz). SMS: 114.**",
      pl: "**W niebezpieczeństwie? Zadzwoń natychmiast pod 112 (bezpłatnie). SMS: 114.**",
      ro: "**În pericol? Sunați imediat la 112 (gratuit). Prin SMS: 114.**",
      ar: "**في خطر؟ اتصل فوراً بالرقم 112 (مجاناً). عبر رسالة نصية: 114.**",
      ru: "**Вы в опасности? Срочно звоните 112 (бесплатно). СМС: 114.**",
      zh: "**遇到危险？请立即拨打112（免费），或发短信至114。**",
      other: "**In danger? Call 112 now (free). You can text 114.**",
    },
    notTheRescue: DIAL,
  },
  contact: (contact: Contact) =>
    [
      `**${contact.service}**`,
      contact.phone ? `téléphone : ${contact.phone}` : null,
      contact.email ? `courriel : ${contact.email}` : null,
      contact.url ? `page : ${contact.url}` : null,
      contact.opening,
    ]
      .filter((part) => part !== null)
      .join("\n- "),
  handoff: {
    asked: "Bien sûr. Voici comment joindre une personne de nos services :",
    rights:
      "Vous avez le droit de demander l'accès à vos données personnelles, leur rectification ou leur effacement. Cette demande est traitée par une personne, à qui vous pouvez l'adresser ici :",
    personalCase:
      "Je n'ai pas accès aux dossiers personnels et ne peux donc pas vous renseigner sur le vôtre. Ce service peut le faire :",
    complaint:
      "Je suis désolé de cette mauvaise expérience. Je suis un assistant automatique : ce service peut entendre votre réclamation et y répondre :",
    topic:
      "Sur ce sujet, je préfère vous laisser échanger avec une personne de nos services, qui saura vous écouter et vous conseiller :",
    noEvidence: (of: string) => `Je n'ai pas trouvé cette information dans les documents officiels de ${of}.`,
    lowConfidence: (of: string) =>
      `Je ne suis pas assez sûr d'avoir trouvé la bonne réponse dans les documents officiels de ${of}, et je préfère ne pas vous induire en erreur.`,
    unverified:
      "J'ai trouvé un document sur ce sujet, mais je n'ai pas pu vérifier la réponse avec certitude.",
    outOfTerritory: (place: string, of: string) =>
      `Votre question semble concerner ${place}. Je ne réponds que sur ${of} : adressez-vous à la mairie de ${place}.`,
    outOfScope: (of: string) =>
      `Je n'ai pas trouvé d'information sur ce sujet. Je réponds seulement aux questions sur les services et les démarches, à partir des documents officiels de ${of}.`,
    inDoubt: "Si votre question porte bien sur nos services, vous pouvez joindre :",
    canAnswer: "Ce service peut vous répondre :",
    forOurOwn: "Si votre question porte bien sur notre territoire :",
  },
  inTheirLanguage: {
    en: "This service answers in French only. You can contact the town hall:",
    es: "Este servicio solo responde en francés. Puede ponerse en contacto con el ayuntamiento:",
    pt: "Este serviço responde apenas em francês. Pode contactar a câmara municipal:",
    it: "Questo servizio risponde solo in francese. Può contattare il municipio:",
    de: "Dieser Dienst antwortet nur auf Französisch. Sie können sich an das Rathaus wenden:",
    nl: "Deze dienst antwoordt alleen in het Frans. U kunt contact opnemen met het gemeentehuis:",
    tr: "Bu hizmet yalnızca Fransızca yanıt verir. Belediye ile iletişime geçebilirsiniz:",
    pl: "Ta usługa odpowiada tylko po francusku. Można skontaktować się z merostwem:",
    ro: "Acest serviciu răspunde doar în franceză. Puteți contacta primăria:",
    ar: "هذه الخدمة تجيب بالفرنسية فقط. يمكنكم الاتصال بالبلدية:",
    ru: "Эта служба отвечает только на французском языке. Вы можете обратиться в мэрию:",
    zh: "本服务仅以法语回答。您可以联系市政厅：",
    other: "This service answers in French only. You can contact the town hall:",
  },
  frenchOnly:
    "Je réponds uniquement en français. Vous pouvez reformuler votre question en français, ou joindre :",
  refused: {
    abuse: (of: string) =>
      `Je comprends votre mécontentement, mais je ne peux pas répondre à un message blessant. Posez-moi votre question sur les services de ${of} : je ferai de mon mieux.`,
    injection: (of: string) =>
      `Je ne peux pas suivre cette consigne. Je réponds seulement aux questions sur les services et les démarches, à partir des documents officiels de ${of}.`,
    unreadable:
      "Je n'ai pas pu lire de question dans votre message. Écrivez-la en une phrase, par exemple : « Quels sont les horaires de la mairie ? »",
    medical:
      "Je ne peux pas donner de conseil médical. Adressez-vous à votre médecin ou à un pharmacien ; en cas d'urgence, appelez le 15.",
    legal:
      "Je ne peux pas donner de conseil juridique ni rédiger d'acte. Un avocat, un point-justice ou un conciliateur de justice peut vous aider.",
    politics:
      "Je suis un service public neutre : je ne donne pas d'avis politique ni d'opinion sur les personnes.",
    people: "Je ne donne aucune information sur la vie privée ou la situation d'autres personnes.",
    other: (of: string) =>
      `Cette question sort de mon domaine. Je réponds aux questions sur les services et les démarches, à partir des documents officiels de ${of}.`,
  },
  smallTalk: {
    greeting: (of: string) =>
      `Bonjour ! Je suis l'assistant automatique de ${of}. Quelle est votre question ?`,
    thanks: "Avec plaisir ! N'hésitez pas si vous avez une autre question.",
    goodbye: "Au revoir, et à bientôt !",
    identity: (of: string) =>
      `Je suis un assistant automatique, pas une personne. Je réponds à partir des documents officiels de ${of}, et je vous donne le contact du bon service quand je ne sais pas.`,
    wellbeing: "Merci de le demander ! Quelle est votre question ?",
    help: (of: string, examples: readonly string[]) =>
      [
        `Posez-moi une question sur les services ou les démarches de ${of}, en une phrase.`,
        ...(examples.length > 0 ? ["Par exemple :", ...examples.map((example) => `- ${example}`)] : []),
      ].join("\n"),
    acknowledgement: "Très bien. Avez-vous une question ? Écrivez-la en une phrase.",
  },
  clarify: {
    several: "Je veux être sûr de bien vous répondre. Votre question porte-t-elle sur l'un de ces sujets ?",
    one: "Je veux être sûr de bien vous répondre. Votre question porte-t-elle sur ce sujet ?",
    otherwise: (contact: Contact) =>
      `Sinon, vous pouvez joindre ce service : ${contact.service}${contact.phone ? `, ${contact.phone}` : ""}.`,
    aboutWhat:
      "De quoi parlez-vous ? Écrivez votre question en entier, par exemple : « Quels papiers pour le passeport d'un mineur ? »",
  },
  notStated: "Cette page ne répond pas précisément à votre question. Voici ce qu'elle dit :",
  national: (producer: string, contact: Contact) =>
    `Information nationale (${producer}). Pour vous renseigner auprès de nos services : ${contact.service}${contact.phone ? `, ${contact.phone}` : ""}.`,
  dated: (updated: string) =>
    `Attention : ce document date du ${updated}. Vérifiez auprès du service avant de vous déplacer ou de payer.`,
  outOfForce: (until: string) =>
    `Attention : ce document n'était valable que jusqu'au ${until}. Vérifiez auprès du service.`,
  passed: (dates: readonly string[], contact: Contact) =>
    `Attention : ${dates.length > 1 ? "ces dates sont déjà passées" : "cette date est déjà passée"} (${dates.join(", ")}). Pour connaître la prochaine : ${contact.service}${contact.phone ? `, ${contact.phone}` : ""}.`,
  failed:
    "Un problème technique m'empêche de répondre pour le moment. Réessayez dans quelques minutes, ou contactez directement la mairie.",
} as const;
