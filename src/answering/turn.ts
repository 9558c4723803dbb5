import type { Collectivity } from "../collectivity/schema.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import type { Answer } from "./answer.ts";
import type { Draft } from "./compose/draft.ts";
import type { Question } from "./question.ts";

/** All that is known of a question so far; each step returns an answer or the turn, enriched. */
export interface Turn {
  readonly question: Question;
  readonly collectivity: Collectivity;
  /** The message without markup or control characters, of bounded length. */
  readonly text: string;
  /** The message as recognition rules read it (`plainWords`). */
  readonly plain: string;
  /** What is searched: the message, reduced to what it asks, standing alone. */
  readonly asked: string;
  readonly evidence: Evidence | null;
  readonly draft: Draft | null;
}

/** Answers, or lets the turn go on. */
export type Step = (turn: Turn) => Turn | Answer | Promise<Turn | Answer>;
