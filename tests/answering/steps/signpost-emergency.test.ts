import { describe, expect, it } from "vitest";
import { signpostEmergency } from "../../../src/answering/steps/signpost-emergency.ts";
import { turnOf } from "../turn-of.ts";

const DANGERS: ReadonlyArray<readonly [string, string]> = [
  ["Mon père ne respire plus !", "15"],
  ["mon pere respir plu vite", "15"],
  ["il arrive plus à respirer", "15"],
  ["Ma mère fait un malaise", "15"],
  ["jcroi mon mari fait une crise cardiaque", "15"],
  ["J'ai mal à la poitrine depuis ce matin, quel médicament prendre ?", "15"],
  ["ma fille a avalé de la javel", "15"],
  ["Mon bébé a avalé une pile bouton", "15"],
  ["il saigne beaucoup", "15"],
  ["une personne est inconsciente devant la mairie", "15"],
  ["ma grand-mère est tombée et elle est inconsciente", "15"],
  ["Mon voisin de 85 ans ne répond plus depuis deux jours", "15"],
  ["accident devant l'école, il y a un blessé", "15"],
  ["ma femme accouche !!", "15"],
  ["mon fils est en train de se noyer", "15"],
  ["Il y a le feu dans la cuisine", "18"],
  ["ya le feu chez mon voisin", "18"],
  ["ma maison brûle", "18"],
  ["la grange est en feu", "18"],
  ["ça sent le gaz dans l'immeuble", "18"],
  ["odeur de gaz rue des Tilleuls", "18"],
  ["ma voiture a pris feu", "18"],
  ["incendie dans mon immeuble", "18"],
  ["quelqu'un est en train de cambrioler la maison d'en face", "17"],
  ["un homme avec un couteau est devant l'école", "17"],
  ["on vient de m'agresser, je viens d'être agressée", "17"],
  ["je me suis fait agresser hier soir", "17"],
  ["quelqu'un est entré chez moi", "17"],
  ["J'ai entendu des coups de feu", "17"],
  ["il me menace de mort", "17"],
  ["Je veux en finir, je n'en peux plus", "3114"],
  ["jveu mourir", "3114"],
  ["j'ai envie de mourir", "3114"],
  ["je pense au suicide", "3114"],
  ["mon fils veut se suicider", "3114"],
  ["je n'ai plus envie de vivre", "3114"],
  ["je vais me foutre en l'air", "3114"],
  ["je veux mettre fin à mes jours", "3114"],
  ["mon mari me frappe", "3919"],
  ["mon mari me tape dessus que faire", "3919"],
  ["mon ex me harcèle et me menace", "3919"],
  ["je suis victime de violences conjugales", "3919"],
  ["j'ai peur de mon compagnon", "3919"],
  ["mon voisin frappe ses enfants", "119"],
  ["un enfant est maltraité dans mon immeuble", "119"],
  ["mon beau-père me touche", "119"],
  ["Je dors dehors ce soir avec mes deux enfants", "115"],
  ["on est à la rue ce soir", "115"],
  ["je sais pas où dormir, j'ai nulle part où dormir", "115"],
  ["un SDF dort devant chez moi il a froid", "115"],
  ["Quel est le numéro des pompiers ?", "112"],
  ["numéros d'urgence", "112"],
  ["au secours", "112"],
  ["O SECOUR", "112"],
];

const INNOCENT = [
  "les horaires des pompiers",
  "À quelle heure est tiré le feu d'artifice du 14 juillet ?",
  "Faut-il un permis de feu pour souder ?",
  "J'habite au numéro 15 rue du Moulin",
  "le 18 rue de la Gare fait-il partie de Valcour ?",
  "numéro 112 rue des Acacias",
  "Le feu rouge de la rue de la Gare est en panne",
  "Ai-je le droit de faire un feu dans mon jardin ?",
  "Peut-on brûler ses déchets verts ?",
  "j'ai le droit de bruler mes branches ?",
  "Avez-vous un livre sur le suicide à la médiathèque ?",
  "Durkheim, Le Suicide : l'avez-vous à la bibliothèque ?",
  "Je veux en finir avec cette démarche, comment faire ?",
  "j'en ai marre, je veux en finir avec la paperasse",
  "Je meurs de faim, où est la cantine ?",
  "c'est à mourir de rire",
  "Il n'y a pas le feu, mais quand aurai-je une réponse ?",
  "Ce n'est pas une urgence : comment refaire mon passeport ?",
  "Je ne suis pas suicidaire, je cherche un psychologue",
  "Que faire en cas d'incendie de forêt ?",
  "Comment déclarer un accident du travail ?",
  "Mon mari est décédé, quelles démarches ?",
  "ma mère est morte hier comment déclarer le décès",
  "Comment devenir sapeur-pompier volontaire ?",
  "Une exposition contre les violences faites aux femmes aura-t-elle lieu ?",
  "Formation aux premiers secours : comment s'inscrire ?",
  "Mon chien ne mange plus, où est le vétérinaire ?",
  "chat perdu qui ne répond plus quand on l'appelle",
  "La mairie ne répond plus au téléphone",
  "J'ai besoin d'un rendez-vous en urgence pour mon passeport",
  "Où accoucher près de Valcour ?",
  "Faut-il appeler les pompiers pour un nid de guêpes ?",
  "Domiciliation au CCAS pour une personne sans domicile fixe",
  "J'habite à la rue des Lilas",
  "je suis à la rue Pasteur, où est la mairie ?",
  "Détecteur de fumée obligatoire dans mon logement ?",
  "Attestation d'assurance incendie pour louer la salle",
  "Comment faire inscrire mes enfants à l'école ?",
  "Où se trouvent les défibrillateurs ?",
  "L'explosion des prix de l'énergie : quelles aides ?",
  "Le marché du samedi est-il maintenu ?",
  "Quel est le montant de l'amende ?",
  "Ma voisine fait du bruit la nuit",
  "Comment contester une contravention ?",
  "Demander un acte de naissance",
];

describe("signpostEmergency", () => {
  it.each(DANGERS)("sends « %s » to %s", (text, number) => {
    const answer = signpostEmergency(turnOf(text));
    expect(answer).toMatchObject({ kind: "emergency", numbers: expect.arrayContaining([number]) });
    expect("kind" in answer && answer.text).toContain(number);
  });

  it.each(INNOCENT)("lets « %s » through", (text) => {
    expect(signpostEmergency(turnOf(text))).not.toHaveProperty("kind");
  });

  it("signposts both dangers of one message", () => {
    const answer = signpostEmergency(turnOf("Mon mari me frappe et ma fille ne respire plus"));
    expect(answer).toMatchObject({ numbers: expect.arrayContaining(["15", "3919"]) });
  });

  it("finds a danger at the end of a very long message", () => {
    const answer = signpostEmergency(turnOf(`${"bla bla ".repeat(15_000)} mon père ne respire plus`));
    expect(answer).toMatchObject({ kind: "emergency" });
  });
});
