import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISTINCTIONS } from "../../../src/answering/decision/distinctions.ts";
import { isForOthers, separate, separateHeadings } from "../../../src/answering/decision/separation.ts";
import { plainWords } from "../../../src/answering/plain-words.ts";

const labels = (headings: readonly string[]) => separateHeadings(headings)?.cases.map(({ label }) => label);

describe("separateHeadings", () => {
  it.each([
    [
      ["Vous êtes locataire", "Vous êtes propriétaire"],
      ["Locataire", "Propriétaire"],
    ],
    [
      ["Pour un majeur", "Pour un mineur"],
      ["Adulte (18 ans ou plus)", "Enfant (moins de 18 ans)"],
    ],
    [
      ["Coût", "Première demande", "Renouvellement"],
      ["Première demande", "Renouvellement"],
    ],
    [
      ["En cas de perte", "En cas de vol"],
      ["En cas de perte", "En cas de vol"],
    ],
    [
      ["Cas général", "CDI", "CDD"],
      ["CDI", "CDD"],
    ],
    [
      ["Vous êtes français", "Vous êtes européen", "Vous êtes étranger"],
      ["Vous êtes français", "Vous êtes européen", "Vous êtes étranger"],
    ],
  ])("tells %j apart", (headings, expected) => {
    expect(labels(headings)).toEqual(expected);
  });

  it("keeps the words of headings that speak of somebody else's case", () => {
    expect(separateHeadings(["Le défunt était locataire", "Le défunt était propriétaire"])).toMatchObject({
      question: "De quelle situation s'agit-il ?",
      cases: [{ label: "Le défunt était locataire", says: "Le défunt était locataire." }, {}],
    });
  });

  it("tells apart situations told to the reader, and hears them said", () => {
    const found = separateHeadings(["Vous vivez seul", "Vous vivez en couple", "Montant"]);
    expect(found?.cases.map(({ label }) => label)).toEqual(["Vous vivez seul", "Vous vivez en couple"]);
    expect(found?.cases[1]?.isSaid(plainWords("je vivez en couple"))).toBe(true);
    expect(found?.cases[1]?.isSaid(plainWords("quel est le montant ?"))).toBe(false);
  });

  it.each([
    [["Cas général", "Autre situation"]],
    [["Vous êtes locataire", "Coût"]],
    [["Vous n'êtes pas locataire", "Vous êtes propriétaire"]],
    [["Locataires et propriétaires", "Bailleur"]],
    [["Perte ou vol", "Renouvellement"]],
    [["Où s'adresser ?", "Pièces à fournir"]],
    [["Au lycée", "Au lycée professionnel"]],
    [[]],
  ])("does not tell %j apart", (headings) => {
    expect(separateHeadings(headings)).toBeNull();
  });

  it("never fails, and gives each case texts of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("CDI", "CDD", "Vol", "Perte", "Mineur"))),
        (headings) => {
          const texts = separateHeadings(headings)?.cases.flatMap((one) => one.texts) ?? [];
          expect(new Set(texts).size).toBe(texts.length);
        },
      ),
    );
  });
});

describe("separate", () => {
  it("reads titles and audiences", () => {
    const titles = [
      "Congé maternité dans la fonction publique",
      "Congé maternité d'une salariée du secteur privé",
    ];
    expect(separate(titles)?.cases.map(({ label, texts }) => [label, texts])).toEqual([
      ["Secteur privé", [1]],
      ["Fonction publique", [0]],
    ]);
    expect(separate(["particuliers", "associations"])?.question).toBe("Pour qui posez-vous cette question ?");
  });
});

describe("isForOthers", () => {
  it.each([
    ["À l'étranger", "Comment refaire mon passeport ?", true],
    ["À l'étranger", "Je vis en Belgique, comment refaire mon passeport ?", false],
    ["À l'étranger", "comment immatriculer une voiture étrangère", false],
    ["En France", "Comment refaire mon passeport ?", false],
    ["En France ou à l'étranger", "Comment refaire mon passeport ?", false],
    ["Vous êtes locataire", "Qui paie la chaudière ?", false],
  ])("« %s », for « %s »: %s", (heading, asked, expected) => {
    expect(isForOthers(heading, plainWords(asked))).toBe(expected);
  });
});

describe("DISTINCTIONS", () => {
  const cases = DISTINCTIONS.flatMap((distinction) => distinction.cases.map((one) => ({ distinction, one })));

  it.each(cases.map(({ distinction, one }) => [one.label, distinction, one] as const))(
    "hears « %s » in what its button says, and no other case",
    (_, { cases: all }, { says }) => {
      const heard = all.filter(
        ({ titled, said }) => titled.test(plainWords(says)) || said?.test(plainWords(says)),
      );
      expect(heard.map((one) => one.says)).toEqual([says]);
    },
  );

  it("has labels that fit a button", () => {
    expect(cases.filter(({ one }) => one.label.length > 60)).toEqual([]);
  });

  it.each([
    ["mon proprio refuse de réparer", "Locataire"],
    ["je loue un studio", "Locataire"],
    ["mon locataire ne paie plus", "Propriétaire qui loue son logement"],
    ["ma fille de 12 ans", "Enfant (moins de 18 ans)"],
    ["mon fils a 19 ans", "Adulte (18 ans ou plus)"],
    ["on me l'a volé", "Vol"],
    ["ma carte est périmée", "Renouvellement"],
    ["je travaille à l'hôpital", "Hospitalière"],
    ["je suis au chômage", "Demandeur d'emploi"],
    ["nous sommes une asso", "Une association"],
    ["mon conjoint et moi", "Mariés"],
  ])("hears in « %s »: %s", (message, label) => {
    const plain = plainWords(message);
    const heard = cases.filter(({ one }) => one.titled.test(plain) || one.said?.test(plain));
    expect(heard.map(({ one }) => one.label)).toContain(label);
  });
});
