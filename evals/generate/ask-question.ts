import type { Answer, AnswerRecord } from "../../src/answering/answer.ts";
import type { Exchange } from "../../src/answering/question.ts";
import { localDay } from "../../src/collectivity/local-day.ts";
import type { Collectivity } from "../../src/collectivity/schema.ts";
import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import type { Evidence, Retriever, SearchOptions } from "../../src/retrieval/evidence.ts";
import type { AskedSystem } from "./open-knowledge.ts";
import type { FoundDocument, GivenAnswer, Output } from "./output.ts";

const PASSAGES = 30;
const MOST_PASSAGES = 240;
const ENOUGH_DOCUMENTS = 10;

/** Asks one labelled question to the real system, in a conversation of its own: first answered, then searched alone. */
export async function askQuestion(
  labelled: LabelledQuestion,
  { retriever, answer }: AskedSystem,
  collectivity: Pick<Collectivity, "timezone">,
  now: () => number = () => performance.now(),
): Promise<Output> {
  const at = new Date(labelled.at);
  const history: Exchange[] = [];
  for (const text of labelled.after) {
    history.push(exchange(text, await answer({ text, history: [...history], at })));
  }
  const asked = now();
  const record = await answer({ text: labelled.question, history, at });
  const answered = now();
  // A follow-up is searched as the answering made it stand alone.
  const searched = (labelled.after.length > 0 && record.evidence?.searched) || labelled.question;
  const options = { today: localDay(collectivity, at).date };
  const begun = now();
  const first = await retriever.retrieve(searched, { ...options, limit: PASSAGES });
  const retrievalMilliseconds = now() - begun;
  const evidence = await enoughDocuments(retriever, searched, options, first);
  return {
    id: labelled.id,
    searched,
    found: foundDocuments(evidence),
    probabilities: first.probabilities,
    features: first.features,
    retrievalMilliseconds,
    answer: given(record, answered - asked),
  };
}

/** Documents that hold several of the best passages take the place of others: more are asked for until ten stand. */
async function enoughDocuments(
  retriever: Retriever,
  question: string,
  options: SearchOptions,
  first: Evidence,
): Promise<Evidence> {
  let evidence = first;
  for (let limit = PASSAGES; limit < MOST_PASSAGES; ) {
    const distinct = new Set(evidence.passages.map(({ document }) => document.id)).size;
    if (distinct >= ENOUGH_DOCUMENTS || evidence.passages.length < limit) break;
    limit *= 2;
    evidence = await retriever.retrieve(question, { ...options, limit });
  }
  return evidence;
}

function foundDocuments({ passages }: Evidence): FoundDocument[] {
  const seen = new Set<string>();
  return passages
    .filter(({ document }) => !seen.has(document.id) && seen.add(document.id))
    .map(({ document, passage, score, matched }) => ({
      id: document.id,
      title: document.title,
      heading: passage.headings.at(-1) ?? null,
      score,
      matched,
    }));
}

function given({ answer, confidence, evidence, steps }: AnswerRecord, milliseconds: number): GivenAnswer {
  const citations = answer.kind === "answered" ? answer.citations : [];
  const cited = citations[0]?.documentId;
  const sources = (evidence?.passages ?? []).filter(({ document }) => document.id === cited);
  return {
    kind: answer.kind,
    text: answer.text,
    confidence,
    citations: citations.map(({ documentId, title, quote }) => ({ documentId, title, quote })),
    proposals: answer.kind === "clarify" ? answer.proposals.map(({ label }) => label) : [],
    reason: reasonOf(answer),
    steps,
    milliseconds,
    sources: sources.map(({ passage }) => passage.text),
  };
}

function reasonOf(answer: Answer): string | null {
  return answer.kind === "handoff" || answer.kind === "refused" ? answer.reason : null;
}

function exchange(question: string, { answer }: AnswerRecord): Exchange {
  const documentIds = answer.kind === "answered" ? answer.citations.map(({ documentId }) => documentId) : [];
  return { question, answer: answer.text, documentIds };
}
