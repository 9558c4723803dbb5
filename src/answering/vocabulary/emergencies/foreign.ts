import { danger, type ForeignDanger } from "./foreign-danger.ts";
import { SCRIPT_DANGERS } from "./foreign-scripts.ts";

const EN_HITS =
  "(?:hits?|beats?|hitting|beating|hurts?|slaps?|punch(?:es|ed)?|kicks?|abus(?:es|ing)|strangled|attacked|threaten(?:s|ed|ing)?)";

/** Dangers in other languages than French; Arabic also as it is typed in Latin letters. */
export const FOREIGN_DANGERS: readonly ForeignDanger[] = [
  danger(
    "en",
    "vital",
    "(?:not|stopped|cant|can t|cannot|isn t|isnt|trouble) breath(?:e|ing)|unconscious|collapsed|heart attack|chest pains?|(?:a|having a) stroke|bleeding (?:\\w+ ){0,2}(?:lot|badly|heavily|out)|drown(?:ing|ed)|choking|overdose|swallowed (?:\\w+ ){0,3}(?:bleach|pills|battery)|ambulance|having a seizure|call (?:911|999|15)|giving birth|water broke",
  ),
  danger(
    "en",
    "fire",
    "(?:there is|there s|theres|big|a) (?:\\w+ )?fires?(?! (?:stations?|works?|extinguisher|safety|permit|alarm|exit|brigade|place))|on fire|caught fire|smell(?:s)? (?:of |like )?gas|gas leak|(?:there is|lots of|so much) smoke|(?:house|building|flat|car|kitchen) is burning",
  ),
  danger(
    "en",
    "police",
    "break(?:ing)? (?:in|into)|broke into (?:my|our)|(?:with|has) a (?:knife|gun)|following me|raped|robbed me|mugged|kidnapp\\w+|(?:wants|going|threatens|trying) to kill (?:me|us)|call the police|gunshots?|being attacked|stabbed",
  ),
  danger(
    "en",
    "partner",
    `(?:husband|boyfriend|partner|wife|girlfriend|ex|man) (?:\\w+ ){0,3}${EN_HITS} (?:me|us|my)|(?:he|she) (?:keeps )?${EN_HITS} (?:me|us)|(?:afraid|scared) of my (?:husband|boyfriend|partner|ex)|domestic violence|(?:wants|going) to kill me|raped`,
  ),
  danger(
    "en",
    "child",
    `(?:dad|father|mom|mum|mother|stepfather|stepdad|parents|uncle) (?:\\w+ ){0,2}(?:${EN_HITS}|touch(?:es|ed)) me|${EN_HITS} (?:\\w+ )?(?:his|her|their|my|the|a) (?:\\w+ )?(?:child|children|kids?|baby|son|daughter)|child abuse`,
  ),
  danger(
    "en",
    "suicide",
    "(?:want|going|wanna|wish) (?:to )?(?:die|kill myself|end my life|end it all)|kill(?:ing)? (?:myself|himself|herself)|(?:commit|committing) suicide|suicidal|(?:don t|dont|do not) want to (?:live|be alive)( anymore)?|no reason to live|end my life",
  ),
  danger(
    "en",
    "homeless",
    "(?:nowhere|no place) to (?:sleep|stay|go)(?: tonight)?|(?:sleep|sleeping|slept) (?:\\w+ )?(?:outside|in the street|on the street|in (?:my|our) car|rough)|(?:am|are) homeless|kicked (?:me |us )?out tonight",
  ),
  danger(
    "en",
    "numbers",
    "^ (?:please )?help(?: me)?(?: please| now)* |need help emergency|this is an emergency|emergency help",
  ),

  danger(
    "es",
    "vital",
    "no (?:puede )?respira[r]?|inconsciente|ataque al corazon|infarto|se (?:ahoga|esta ahogando)|ambulancia|sangra mucho|dolor en el pecho|se desmayo",
  ),
  danger(
    "es",
    "fire",
    "(?:hay (?:un )?)?(?:fuego|incendio) en|hay (?:un )?(?:fuego|incendio)|se (?:quema|esta quemando)|huele a gas|fuga de gas|en llamas|mucho humo",
  ),
  danger(
    "es",
    "police",
    "(?:esta |estan )?(?:entrando|robando) en mi casa|con un (?:cuchillo|arma|pistola)|me (?:siguen|sigue|violaron|violo|atacaron|robaron con)|llam(?:en|e) a la policia|me quiere matar|amenaza de muerte",
  ),
  danger(
    "es",
    "partner",
    "(?:marido|novio|esposo|pareja|mujer|ex) (?:\\w+ ){0,2}me (?:\\w+ )?(?:pega|golpea|maltrata|amenaza|viola|mata|pego)|violencia (?:de genero|domestica)|miedo de mi (?:marido|novio|pareja)",
  ),
  danger(
    "es",
    "child",
    "(?:padre|madre|papa|mama|padrastro|padres|tio) (?:\\w+ ){0,2}me (?:pega|pegan|golpea|toca)|(?:pega|golpea|maltrata) a (?:su|sus|mi|mis|los|un) (?:hij\\w+|nin\\w+)",
  ),
  danger(
    "es",
    "suicide",
    "(?:quiero|voy a|ganas de) (?:morir|morirme|matarme|suicidarme)|me (?:quiero|voy a) (?:matar|morir|suicidar)|no quiero (?:vivir|seguir viviendo)|suicid(?:arme|io|arse)",
  ),
  danger(
    "es",
    "homeless",
    "no (?:tengo|tenemos) (?:donde|lugar para) (?:dormir|pasar la noche)|(?:duermo|dormimos|dormir) en la calle|en la calle con mis",
  ),
  danger("es", "numbers", "socorro|auxilio|ayudenme"),

  danger(
    "pt",
    "vital",
    "nao (?:consegue )?respira[r]?|inconsciente|ataque cardiaco|afogar|ambulancia|dor no peito|desmaiou",
  ),
  danger(
    "pt",
    "fire",
    "(?:ha|tem) (?:fogo|um incendio|incendio)|fogo (?:no|na|em)|a arder|pegando fogo|cheira a gas|cheiro a gas",
  ),
  danger(
    "pt",
    "police",
    "(?:entrar|entrando) na minha casa|com (?:uma )?(?:faca|arma)|fui violada|chamem a policia|quer me matar",
  ),
  danger(
    "pt",
    "partner",
    "(?:marido|namorado|companheiro|mulher|ex) (?:\\w+ ){0,2}(?:me bate|bate me|bate em mim|me agride|agride me|ameaca me|me ameaca|me maltrata)|violencia domestica",
  ),
  danger(
    "pt",
    "child",
    "(?:pai|mae|padrasto|tio) (?:\\w+ ){0,2}(?:me bate|bate me|toca me|me toca)|bate (?:no|na|nos|nas) (?:seu |sua )?(?:filh\\w+|crianc\\w+)",
  ),
  danger("pt", "suicide", "(?:quero|vou) (?:morrer|me matar|matar me|suicidar me)|nao quero (?:mais )?viver"),
  danger("pt", "homeless", "nao (?:tenho|temos) onde (?:dormir|ficar)|(?:durmo|dormir|dormimos) na rua"),

  danger(
    "it",
    "vital",
    "non respira|svenut\\w|infarto|ambulanza|sta annegando|dolore al petto|perde molto sangue",
  ),
  danger(
    "it",
    "fire",
    "(?:ce|c e|c est) un incendio|incendio (?:in|nel)|a fuoco|va a fuoco|odore di gas|puzza di gas|sta bruciando",
  ),
  danger(
    "it",
    "police",
    "entrando in casa mia|con un coltello|chiamate la polizia|mi hanno (?:violentat\\w|aggredit\\w)|vuole uccidermi",
  ),
  danger(
    "it",
    "partner",
    "(?:marito|fidanzato|compagno|ragazzo|ex) mi (?:picchia|menaccia|minaccia|maltratta|violenta)",
  ),
  danger(
    "it",
    "child",
    "(?:padre|madre|papa|mamma|patrigno|zio) mi (?:picchia|tocca)|picchia (?:i|il|suo|sua|suoi) (?:\\w+ )?(?:figli\\w*|bambin\\w)",
  ),
  danger(
    "it",
    "suicide",
    "(?:voglio|vorrei) (?:morire|uccidermi|farla finita|suicidarmi)|non voglio piu vivere|suicid(?:io|armi)",
  ),
  danger(
    "it",
    "homeless",
    "non (?:ho|abbiamo) (?:un posto )?(?:dove|per) dormire|dorm(?:o|iamo) (?:per strada|in macchina)",
  ),
  danger("it", "numbers", "aiuto|aiutatemi"),

  danger(
    "de",
    "vital",
    "atmet nicht(?: mehr)?|bewusstlos|herzinfarkt|schlaganfall|krankenwagen|notarzt|ertrinkt|blutet (?:stark|sehr)|brustschmerzen",
  ),
  danger(
    "de",
    "fire",
    "es brennt|feuer (?:in|im)|(?:haus|wohnung|kuche|auto) brennt|gasgeruch|riecht nach gas|brand im",
  ),
  danger(
    "de",
    "police",
    "einbrecher|bricht (?:gerade )?ein|mit (?:einem )?messer|rufen sie die polizei|vergewaltigt|verfolgt mich|will mich umbringen",
  ),
  danger(
    "de",
    "partner",
    "(?:mann|freund|ehemann|partner|ex|frau) (?:\\w+ )?(?:schlagt|schlaegt|bedroht|wurgt|misshandelt) mich|hausliche gewalt|angst vor meinem mann",
  ),
  danger(
    "de",
    "child",
    "(?:vater|papa|mutter|mama|stiefvater|onkel|eltern) (?:schlagt|schlaegt|schlagen|fasst) mich|schlagt (?:sein|seine|ihr|ihre|das) (?:kind\\w*|sohn|tochter|baby)",
  ),
  danger(
    "de",
    "suicide",
    "(?:will|mochte) (?:sterben|mich umbringen|nicht mehr leben|tot sein)|selbstmord|suizid\\w*|nicht mehr leben",
  ),
  danger(
    "de",
    "homeless",
    "(?:keinen|kein) (?:schlafplatz|platz zum schlafen|bett)|(?:schlafe|schlafen) (?:auf der strasse|draussen|im auto)|obdachlos",
  ),
  danger("de", "numbers", "hilfe|zu hilfe"),

  danger("ro", "vital", "nu (?:mai )?respira|inconstient\\w*|infarct|ambulanta|se ineaca|lesinat"),
  danger("ro", "fire", "arde (?:casa|apartamentul|blocul|masina)|foc in|incendiu|miroase a gaz"),
  danger("ro", "police", "cu un cutit|chemati politia|am fost violata|vrea sa ma omoare|hot in casa"),
  danger(
    "ro",
    "partner",
    "(?:sotul|barbatul|iubitul|prietenul|fostul) (?:\\w+ )?ma (?:bate|ameninta|loveste|violeaza)|ma bate (?:sotul|barbatul)",
  ),
  danger(
    "ro",
    "child",
    "(?:tata|mama|tatal) (?:meu )?ma (?:bate|atinge|loveste)|(?:isi )?bate (?:copilul|copiii)",
  ),
  danger(
    "ro",
    "suicide",
    "vreau sa (?:mor|ma omor|ma sinucid)|nu (?:mai )?vreau sa (?:mai )?traiesc|sinucid(?:e|ere)?",
  ),
  danger(
    "ro",
    "homeless",
    "(?:nu am|n am|nu avem) unde (?:sa )?(?:dorm|dormi\\w*|stau|stam)|dorm (?:pe strada|afara|in masina)",
  ),
  danger("ro", "numbers", "ajutor|ajutati ma"),

  danger("tr", "vital", "nefes (?:alm\\w+|alam\\w+)|bayildi|kalp krizi|ambulans|boguluyor|bilinci"),
  danger("tr", "fire", "yangin(?: var)?|(?:ev|evim|bina) yaniyor|gaz kokusu|gaz kokuyor"),
  danger(
    "tr",
    "police",
    "(?:evime|eve) (?:hirsiz|giriyor\\w*)|bicakli|polis cagir\\w*|tecavuz|beni oldurecek|beni takip",
  ),
  danger(
    "tr",
    "partner",
    "(?:kocam|esim|sevgilim|erkek arkadasim) (?:beni )?(?:dovuyor|vuruyor|tehdit)|(?:beni|bana) (?:dovuyor|vuruyor)",
  ),
  danger("tr", "child", "(?:babam|annem|amcam) (?:beni )?(?:dovuyor|vuruyor|dokunuyor)|cocugunu dovuyor"),
  danger("tr", "suicide", "olmek istiyorum|intihar|yasamak istemiyorum|kendimi oldur\\w*"),
  danger(
    "tr",
    "homeless",
    "(?:yatacak|kalacak|uyuyacak) yer\\w* yok|sokakta (?:yatiyor\\w*|uyuyor\\w*|kal\\w*)",
  ),
  danger("tr", "numbers", "imdat|yardim edin"),

  danger("pl", "vital", "nie oddycha|nieprzytomn\\w+|zawal|karetk\\w+|pogotowie"),
  danger("pl", "fire", "pozar|pali sie|czuc gaz"),
  danger("pl", "partner", "(?:maz|chlopak|partner) (?:mnie )?(?:bije|uderzyl|grozi)|bije mnie"),
  danger("pl", "suicide", "chce (?:umrzec|sie zabic)|samobojstw\\w+|nie chce zyc"),
  danger("pl", "homeless", "nie (?:mam|mamy) gdzie (?:spac|nocowac)|spie na ulicy"),
  danger("pl", "numbers", "pomocy|ratunku"),

  danger(
    "ar",
    "vital",
    "(?:ma ?)?(?:kayatnafsch|kaytnefesch|makayatnafsch?|makaytnefsch?|mayatnafasch?|la yatanaffas)|ma ?ka?y?t?naf\\w*|tayha sakhfana|sakhfan\\w*",
  ),
  danger(
    "ar",
    "fire",
    "(?:l|el|al)?(?:3afia|3afya|nar|7ari9|hari9|harik) (?:f|fi|fel|fed) ?(?:dar|ddar|lbit|eddar)?|kayn l ?3afia",
  ),
  danger(
    "ar",
    "partner",
    "(?:rajli|rajel dyali|zawji|jawzi|zouji|rajel|weld nnas) (?:\\w+ ){0,2}(?:ka|ki|y|i)?y?a?(?:drebni|drabni|dreb fia|adribouni|dribouni|darbni|drobni)|(?:kaydrebni|yadribouni|yedrebni|idrebni|dreb ?ni) (?:rajli|zawji|rajel)|(?:rajli|zawji|rajel dyali) darabni",
  ),
  danger(
    "ar",
    "child",
    "(?:baba|bba|papa|weldi|mama|mmi|abi) (?:ka|ki)?y?i?(?:drebni|drabni|adribouni|9isni)",
  ),
  danger(
    "ar",
    "suicide",
    "(?:bghit|brit|habb|nheb|bghi?t) (?:n?mout|nmoute|nentahar|nantahar|ntahar|n9tel rassi|nqtel rassi|nktel rohi)|nantahar|urid an amout|ma ?bghitch n3ich",
  ),
  danger(
    "ar",
    "homeless",
    "ma ?3a?nd(?:i|na)(?:ch|sh)? (?:fin|win|wein) (?:n|ne)?(?:n?3ess?|n3as|nargod|norgod|nbat\\w*)|(?:kan|ka)n3ess? f ?zen9a",
  ),
  danger("ar", "numbers", "3aw?e?n(?:ouni|ni|uni)|3te9ouni|sa3?douni"),
  ...SCRIPT_DANGERS,
];
