import type { AnswerQuestion, AnswerRecord } from "../answering/answer.ts";
import { maskPersonal } from "../privacy/mask.ts";
import { chosenProposal } from "./chosen-proposal.ts";
import { type ConversationState, KEPT_EXCHANGES } from "./conversation-state.ts";

/** Longest text of an exchange kept for follow-ups, in characters. */
const KEPT_LENGTH = 2000;
const LONG_SILENCE = 6 * 60 * 60 * 1000;

/** How the citizen must be told, with this reply, that a machine speaks. */
export type Disclosure = "first" | "again" | "none";

export interface Turn {
  readonly state: ConversationState;
  readonly record: AnswerRecord;
  /** The question as asked to the answering, masked. */
  readonly asked: string;
  readonly disclosure: Disclosure;
}

/** One question of the citizen and what it changes; the caller renders and commits. Faults of `answer` pass through. */
export async function takeTurn(
  state: ConversationState,
  message: { readonly text: string; readonly at: Date },
  answer: AnswerQuestion,
): Promise<Turn> {
  const chosen = chosenProposal(message.text, state.proposals);
  const text = chosen?.question ?? message.text;
  const record = await answer({ text, history: state.history, at: message.at });
  const asked = maskPersonal(text);
  return {
    state: remember(state, asked, record, message.at),
    record,
    asked,
    disclosure: disclosureAt(state, message.at),
  };
}

/** Whether the citizen must be told (again) at this instant that a machine speaks. */
export function disclosureAt(state: ConversationState, at: Date): Disclosure {
  if (state.lastAt === null) return "first";
  return at.getTime() - state.lastAt > LONG_SILENCE ? "again" : "none";
}

function remember(
  state: ConversationState,
  asked: string,
  { answer }: AnswerRecord,
  at: Date,
): ConversationState {
  const cited = answer.kind === "answered" ? answer.citations.map(({ documentId }) => documentId) : [];
  const exchange = {
    question: asked.slice(0, KEPT_LENGTH),
    answer: maskPersonal(answer.text).slice(0, KEPT_LENGTH),
    documentIds: [...new Set(cited)],
  };
  return {
    history: [...state.history, exchange].slice(-KEPT_EXCHANGES),
    proposals:
      answer.kind === "clarify"
        ? answer.proposals.map(({ label, question }) => ({ label, question: maskPersonal(question) }))
        : [],
    lastAt: Math.max(at.getTime(), state.lastAt ?? 0),
  };
}
