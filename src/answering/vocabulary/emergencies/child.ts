import { BLOWS, CHILD, ELDER, gap, HIT, ME, rule } from "./families.ts";

const HARM = `(?:${HIT}|${BLOWS}|touch\\w+|viol(?:e|ee|er|ent|ait)|enferm\\w+|abus\\w+|forc\\w+|embrass\\w+|caress\\w+|secou\\w+|fai(?:t|s|sait|re) (?:\\w+ )?(?:mal|du mal|peur|des choses)|laiss\\w+ (?:\\w+ )?seule?|demande (?:des|une) photos?|prive\\w* de manger)`;
const AT_SCHOOL =
  "(?:a l ecole|au college|au lycee|en classe|par (?:des|les|ses|un) (?:\\w+ )?(?:eleves?|camarades?)|dans la cour|a la recre|dans le bus scolaire)";
const THEIR = "(?:ses|son|sa|leurs?|mes|mon|ma|l|les|un|une|des|le|la|ces|ce|cet|cette|notre)";

/** A child in danger, told by the child, a relative or a neighbour. */
export const CHILDREN: readonly RegExp[] = [
  rule(
    `(?:${HIT}|${BLOWS}|secou\\w+|viol(?:e|ee|er|ent)|abus\\w+ (?:de|d)) (?:a )?${THEIR} (?:petite?s? )?${CHILD}|touche (?:ma|sa|mes|ses|les|leurs?|a (?:ma|mes|sa|ses)) (?:petites? )?(?:fils|filles?|enfants?|niece|soeur)`,
  ),
  rule(
    `(?:nounou|nourrice|maitre|maitresse|instit\\w*|maternelle|animat\\w+|atsem|educat\\w+|prof\\w*) (?:\\w+ ){0,3}(?:${HIT}|secou\\w+|enferm\\w+|attach\\w+) (?:\\w+ ){0,2}${CHILD}`,
  ),
  rule(
    `${CHILD} (?:\\w+ ){0,4}(?:battue?s?|maltraitee?s?|en danger(?! (?:sur|en|devant|a cause|avec la|quand|pour))|violee?s?|abandonnee?s?(?! par)|secouee?s?|se (?:fait|font) (?:battre|frapper|taper)|en train de se faire (?:battre|frapper))`,
  ),
  rule(
    `maltraitance (?:\\w+ ){0,3}(?:enfants?|mineurs?|infantile|bebe)|enfance en danger|abus sexuels?|inceste|incestueu\\w+|attouchements?|pedophiles? (?:\\w+ ){0,4}(?:chez|dans|ecole|quartier|rue|voisin)|excis(?:er|ee)`,
  ),
  rule(
    `(?:mon|ma|mes|le|la|notre|un|petit|grand)? ?(?<!mon voisin |le voisin )${ELDER} (?:\\w+ ){0,3}${ME} (?:\\w+ ){0,2}${HARM}(?! (?:a la (?:retraite|caisse))| le (?:pied|genou))`,
  ),
  rule(
    `(?:papy|papi|papa|tonton|oncle|pere|frere) (?:\\w+ ){0,3}(?:vien\\w*|rentre|entre) (?:\\w+ ){0,4}(?:dans (?:ma|sa) chambre|dans (?:mon|son) lit|la nuit)|demande (?:\\w+ ){0,4}deshabiller|photos? (?:\\w+ ){0,2}(?:nue?s?|deshabillee?)|papa va (?:me )?(?:taper|frapper|battre)|fait des choses la nuit`,
  ),
  rule(
    `(?:j ai|j) (?:[5-9]|1[0-7]) ans (?:\\w+ ){0,12}(?:${HARM}|me marier|partir de chez moi|fugue\\w*|peur|on me force)|(?:suis mineure?|j ai (?:[5-9]|1[0-7]) ans) (?:\\w+ ){0,8}(?:bat|bats|battre|frapp\\w+|viol\\w+|coucher)|(?:embrass\\w+|touch\\w+|viol\\w+|forc\\w+|frapp\\w+) (?:\\w+ ){0,4}j ai (?:[5-9]|1[0-7]) ans`,
  ),
  rule(
    `${CHILD} (?:\\w+ ){0,4}(?:dit|raconte|m a dit|a dit) (?:\\w+ )?(?:que|qu) (?:\\w+ ){0,4}(?:le|la|l|lui) (?:\\w+ ){0,2}${HARM}`,
  ),
  rule(
    `${CHILD} (?:\\w+ ){0,8}(?:a|ont|avec|avait|revient|couverte?s?|plein) (?:\\w+ )?(?:des |de |plein de )?(?:bleus|hematomes|traces de coups|marques (?:de|sur|dans)|brulures)|marques? de (?:ceinture|coups)`,
  ),
  rule(
    `${CHILD} ${gap(7)}(?:laissee?s?|restee?s?|restent|reste|laisse) (?:\\w+ ){0,2}seule?s? (?:toute?|la|dans|des|le soir|depuis|a la maison toute)|${CHILD} ${gap(4)}seule?s? dans la rue|(?:son|leur|le) (?:pere|beau pere|oncle|frere|mere) (?:la|le|l|les) (?:a )?(?:${HIT}|viol\\w+|touch\\w+)|${CHILD} ${gap(8)}(?:frappe|tape|batte) pas|masturb\\w+ ${gap(4)}(?:enfants?|ecole|fillettes?)|${CHILD} ${gap(4)}(?:enferme\\w*|laisse\\w*|oublie\\w*|coince\\w*|seule?s?) (?:\\w+ )?dans (?:\\w+ )?(?:voiture|vehicule|cave|placard)|(?:nourri\\w*|mangent|donne(?:nt)?) pas (?:a manger|et|ils|assez)|nourri(?:t|ssent) (?:pas|plus)|mangent pas (?:\\w+ ){0,3}(?:sales|maigres)`,
  ),
  rule(
    `(?:enten\\w+|j entend) (?:\\w+ ){0,5}${CHILD} (?:\\w+ ){0,12}(?:coups|tap\\w+|frapp\\w+|supplie\\w*|arrete papa)`,
  ),
  rule(
    `(?:me|m|ma|est|suis|se fait|se faire|ete) (?:\\w+ )?(?:harcel\\w+|frapp\\w+|racket\\w+|tap(?:e|er|ee)) (?:\\w+ ){0,4}${AT_SCHOOL}`,
  ),
  rule(
    `parents (?:\\w+ ){0,5}(?:${HIT}) (?:\\w+ )?(?:leurs?|les|ses) ${CHILD}|mes parents (?:\\w+ ){0,2}(?:frapp\\w+|tap\\w+|batt?e?n?t?)(?! (?:un|le|a l))|(?:veulent|veut|vont) (?:me|la|nous) marier`,
  ),
  rule(
    `(?:homme|monsieur|type|inconnu|individu|mec) (?:\\w+ ){0,3}(?:bonbons|photos?|filme\\w*|photographie\\w*) (?:\\w+ ){0,8}(?:enfants?|ecole|fillettes?)|maman me laisse (?:tout |toute )?seule?`,
  ),
];
