/** Kinds of fact a question may ask for. */
export type FactKind = "hours" | "phone" | "email" | "address" | "access" | "parking";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that change nothing to what is asked: articles, pronouns, politeness, ways to ask. */
export const FILLER = set(`
  a ai aider aidez aimerais alors as au aurais auriez aussi aux avez avoir avons besoin bien bonjour bonsoir bjr c ca ce cela
  celle celui ces cet cette chez cher cherche connaissance connaitre communique communiquer coucou d dans de demande demander des
  desole desolee dire dis dit dites donc donner donne donnez du eh elle elles en envoyer est et etait ete etes etre eux excusez
  exacte exact exactement hello hey i ici il ils indiquer indiquez infos info information informations j je jour l la
  le les leur leurs lui ma madame mademoiselle mais me merci mes mesdames messieurs mesdames moi mon monsieur monsieurs n ne nous
  obtenir on ok ont ou par pas pendant durant peut peux plait plus possible pour pourrais pourrait pourriez pouvez pouvoir precise precisement
  preciser puis qu que quel quelle quelles quels question quoi rapide recherche recherchons renseigner renseignez renseignement
  renseignements retrouver sa salut savez savoir se sera serait seront serez ses si sil slt soit sont son souhaite souhaiterais suis
  sur svp s t te toi trouver trouve tu un une va vais veuillez veux voici voila voir vont vos votre voudrais voudrait vous y
`);

/** The collectivity itself, said in general. */
export const OWN_PLACE = set("commune commune ville village");

/** Words that by themselves show which fact is asked. */
export const STRONG: Readonly<Record<FactKind, ReadonlySet<string>>> = {
  hours: set(`
    horaire horaires ouvert ouverte ouverts ouvertes ouvre ouvrent ouvrez ouvrir ouvrira ouvriront ouvrirez ouverture ouvertures
    rouvre rouvrent rouvrez rouvrir rouvrira reouvre reouvrent reouvrez reouvrira reouverture ferme fermee fermes fermees ferment fermez
    fermera fermeront fermerez fermeture fermetures`),
  phone: set(
    "telephone telephones telephonique telephoniques telephoner joindre joignable contacter contact contacts coordonnees standard",
  ),
  email: set("mail email emails courriel courriels electronique"),
  address: set("adresse localisation"),
  access: set(
    "handicap handicape handicapee handicapes handicapees pmr fauteuil accessible accessibles accessibilite ascenseur",
  ),
  parking: set("parking parkings"),
};

/** Words that go with a fact without showing it. */
export const COMPANION: Readonly<Record<FactKind, ReadonlySet<string>>> = {
  hours: set(`
    heure heures jour jours quand public accueil encore toujours deja bientot habituel habituels habituelle habituelles
    habituellement exceptionnel exceptionnels exceptionnelle exceptionnelles exceptionnellement normal normaux normalement actuel actuels
    actuelle actuelles jusqu jusque partir venir passer aller rendre presenter lieu quelqu sinon physique bureaux bureau guichet guichets porte portes
    continu continue journee toute service services normalement present presents prevu prevue prevues prevus date dates`),
  phone: set("numero numeros appeler comment direct fixe service services accueil"),
  email: set("adresse e ecrire comment contacter joindre boite service services"),
  address: set(
    "postale postal situe situee situes situees comment venir aller rendre acceder exacte quelle rue endroit service services bureau bureaux batiment",
  ),
  access: set(
    "acces personne personnes mobilite reduite roulant pmr handicapees accessible entrer acceder comment",
  ),
  parking: set("garer stationner place places acces comment"),
};

/** Ways to ask for a fact that no single word shows; `@` is a named service. Read on normalised words. */
export const PHRASES: ReadonlyArray<{
  readonly kind: FactKind;
  readonly pattern: RegExp;
  readonly words: string;
}> = [
  // "numéro" alone may be any number: it takes a service, or "votre".
  {
    kind: "phone",
    pattern: /\bnumero (?:de (?:la |l )?|du |des |d )?@|@ numero|\b(?:votre|leur|vos) numero\b|^numero$/,
    words: "numero",
  },
  {
    kind: "phone",
    pattern: /\b(?:appeler|appelle|rappeler) (?:a |au |le |la |les |l )*@/,
    words: "appeler appelle rappeler",
  },
  { kind: "email", pattern: /\be mails?\b/, words: "e mail mails" },
  {
    kind: "address",
    pattern:
      /\bou (?:se )?(?:est|sont|etes|situe\w*|trouve\w*|c est|il est|elle est|ca se trouve|vous etes|vous trouve\w*)\b(?!.*\b(?:ouvert|horaire|ferme))/,
    words: "ou situe situee situes situees trouve trouvent trouver trouvez",
  },
  {
    kind: "address",
    pattern: /\b(?:est|sont|c est|etes vous|vous etes|trouve|trouvent|situee?s?)(?: situee?s?)? ou\b(?! \w)/,
    words: "ou situe situee",
  },
  { kind: "address", pattern: /\bou c est @|@ c est ou\b|\bc est ou (?:la |le |les |l )?@/, words: "ou" },
  {
    kind: "address",
    pattern:
      /\bcomment (?:est ce qu on |je peux |peut on |on peut |puis je )?(?:venir|aller|se rendre|me rendre|acceder)\b/,
    words: "comment venir aller rendre acceder",
  },
  { kind: "access", pattern: /\bmobilite reduite\b/, words: "mobilite reduite personne personnes" },
  { kind: "parking", pattern: /\b(?:se garer|stationner|garer)\b/, words: "garer stationner ou" },
];

/** Expressions made of recognised words that mean something else. */
export const OTHER_MEANINGS = /\bjours? (?:non )?ouvres?\b/;

/** Ways to ask for opening hours that hold only with a named service. */
export const HOURS_WITH_SERVICE =
  /\bquelles? heures?\b|\bheures?\b.*@|\bquand\b|\bquels? jours?\b|\b(?:venir|passer|aller|me rendre|se rendre|me presenter)\b|\bquelqu un\b|\ba lieu\b/;

export const FOLLOW_UP = /^(?:ok |d accord |merci |bonjour )*(?:et|sinon|alors)\b/;

/** Classes of functions: words of the question → words of a role in `collectivity.yaml`. */
export const ROLES: ReadonlyArray<{ readonly asked: ReadonlySet<string>; readonly role: RegExp }> = [
  { asked: set("adjoint adjointe adjoints adjointes"), role: /\badjointe?\b/ },
  { asked: set("conseiller conseillere conseillers conseilleres"), role: /\bconseill/ },
  { asked: set("elu elue elus elues"), role: /^maire\b|\badjointe?\b|\bconseill/ },
  { asked: set("president presidente"), role: /\bpresidente?\b/ },
  { asked: set("dgs"), role: /\bdirect\w+ generale? des services\b/ },
  {
    asked: set("responsable responsables directeur directrice chef cheffe dirige regisseur regisseuse"),
    role: /\b(?:responsable|direct(?:eur|rice)|chef|cheffe|regisseu(?:r|se))\b/,
  },
  { asked: set("maire"), role: /^maire\b/ },
];
export const ASKS_WHO =
  /\bqui (?:est|sont|c est|dirige|etait)\b|\bc est qui\b|\best qui\b|\bnoms?\b|\b(?:s |se )?(?:appelle|appellent|nomme)\b/;
export const WHO_WORDS = set(
  "qui comment nom noms appelle appellent nomme actuel actuelle actuels nouveau nouvelle prenom personne dirige",
);

/** Ways to ask which service deals with something. */
export const ASKS_WHICH = [
  /\bqui (?:est ce qui )?(?:s )?occupe(?:nt)? (?:de|du|des|d)\b/,
  /\bqui gere\b/,
  /\bqui (?:est|sont) (?:competente?s?|chargee?s?) /,
  /\bquels? (?:est le |est ce )?services? (?:municipal |municipaux )?(?:s occupe|gere|traite|est competent|est charge|competent|charge|pour|dois je|contacter|appeler|faut il)/,
  /\b(?:a qui|vers qui|aupres de qui|a quel service|vers quel service)\b.*\b(?:adresser|adresse|parler|demander|signaler|tourner|renseigner)\b/,
  /\bqui (?:dois je |faut il |puis je |je dois |il faut |on peut |peut on |on doit )?(?:contacter|appeler|joindre|prevenir)\b/,
  /\b(?:quel numero|numero|telephone)(?: \w+){0,4} pour\b/,
];
export const WHICH_WORDS = set(`
  qui service services municipal municipaux occupe occupent gere traite competent competente charge chargee adresser adresse parler demander signaler
  tourner renseigner contacter appeler joindre prevenir dois doit doivent faut quoi concernant propos sujet numero telephone vers aupres
  quel quelle probleme
`);
