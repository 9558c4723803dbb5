import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import { createEquivalents } from "../../../src/retrieval/analysis/equivalents.ts";
import { isFrenchWord } from "../../../src/retrieval/analysis/french-words.ts";
import { pairHash } from "../../../src/retrieval/analysis/pairs.ts";
import { type AnalysedQuery, analyseQuery } from "../../../src/retrieval/analysis/query.ts";
import { createSpelling } from "../../../src/retrieval/analysis/spelling.ts";

const KNOWN = `déchèterie horaires ouverture mairie inscription école carte d'identité certificat d'immatriculation
  habitation taxe encombrants ordures ménagères restauration scolaire mariage lucarne rendez-vous médiathèque
  passeport permis de construire prix`;

function read(question: string, own: ReadonlyArray<readonly string[]> = []): AnalysedQuery {
  const words = [...new Set(KNOWN.split(/\s+/))].filter((word) => analyse(word).length === 1);
  const vocabulary = new Map(words.map((word, i) => [analyse(word)[0] ?? "", i]));
  const source = { vocabulary, surfaces: words, documentFrequency: words.map(() => 3) };
  return analyseQuery(question, {
    knows: (term) => vocabulary.has(term),
    repair: createSpelling(source, isFrenchWord),
    equivalents: createEquivalents(own),
  });
}

const termsOf = (query: AnalysedQuery) => query.words.flatMap(({ terms }) => terms);

describe("analyseQuery", () => {
  it.each([
    "Bonjour, quels sont les horaires de la mairie ?",
    "bonjour madame, horaires mairie s'il vous plaît, merci d'avance. Cordialement",
    "Bjr horaires mairie svp",
    "horaires mairie ? Merci beaucoup !",
  ])("finds what is asked in « %s »", (question) => {
    expect(termsOf(read(question))).toEqual(analyse("horaires mairie"));
  });

  it("keeps a message that is only a greeting", () => {
    expect(read("Bonjour").searched).toBe("Bonjour");
    expect(read("Bonjour").unknown).toEqual([]);
  });

  it.each([
    ["mairi", "mairie"],
    ["maiire", "mairie"],
    ["decheteri", "déchèterie"],
    ["insciption", "inscription"],
    ["passseport", "passeport"],
    ["mairieeee", "mairie"],
    ["dhabitation", "habitation"],
    ["medi", "médiathèque"],
    ["encombrent", "encombrants"],
  ])("reads %s as %s", (written, meant) => {
    expect(termsOf(read(`je cherche ${written}`))).toContain(analyse(meant)[0]);
  });

  it("parts words stuck together", () => {
    expect(termsOf(read("horairesmairie"))).toEqual(analyse("horaires mairie"));
  });

  it("tells what it corrected, as written", () => {
    expect(read("insciption école").corrections).toEqual([["insciption", "inscription"]]);
  });

  it("leaves French words and names alone, and says they are unknown", () => {
    const query = read("mairie avec une licorne à Mairiac");
    expect(query.corrections).toEqual([]);
    expect(query.unknown).toEqual(["licorne", "Mairiac"]);
  });

  it("reads text-message spelling", () => {
    expect(termsOf(read("keske i fo pr 1 rdv mairie"))).toEqual(
      expect.arrayContaining(analyse("rendez-vous mairie")),
    );
  });

  it("adds the administration's words, weighing more when the citizen's own are unknown", () => {
    const [unknownWords] = read("carte grise").alternatives;
    expect(unknownWords?.terms).toEqual(analyse("certificat immatriculation"));
    expect(unknownWords?.weight).toBeGreaterThan(0.5);
    const [knownWords] = read("mariage").alternatives.length === 0 ? read("tarif").alternatives : [];
    expect(knownWords?.terms).toContain("prix");
    expect(read("cantine").unknown).toEqual([]);
  });

  it("adds the collectivity's own ways to say it", () => {
    expect(read("le gourbi").alternatives).toEqual([]);
    const [own] = read("le gourbi", [["gourbi", "médiathèque"]]).alternatives;
    expect(own?.terms).toEqual(analyse("médiathèque"));
    expect(read("le gourbi", [["gourbi", "médiathèque"]]).unknown).toEqual([]);
  });

  it("keeps which words stand side by side", () => {
    const [pair] = read("permis construire").pairs;
    expect(pair).toBe(pairHash(analyse("permis")[0] ?? "", analyse("construire")[0] ?? ""));
    expect(read("construire permis").pairs).not.toContain(pair);
  });

  it("cuts endless messages", () => {
    expect(read("mairie ".repeat(2_000)).searched.length).toBeLessThanOrEqual(2_000);
  });

  it("weighs politeness less than what is asked", () => {
    const words = read("je voudrais un renseignement sur la taxe d'habitation").words;
    const weight = (surface: string) => words.find((word) => word.surface === surface)?.weight ?? 0;
    expect(weight("renseignement")).toBeLessThan(weight("taxe"));
  });
});
