/** Languages met at a French town hall, recognised to say politely that the service answers in French. */
export type ForeignLanguage =
  | "en"
  | "es"
  | "pt"
  | "it"
  | "de"
  | "nl"
  | "tr"
  | "pl"
  | "ro"
  | "ar"
  | "ru"
  | "zh"
  | "other";

/** Frequent words (folded) that French does not share. */
export const FOREIGN_WORDS: ReadonlyMap<ForeignLanguage, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "the is are was how what where when which who why can could do does i my you your we our need want to of for with from have has this that and not it in at be please there get much many would should know help about open opening hello if",
    es: "el los las una como donde cuando cual quien puedo puede quiero necesito hacer para por con mi mis su que esta estan hay tengo tiene gracias buenos dias hola es del se y cuanto cuesta mas pero ayuntamiento",
    pt: "o os um uma como onde quando qual quem posso pode quero preciso fazer para por com meu minha seu esta estao ha tenho tem obrigado obrigada bom dia ola nao sao da do das dos em ao e quanto custa mais mas camara",
    it: "il lo gli uno come dove quando quale chi posso puo voglio vorrei devo fare per con mio mia suo che sono ho hai grazie buongiorno ciao non della del nella di e quanto costa piu ma comune",
    de: "der die das ein eine wie wo wann welche wer kann konnen ich mochte will muss machen fur mit mein meine ihr ist sind habe haben danke guten tag hallo nicht und von zu im auf bitte wieviel brauche",
    nl: "de het een hoe waar wanneer welke wie kan kunnen ik wil moet maken voor met mijn uw zijn heb hebben dank goedendag hallo niet en van te op aan graag hoeveel",
    tr: "bir ve icin nasil nerede ne zaman hangi kim ben benim istiyorum var yok mi mu bu ile merhaba tesekkurler lazim kac nereden gerekiyor yapabilirim alabilirim",
    pl: "jak gdzie kiedy ktory kto moge chce potrzebuje zrobic dla moj moja jest sa mam dziekuje dzien dobry czesc nie i ze na do w sie ile prosze",
    ro: "cum unde cand care cine pot vreau trebuie face pentru cu mea meu este sunt am multumesc buna ziua salut nu si la din imi mi cat costa va rog",
  } satisfies Partial<Record<ForeignLanguage, string>>).map(([language, words]) => [
    language as ForeignLanguage,
    new Set(words.split(" ")),
  ]),
);

/** Frequent French words, weighed against the foreign ones. */
export const FRENCH_WORDS: ReadonlySet<string> = new Set(
  "le la les l un une des du de d et est sont je j tu il elle on nous vous ils mon ma mes ton votre vos notre ce cet cette ces qui que quoi qu quel quelle quels ou quand comment combien pourquoi pour par avec dans sur sans chez en au aux ne n pas plus se s me m te y a ai avez avoir etre suis faut faire fait peut puis veux voudrais dois c bonjour merci svp si mais car donc horaires mairie carte acte salut ca va bien coucou oui non rien tout".split(
    " ",
  ),
);

/** Scripts that French is not written in. */
export const FOREIGN_SCRIPTS: ReadonlyArray<readonly [ForeignLanguage, RegExp]> = [
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["zh", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  [
    "other",
    /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}]/gu,
  ],
];
