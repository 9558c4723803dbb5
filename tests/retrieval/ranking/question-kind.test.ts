import { describe, expect, it } from "vitest";
import { questionKind } from "../../../src/retrieval/ranking/question-kind.ts";

describe("the kind of answer a question wants", () => {
  it.each([
    ["Comment obtenir une carte d'identité ?", ["how"]],
    ["est ce que j'ai droit au chèque énergie", ["yesNo"]],
    ["Puis-je brûler mes feuilles ?", ["yesNo"]],
    ["combien coûte un passeport", ["amount"]],
    ["formulaire cerfa permis de construire", ["form"]],
    ["quel délai pour un passeport", ["delay"]],
    ["je suis auto-entrepreneur, quelle démarche", ["how", "business"]],
    ["horaires de la mairie", []],
  ])("« %s »", (question, expected) => {
    const kind = questionKind(question);
    const true_ = Object.entries(kind).flatMap(([name, value]) => (value ? [name] : []));
    expect(true_.toSorted()).toEqual(expected.toSorted());
  });
});
