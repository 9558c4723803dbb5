import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerFromFacts } from "../../../src/answering/facts/answer-from-facts.ts";
import { collectivityIn, paris } from "../../collectivity/fixture.ts";

const collectivity = await collectivityIn(new URL("../../../knowledge/", import.meta.url).pathname);
const ask = (text: string, at = "2026-11-23 10:00") =>
  answerFromFacts(collectivity, { text, history: [], at: paris(at) });

describe("the demonstration commune", () => {
  it.each([
    ["À quelle heure ouvre la mairie le samedi ?", "Le samedi, la mairie est ouverte de 9 h à 12 h."],
    ["la mairie est ouverte samedi 11 juillet ?", "Samedi 11 juillet 2026, la mairie est fermée."],
    [
      "mairie ouverte 24/12 ?",
      "la mairie est ouverte de 9 h à 12 h (horaires exceptionnels : veille de Noël).",
    ],
    ["le marché est ouvert le 14 juillet ?", "le marché est ouvert de 8 h à 12 h 30"],
    ["la mairie est ouverte le samedi ?", "- Le samedi 2 janvier 2027 : fermée"],
    [
      "horaires de la médiathèque entre Noël et le jour de l'an",
      "\n- Du vendredi 25 décembre au vendredi 1er janvier : fermée",
    ],
    ["c ouvert la piscine ?", "La piscine municipale est fermée en ce moment."],
    ["tel mairie svp", "05 36 49 10 00"],
    ["qui est le maire ?", "Maire : Hélène Vautrin."],
    ["qui contacter pour une fuite d'eau ?", "05 36 49 10 50"],
  ])("%s", (text, said) => {
    const at = text.includes("juillet") ? "2026-07-01 10:00" : undefined;
    expect(ask(text, at)?.answer.text).toContain(said);
  });

  it.each(["horaires de la garderie", "horaires de la cantine", "c'est quand le marché de Noël ?"])(
    "leaves to the documents: %s",
    (text) => {
      expect(ask(text)).toBeNull();
    },
  );
});

describe("a question that names no service", () => {
  const followed = (...texts: string[]) => {
    const text = texts.pop() ?? "";
    const history = texts.map((question) => ({ question, answer: "", documentIds: [] }));
    const found = answerFromFacts(collectivity, { text, history, at: paris("2026-11-23 10:00") });
    return found?.fact ?? null;
  };

  it.each([
    [["téléphone du CCAS", "c'est accessible en fauteuil ?"], "access:ccas"],
    [["téléphone du CCAS", "et leur mail ?"], "email:ccas"],
    [["téléphone du CCAS", "merci", "c'est où ?"], "address:ccas"],
    [["horaires de la piscine", "c'est ouvert le mercredi ?"], "hours:piscine"],
    [
      ["où est la déchèterie ?", "et le CCAS, il est où ?", "elle ferme à quelle heure ce samedi ?"],
      "hours:decheterie",
    ],
    [
      ["horaires de la déchèterie", "Quelles aides au CCAS pour le chauffage ?", "elle ouvre quand samedi ?"],
      "hours:decheterie",
    ],
    [["téléphone du CCAS", "vous êtes ouverts samedi ?"], "clarify:ccas,mairie"],
    [["bonjour", "c'est ouvert samedi ?"], "hours:mairie"],
    [["horaires de la mairie", "c'est accessible en fauteuil ?"], "access:mairie"],
  ])("%j → %s", (texts, expected) => {
    expect(followed(...texts)).toBe(expected);
  });

  it("stays in the month spoken of", () => {
    const history = [{ question: "Y a-t-il un marché le 26 décembre ?", answer: "", documentIds: [] }];
    const found = answerFromFacts(collectivity, {
      text: "et le 24 ?",
      history,
      at: paris("2026-11-23 10:00"),
    });
    expect(found?.answer.text).toContain("24 décembre 2026");
  });

  it.each([
    [["Comment inscrire mon enfant à l'école ?", "c'est ouvert le mercredi ?"]],
    [["horaires de l'école", "c'est ouvert le mercredi ?"]],
    [["tarifs de la garderie", "elle ferme à quelle heure ce samedi ?"]],
    [["horaires de la déchèterie", "tarifs de la garderie", "elle ferme à quelle heure ?"]],
    [["téléphone du CCAS", "y a un parking ?", "elle est ouverte samedi ?"]],
    [["quels papiers pour la CAF", "c'est ouvert samedi ?"]],
  ])("is never answered for another service: %j", (texts) => {
    expect(followed(...texts)).toBeNull();
  });
});

const QUESTIONS = new URL("../../../../shared/data/questions/", import.meta.url);

/** Real questions of citizens are hardly ever about this town hall's hours. */
describe.skipIf(!existsSync(QUESTIONS))("questions meant for documents (needs ../shared/data)", () => {
  it("takes fewer than one in five hundred", () => {
    const texts = readdirSync(QUESTIONS).flatMap((file) =>
      readFileSync(new URL(file, QUESTIONS), "utf8")
        .trim()
        .split("\n")
        .map((line) => String(JSON.parse(line).question)),
    );
    const taken = texts.filter((text) => ask(text) !== null);
    expect(texts.length).toBeGreaterThan(5000);
    expect(taken.length / texts.length, taken.join("\n")).toBeLessThan(1 / 500);
  });
});
