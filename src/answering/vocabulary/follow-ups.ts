/** Words that carry the intent or the grammar of a question, not its topic (plain words). */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `a ai alors apres as au aujourd aussi autre autres aux avant avec avez avoir avons besoin bien bon bonjour bonsoir c ca ce
  cela celle celui ces cet cette chez cher chers combien comme comment contact cout coute coutent couter d dans de delai delais demain demande
  demander des dire document documents doit dois donc du duree elle elles en encore est et etre eux fait faire faites
  faut fois gratuit gratuite heure heures horaire horaires hui il ils info infos information informations j je jour jours
  jusqu l la le lequel les leur leurs lieu lui m ma mais me meme mes mieux moi mon n ne non nos notre nous obligatoire obligatoirement
  on ont ou papiers par parle parler pas payant payante payer pendant peut peux pieces plait plus possible pour pourquoi pourrais
  pouvez prix prochain puis puisque qu quand que quel quelle quelles quels qui quoi remplir rendez rendre s sa sais sans savoir se
  sera ses si sinon soit son sont souhaite suis sur t ta tarif tarifs te temps tes toi ton tous tout toute toutes trouve trouver tu un une
  va vais valable veut veux vers voir vos votre voudrais vous y aller adresse telephone numero mail email courriel ligne
  ouvert ouverte ouverts fonctionne marche passe prendre obtenir apporter fournir existe justificatifs merci la bas ici
  delivre dure prend salut svp aimerais coucou hello ok oui mairie`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Openings that lean on what was said before. */
export const LEANING: readonly RegExp[] = [
  /^ (?:\. )?(?:et|mais|sinon|ou alors|ok et|d accord et|merci et|pareil|meme question|idem)\b/,
  /^ (?:\. )?(?:pour|avec|sans|si c est|dans le cas) (?:un|une|des|le|la|les|mon|ma|mes|d)\b/,
  /\b(?:ca|cela|celui ci|celle ci|la bas|dans ce cas|dans mon cas|en ce cas|le meme|la meme)\b/,
];

/** Words that say a question has its own intent, which a follow-up then asks of the earlier topic. */
export const INTENT =
  /\b(?:combien|ou|quand|comment|qui|pourquoi|quel(?:le)?s?|horaires?|tarifs?|prix|delais?|cout|coute|papiers|documents|pieces|gratuit|payant|obligatoire|faut il|faut)\b/;

/** "Quelle amende ?", "quelles conditions ?": a lone noun that is an attribute of something, which only the conversation names. */
export const BARE_ATTRIBUTE =
  /^ quel(?:le)?s? (?:amende|sanction|penalite|peine|risque|montant|somme|frais|taux|condition|regle|recours|formulaire|etape|date|hauteur|taille|surface|distance|age)s? (?:\. )*$/;
