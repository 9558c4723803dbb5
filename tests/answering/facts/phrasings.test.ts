import { describe, expect, it } from "vitest";
import { answerFromFacts } from "../../../src/answering/facts/answer-from-facts.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();
const factOf = (text: string) =>
  answerFromFacts(collectivity, { text, history: [], at: paris("2026-11-23 10:00") })?.fact ?? null;

describe("phrasings of fact questions", () => {
  it.each([
    ["Quels sont les horaires de la mairie ?", "hours:mairie"],
    ["Quels sont vos horaires d'ouverture ?", "hours:mairie"],
    ["vos horaires svp", "hours:mairie"],
    ["Bonjour, pouvez-vous me dire si la mairie est ouverte le samedi matin svp ? Merci", "hours:mairie"],
    ["À quelle heure ouvre la mairie le samedi ?", "hours:mairie"],
    ["c ouver samedi la mairie", "hours:mairie"],
    ["keske la mairie ouvre a kel heure", "hours:mairie"],
    ["slt la mairi ferm a kel heur", "hours:mairie"],
    ["ouvert le 14 juillet?", "hours:mairie"],
    ["vs etes ouvert dem1", "hours:mairie"],
    ["vous êtes ouverts demain ?", "hours:mairie"],
    ["ouvert ?", "hours:mairie"],
    ["mairie ouverte 24/12 ?", "hours:mairie"],
    ["la mairie demain", "hours:mairie"],
    ["La mairie est-elle fermée le lundi de Pentecôte ?", "hours:mairie"],
    ["vous êtes ouverts pendant le pont de l'Ascension ?", "hours:mairie"],
    ["la mairie est ouverte entre midi et deux ?", "hours:mairie"],
    ["Est-ce que la mairie ferme entre midi et 14h ?", "hours:mairie"],
    ["ouvert jeudi après 18h ?", "hours:mairie"],
    ["mairie ouverte toute la journée mercredi ?", "hours:mairie"],
    ["je peux venir à la mairie samedi matin ?", "hours:mairie"],
    ["Y a-t-il quelqu'un à la mairie le samedi ?", "hours:mairie"],
    ["la mairie est fermée quels jours", "hours:mairie"],
    ["vous fermez en août ?", "hours:mairie"],
    ["horaires d'été de la mairie", "hours:mairie"],
    ["fermeture exceptionnelle de la mairie ?", "hours:mairie"],
    ["horaires de l'état civil de la mairie", "hours:etat-civil"],
    ["la biblio est ouverte dimanche ?", "hours:mediatheque"],
    ["mediateque ouverte mercredi ?", "hours:mediatheque"],
    ["jours d'ouverture de la déchetterie", "hours:decheterie"],
    ["Quand est-ce que la déchetterie est ouverte ?", "hours:decheterie"],
    ["c'est quand le marché ?", "hours:marche"],
    ["le marché a lieu le 14 juillet ?", "hours:marche"],
    ["le marché est ouvert les jours fériés ?", "hours:marche"],
    ["horaires de l'école maternelle", "hours:maternelle"],
    ["horaires de la mairie et de la médiathèque", "hours:mairie,mediatheque"],
    ["tel mairie svp", "phone:mairie"],
    ["tel marie svp", "phone:mairie"],
    ["numéro de téléphone", "phone:mairie"],
    ["quel est le numéro de l'état civil", "phone:etat-civil"],
    ["c quoi le numero de la mairie", "phone:mairie"],
    ["Comment contacter la mairie ?", "phone+email:mairie"],
    ["comment vous joindre", "phone+email:mairie"],
    ["adresse mail de la mairie", "email:mairie"],
    ["votre e-mail ?", "email:mairie"],
    ["où se trouve la mairie ?", "address:mairie"],
    ["vous êtes où ?", "address:mairie"],
    ["adresse de la médiathèque svp", "address:mediatheque"],
    ["comment venir à la mairie", "address:mairie"],
    ["adresse et téléphone de la mairie", "address+phone:mairie"],
    ["la mairie est accessible en fauteuil ?", "access:mairie"],
    ["qui est le maire ?", "people:Maire"],
    ["c ki le maire", "people:Maire"],
    ["comment s'appelle la maire", "people:Maire"],
    ["c'est qui l'adjoint à l'urbanisme", "people:Premier adjoint, chargé de l'urbanisme"],
    ["qui dirige la médiathèque", "people:Responsable de la médiathèque"],
    ["qui est responsable de la médiathèque", "people:Responsable de la médiathèque"],
    ["quel service s'occupe des nids de poule", "competent:techniques"],
    ["à qui m'adresser pour un acte de naissance", "competent:etat-civil"],
    ["qui contacter pour une carte d'identité ?", "competent:etat-civil"],
    ["horaires de l'école", "clarify:maternelle,elementaire"],
    ["l'ecole est ouverte lundi ?", "clarify:maternelle,elementaire"],
  ])("%s → %s", (text, fact) => {
    expect(factOf(text)).toBe(fact);
  });

  it.each([
    "Quels papiers faut-il à la mairie pour un passeport ?",
    "horaires des bus",
    "à quelle heure est le repas à la cantine",
    "horaires de la cantine",
    "horaires de la piscine de Brévanne",
    "horaires de la mairie de Saint-Rémi-le-Haut",
    "qui est le maire de Brévanne ?",
    "combien coûte la déchèterie",
    "numéro de sécurité sociale",
    "adresse du site des impôts",
    "quelle heure est-il ?",
    "c'est quand le marché de Noël ?",
    "pourquoi la médiathèque est fermée",
    "ouvrir un compte à la médiathèque",
    "les inscriptions à la médiathèque sont ouvertes ?",
    "date d'ouverture des inscriptions",
    "j'ai déménagé, dois-je changer mon adresse à la mairie ?",
    "changement d'adresse",
    "le numéro du maire",
    "Avez-vous un numéro d'urgence ?",
    "qui est le maire de Paris",
    "qui est le président de la république",
    "qui était maire en 2001 ?",
    "qui est le responsable ?",
    "quel est le rôle du maire ?",
    "je me marie samedi à la mairie",
    "horaires de ramassage des poubelles",
    "horaires du conseil municipal",
    "horaires pendant les vacances de la Toussaint",
    "faut-il prendre rendez-vous à la mairie samedi",
    "la mairie est ouverte pour le retrait du passeport ?",
    "la mairie était ouverte hier ?",
    "la mairie est ouverte le 31 février",
    "la mairie est ouverte mardi 25 novembre ?",
    "la médiathèque est ouverte à tous ?",
    "jour ouvré",
    "handicap",
    "y a-t-il un parking à la mairie ?",
    "horaires des services techniques",
    "adresse mail de la médiathèque",
    "je peux appeler qui pour un chien dangereux",
    "bonjour",
    "merci",
    "la mairie",
    "",
    "🙂",
    `horaires de la mairie ${"s'il vous plaît ".repeat(40)}`,
  ])("leaves to the documents: %s", (text) => {
    expect(factOf(text)).toBeNull();
  });
});

describe("follow-ups", () => {
  const followed = (...texts: string[]) => {
    const text = texts.pop() ?? "";
    const history = texts.map((question) => ({ question, answer: "", documentIds: [] }));
    const found = answerFromFacts(collectivity, { text, history, at: paris("2026-11-23 10:00") });
    return found && `${found.fact} ${found.answer.text.split(",")[0]}`;
  };

  it.each([
    [["horaires de la mairie", "et samedi ?"], "hours:mairie Samedi 28 novembre 2026"],
    [
      ["horaires de la mairie", "et samedi ?", "et la médiathèque ?"],
      "hours:mediatheque Samedi 28 novembre 2026",
    ],
    [["vous êtes ouverts demain ?", "et la médiathèque ?"], "hours:mediatheque Mardi 24 novembre 2026"],
    [["téléphone de la mairie", "et la médiathèque ?"], "phone:mediatheque Le numéro"],
    [["horaires de la médiathèque", "et leur téléphone ?"], "phone:mediatheque Le numéro"],
    [
      ["comment emprunter des livres à la médiathèque ?", "et leur téléphone ?"],
      "phone:mediatheque Le numéro",
    ],
    [["horaires de la médiathèque", "elle est où ?"], "address:mediatheque La médiathèque"],
    [["comment faire un passeport", "et samedi vous êtes ouverts ?"], "hours:mairie Samedi 28 novembre 2026"],
    [["horaires de l'école maternelle", "l'école est ouverte lundi ?"], "hours:maternelle Aujourd'hui"],
  ])("%j → %s", (texts, expected) => {
    expect(followed(...texts)?.startsWith(expected)).toBe(true);
  });

  it.each([
    [["quels papiers pour la CAF", "et leur téléphone ?"]],
    [["horaires de la médiathèque de Brévanne", "et leur téléphone ?"]],
    [["horaires de la mairie", "combien coûte un passeport ?", "et samedi ?"]],
    [["téléphone de la mairie", "et demain ?"]],
    [["et samedi ?"]],
    [["et leur téléphone ?"]],
  ])("does not guess: %j", (texts) => {
    expect(followed(...texts)).toBeNull();
  });
});
