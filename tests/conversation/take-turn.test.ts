import { describe, expect, it } from "vitest";
import type { Answer, AnswerQuestion } from "../../src/answering/answer.ts";
import type { Question } from "../../src/answering/question.ts";
import { type ConversationState, readState } from "../../src/conversation/conversation-state.ts";
import { takeTurn } from "../../src/conversation/take-turn.ts";

const NOON = new Date("2026-11-23T12:00:00Z");
const later = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const clarify: Answer = {
  kind: "clarify",
  text: "Parlez-vous de :",
  proposals: [
    { label: "La carte d'identité", question: "Comment refaire ma carte d'identité ?" },
    { label: "Le passeport", question: "Comment refaire mon passeport ?" },
  ],
};

function answering(answer: Answer): { answer: AnswerQuestion; asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    answer: async (question) => {
      asked.push(question);
      return { answer, confidence: 1, evidence: null, steps: [], draft: null };
    },
  };
}

describe("takeTurn", () => {
  it("tells who speaks at first contact and after six hours of silence, not between", async () => {
    const { answer } = answering({ kind: "smalltalk", text: "Bonjour !" });
    const first = await takeTurn(readState(null), { text: "Bonjour", at: NOON }, answer);
    const second = await takeTurn(first.state, { text: "Merci", at: later(5) }, answer);
    const third = await takeTurn(second.state, { text: "Bonjour", at: later(11.5) }, answer);
    expect([first, second, third].map((turn) => turn.disclosure)).toEqual(["first", "none", "again"]);
  });

  it.each([
    "2",
    "2.",
    "le 2",
    "n° 2",
    "Le passeport",
    "le PASSEPORT !",
    "la deuxième",
    "le second",
    "le dernier",
  ])("reads « %s » as the second proposal", async (text) => {
    const { answer, asked } = answering({ kind: "smalltalk", text: "" });
    const { state } = await takeTurn(
      readState(null),
      { text: "renouvellement", at: NOON },
      answering(clarify).answer,
    );
    const turn = await takeTurn(state, { text, at: NOON }, answer);
    expect(asked[0]?.text).toBe("Comment refaire mon passeport ?");
    expect(turn.state.proposals).toEqual([]);
  });

  it.each(["3", "0", "2 enfants", "Le passeport de mon fils", "", "non"])(
    "reads « %s » as a new question",
    async (text) => {
      const { answer, asked } = answering({ kind: "smalltalk", text: "" });
      const { state } = await takeTurn(
        readState(null),
        { text: "renouvellement", at: NOON },
        answering(clarify).answer,
      );
      await takeTurn(state, { text, at: NOON }, answer);
      expect(asked[0]?.text).toBe(text);
    },
  );

  it.each(["je suis locataire", "Locataire"])(
    "reads « %s » as the proposal that alone ends so",
    async (text) => {
      const { answer, asked } = answering({ kind: "smalltalk", text: "" });
      const proposals = [
        { label: "Vous louez", question: "Qui paie ? Je suis locataire." },
        { label: "Vous possédez", question: "Qui paie ? Je suis propriétaire." },
      ];
      await takeTurn({ ...readState(null), proposals }, { text, at: NOON }, answer);
      expect(asked[0]?.text).toBe("Qui paie ? Je suis locataire.");
    },
  );

  it("reads the question asked again as a new question, though both proposals carry it", async () => {
    const { answer, asked } = answering({ kind: "smalltalk", text: "" });
    const proposals = ["Cantine", "Garderie"].map((label) => ({ label, question: `${label} : quel prix ?` }));
    await takeTurn({ ...readState(null), proposals }, { text: "quel prix ?", at: NOON }, answer);
    expect(asked[0]?.text).toBe("quel prix ?");
  });

  it("reads a yes as the only proposal, and as nothing when there are several", async () => {
    const { answer, asked } = answering({ kind: "smalltalk", text: "" });
    const one = { ...readState(null), proposals: [{ label: "Cantine", question: "Cantine : quel prix ?" }] };
    const two = {
      ...one,
      proposals: [...one.proposals, { label: "Garderie", question: "Garderie : quel prix ?" }],
    };
    await takeTurn(one, { text: "Oui, c'est ça", at: NOON }, answer);
    await takeTurn(two, { text: "oui", at: NOON }, answer);
    expect(asked.map(({ text }) => text)).toEqual(["Cantine : quel prix ?", "oui"]);
  });

  it("keeps no telephone number in the questions of proposals", async () => {
    const proposals = [{ label: "Cantine", question: "Cantine : rappelez-moi au 06 12 34 56 78" }];
    const { answer } = answering({ kind: "clarify", text: "", proposals });
    const turn = await takeTurn(readState(null), { text: "cantine", at: NOON }, answer);
    expect(turn.state.proposals[0]?.question).not.toContain("12 34");
    expect(turn.record.answer).toMatchObject({ proposals });
  });

  it("asks the real words and keeps the masked ones, for the last five exchanges", async () => {
    let state: ConversationState = readState(null);
    const { answer, asked } = answering({ kind: "smalltalk", text: "Rappel au 06 12 34 56 78" });
    for (let i = 1; i <= 7; i++) {
      ({ state } = await takeTurn(state, { text: `Question ${i}, je suis lea@orange.fr`, at: NOON }, answer));
    }
    expect(asked[6]?.text).toContain("lea@orange.fr");
    expect(asked[6]?.history).toHaveLength(5);
    expect(state.history.map(({ question }) => question)[0]).toBe("Question 3, je suis [adresse e-mail]");
    expect(JSON.stringify(state)).not.toMatch(/orange|06 12/);
    expect(readState(JSON.stringify(state))).toEqual(state);
  });

  it("starts afresh from a state it cannot read", () => {
    expect(readState("{")).toEqual(readState(null));
    expect(readState('{"history":[{"q":1}]}')).toEqual(readState(null));
  });
});
