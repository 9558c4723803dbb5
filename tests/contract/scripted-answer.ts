import type { AnswerQuestion, AnswerRecord } from "../../src/answering/answer.ts";

/** Choices that fit on any button, and choices that fit on none. */
export const SHORT = ["Carte d'identité", "Passeport", "Permis"] as const;
export const LONG = ["Refaire une carte d'identité perdue", "Demander un premier passeport"] as const;

/** 5,000 characters in sentences, with a link in every other one: nothing of it may be lost or cut. */
export const LONG_TEXT = Array.from(
  { length: 50 },
  (_, index) =>
    `Phrase ${index} sur les démarches de l'état civil à la mairie de Valcour-sur-Alize, voir https://www.valcour.example/p/${index}.`,
).join(" ");

export interface ScriptedAnswer {
  readonly answer: AnswerQuestion;
  /** Questions asked so far. */
  readonly asked: readonly string[];
  /** Lets the slow answers end. */
  release(): void;
}

/** Says what each wording of the contract deserves. */
export function createScriptedAnswer(): ScriptedAnswer {
  const asked: string[] = [];
  const slow = Promise.withResolvers<void>();
  return {
    asked,
    release: slow.resolve,
    async answer({ text }) {
      asked.push(text);
      if (text.includes("lent")) await slow.promise;
      return record(answerTo(text));
    },
  };
}

function answerTo(text: string): AnswerRecord["answer"] {
  if (/humain/.test(text)) {
    return { kind: "handoff", reason: "asked", text: "Voici comment joindre une personne.", contact: null };
  }
  if (text.includes("lequel")) return { kind: "clarify", text: "Lequel ?", proposals: SHORT.map(proposal) };
  if (text.includes("laquelle"))
    return { kind: "clarify", text: "Laquelle ?", proposals: LONG.map(proposal) };
  const said = text.includes("roman") ? LONG_TEXT : `Réponse : ${text}`;
  return { kind: "smalltalk", text: said };
}

function proposal(label: string) {
  return { label, question: `Je choisis ${label}` };
}

function record(answer: AnswerRecord["answer"]): AnswerRecord {
  return { answer, confidence: 1, evidence: null, steps: [], draft: null };
}
