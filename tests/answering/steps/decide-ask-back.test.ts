import { describe, expect, it } from "vitest";
import type { Exchange } from "../../../src/answering/question.ts";
import { composeDraft } from "../../../src/answering/steps/compose-draft.ts";
import { decide } from "../../../src/answering/steps/decide.ts";
import { keepWhatWasChosen } from "../../../src/answering/steps/keep-what-was-chosen.ts";
import { readState } from "../../../src/conversation/conversation-state.ts";
import { takeTurn } from "../../../src/conversation/take-turn.ts";
import type { ScoredPassage } from "../../../src/retrieval/evidence.ts";
import { evidenceOf, scored } from "../evidence-of.ts";
import { AT, turnOf } from "../turn-of.ts";

/** As the steps run, from what was retrieved. */
function answered(
  asked: string,
  passages: readonly ScoredPassage[],
  sure = 0.9,
  history: readonly Exchange[] = [],
) {
  const turn = { ...turnOf(asked, history), evidence: evidenceOf(passages, sure) };
  return decide(composeDraft(keepWhatWasChosen(turn)));
}

function section(text: string, headings: readonly string[], ordinal: number, score = 0.9): ScoredPassage {
  return scored(text, {
    document: { id: "chaudiere", title: "Entretien de la chaudière" },
    passage: { ordinal, headings },
    score,
  });
}

/** Long enough not to be shown together with another section. */
const AT_LENGTH =
  "L'entretien est fait par un professionnel, qui remet une attestation dans les quinze jours. Elle se garde deux ans et se montre à qui la demande, comme l'assureur ou la mairie. Sans elle, une assurance peut refuser de payer.";
const TENANT = section(
  `Le locataire fait entretenir la chaudière chaque année. ${AT_LENGTH}`,
  ["Vous êtes locataire"],
  0,
  1,
);
const OWNER = section(
  `Le propriétaire remplace la chaudière en fin de vie. ${AT_LENGTH}`,
  ["Vous êtes propriétaire"],
  1,
  0.8,
);
const BOILER = "Que faire pour la chaudière ?";

describe("a question back inside a document", () => {
  it("is asked when the sections that compete treat different cases", () => {
    expect(answered(BOILER, [TENANT, OWNER])).toEqual({
      kind: "clarify",
      text: "La réponse dépend de la situation. Êtes-vous locataire ou propriétaire ?\n\nSi aucun choix ne convient, écrivez votre question avec votre situation, en une phrase.",
      proposals: [
        { label: "Locataire", question: "Que faire pour la chaudière ? Je suis locataire." },
        { label: "Propriétaire", question: "Que faire pour la chaudière ? Je suis propriétaire." },
      ],
    });
  });

  it.each([
    ["Je suis locataire, que faire pour la chaudière ?", "Le locataire fait"],
    ["Je suis propriétaire, que faire pour la chaudière ?", "Le propriétaire remplace"],
    ["Mon proprio doit-il changer la chaudière ?", "Le locataire fait"],
  ])("is not asked once the case is said: « %s »", (asked, text) => {
    expect(answered(asked, [TENANT, OWNER])).toMatchObject({
      kind: "answered",
      text: expect.stringContaining(text),
    });
  });

  it("is not asked when both cases are short enough to be shown", () => {
    const tenant = section("Le locataire l'entretient.", ["Vous êtes locataire"], 0, 1);
    const owner = section("Le propriétaire la remplace.", ["Vous êtes propriétaire"], 1);
    expect(answered(BOILER, [tenant, owner])).toMatchObject({
      kind: "answered",
      text: expect.stringMatching(/Le locataire l'entretient[\s\S]*Le propriétaire la remplace/),
    });
  });

  it("is not asked when the other case is far from the question, says the same, or is no case", () => {
    const far = section(
      "Le propriétaire paie la taxe foncière.",
      ["Vous êtes propriétaire", "Impôts"],
      1,
      0.1,
    );
    const same = section(TENANT.passage.text, ["Vous êtes propriétaire"], 1);
    const general = section("L'entretien est annuel.", ["Cas général"], 1);
    for (const other of [far, same, general]) {
      expect(answered(BOILER, [TENANT, other])).toMatchObject({ kind: "answered" });
    }
  });

  it("is not asked about a document that is not sure", () => {
    expect(answered(BOILER, [TENANT, OWNER], 0.3)).toMatchObject({
      proposals: [{ label: "Entretien de la chaudière" }],
    });
  });

  it("presumes that who writes lives in France", () => {
    const abroad = section("Adressez-vous au consulat.", ["À l'étranger", "Démarche"], 0, 1);
    const here = section("Adressez-vous à la mairie.", ["En France", "Démarche"], 1, 0.9);
    expect(answered("Quelle est la démarche ?", [abroad, here])).toMatchObject({
      text: expect.stringMatching(/mairie/),
    });
    expect(answered("Quelle est la démarche au Maroc ?", [abroad, here])).toMatchObject({
      text: expect.stringMatching(/consulat/),
    });
    expect(answered("Quelle est la démarche ?", [abroad])).toMatchObject({
      text: expect.stringMatching(/consulat/),
    });
  });
});

describe("a question back between documents", () => {
  const leave = (id: string, title: string, score: number, about: Partial<ScoredPassage["document"]> = {}) =>
    scored(`Durée du congé : voir ${id}.`, { document: { id, title, ...about }, score });
  const PRIVATE = leave("prive", "Congé de maternité dans le secteur privé", 1);
  const PUBLIC = leave("public", "Congé de maternité dans la fonction publique", 0.9);

  it("is asked when their titles differ by a case, and leads to the document of the case", () => {
    const asked = "Mon congé de maternité, comment le demander ?";
    const decision = answered(asked, [PRIVATE, PUBLIC], 0.6);
    expect(decision).toMatchObject({
      text: expect.stringMatching(/secteur privé ou sur la fonction publique/),
      proposals: [{ label: "Secteur privé" }, { label: "Fonction publique" }],
    });
    const [, chosen] = decision.kind === "clarify" ? decision.proposals : [];
    expect(answered(chosen?.question ?? "", [PRIVATE, PUBLIC], 0.6)).toMatchObject({
      kind: "answered",
      citations: [{ documentId: "public" }],
    });
  });

  it("hears the case in the question", () => {
    const asked = "Je suis fonctionnaire, comment demander un congé de maternité ?";
    expect(answered(asked, [PRIVATE, PUBLIC], 0.6)).toMatchObject({ citations: [{ documentId: "public" }] });
  });

  it("is not asked between titles on different subjects, or far apart", () => {
    const other = leave("retraite", "Pension de retraite d'un fonctionnaire", 0.9);
    const far = leave("public", "Congé de maternité dans la fonction publique", 0.2);
    for (const second of [other, far]) {
      expect(answered("Comment ça se passe ?", [PRIVATE, second], 0.45).text).toContain("l'un de ces sujets");
    }
  });

  it("is asked between documents of one title for different audiences", () => {
    const person = leave("p", "Location d'une salle", 1, { audience: ["particuliers"] });
    const club = leave("a", "Location d'une salle", 0.9, { audience: ["associations"] });
    expect(answered("Comment réserver ?", [person, club], 0.6)).toMatchObject({
      proposals: [{ label: "Un particulier" }, { label: "Une association" }],
    });
    expect(answered("Comment notre asso peut réserver ?", [person, club], 0.6)).toMatchObject({
      citations: [{ documentId: "a" }],
    });
  });
});

describe("a case that is pressed or written", () => {
  it.each(["Propriétaire", "propriétaire", "2", "je suis propriétaire", "le dernier"])(
    "« %s » leads to the answer of that case, even a little less sure",
    async (reply) => {
      const turns = [0.9, 0.5];
      const answer = async ({ text, history }: { text: string; history: readonly Exchange[] }) => ({
        answer: answered(text, [TENANT, OWNER], turns.shift(), history),
        confidence: 1,
        evidence: null,
        steps: [],
        draft: null,
      });
      const first = await takeTurn(readState(null), { text: BOILER, at: AT }, answer);
      const second = await takeTurn(first.state, { text: reply, at: AT }, answer);
      expect(first.state.proposals).toHaveLength(2);
      expect(second.record.answer).toMatchObject({
        kind: "answered",
        text: expect.stringMatching(/propriétaire remplace/),
      });
    },
  );
});
