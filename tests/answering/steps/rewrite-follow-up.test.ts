import { describe, expect, it } from "vitest";
import { rewriteFollowUp } from "../../../src/answering/steps/rewrite-follow-up.ts";
import { turnOf } from "../turn-of.ts";

function reread(questions: readonly string[], text: string): string {
  const history = questions.map((question) => ({ question, answer: "", documentIds: [] }));
  const outcome = rewriteFollowUp(turnOf(text, history));
  return "kind" in outcome ? outcome.kind : outcome.asked;
}

describe("rewriteFollowUp", () => {
  it.each([
    [
      "Quels papiers pour un passeport ?",
      "et pour un mineur ?",
      "Quels papiers pour un passeport et pour un mineur ?",
    ],
    ["Quels papiers pour un passeport ?", "combien ça coûte ?", "passeport combien ça coûte ?"],
    ["Comment inscrire mon fils à la cantine ?", "c'est où ?", "inscrire fils cantine c'est où ?"],
    ["Quand passent les encombrants ?", "et aux Aubrais ?", "Quand passent les encombrants et aux Aubrais ?"],
    [
      "Quelles sont les règles sur le bruit ?",
      "quelle amende ?",
      "Quelles sont les règles sur le bruit quelle amende ?",
    ],
    ["Location de la salle des fêtes", "quel prix ?", "Location salle fêtes quel prix ?"],
  ])("after « %s », reads « %s » as « %s »", (earlier, text, asked) => {
    expect(reread([earlier], text)).toBe(asked);
  });

  it("walks back to the last question that had a topic", () => {
    expect(reread(["Quels papiers pour un passeport ?", "combien ça coûte ?"], "et c'est où ?")).toContain(
      "passeport",
    );
  });

  it.each([
    "Comment voter par procuration ?",
    "Quels sont les tarifs de la piscine ?",
    "Et sinon, comment faire une déclaration préalable pour une clôture de jardin ?",
    "horaires de la déchèterie",
    "bjr cb ca coute 1 carte didentité svp",
    "Combien ça coûte une carte d'identité ?",
  ])("leaves « %s » alone", (text) => {
    expect(reread(["Quels papiers pour un passeport ?"], text)).toBe(text);
  });

  it("leaves a lone noun that names another subject alone", () => {
    expect(reread(["Quels papiers pour une carte d'identité ?"], "quels impôts ?")).toBe("quels impôts ?");
  });

  it.each(["bjr cb ca coute 1 carte didentité svp", "quelle amende ?"])(
    "searches « %s » when nothing was said before",
    (text) => {
      expect(reread([], text)).toBe(text);
    },
  );

  it.each(["et pour un mineur ?", "c'est où ?", "que dois-je faire ?", "combien ça coûte ?"])(
    "asks back when nothing was said before « %s »",
    (text) => {
      expect(reread([], text)).toBe("clarify");
    },
  );
});
