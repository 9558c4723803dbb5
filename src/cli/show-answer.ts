import type { AnswerRecord, Citation } from "../answering/answer.ts";
import { fr } from "../i18n/fr/cli.ts";
import type { Evidence } from "../retrieval/evidence.ts";

const SHOWN = 5;

/** The machine-readable form of `parvis ask --json`. */
export function answerJson(record: AnswerRecord, evidence: Evidence | null) {
  const { answer } = record;
  const citations = answer.kind === "answered" ? answer.citations : [];
  return {
    answer: {
      kind: answer.kind,
      text: answer.text,
      citations: citations.map(({ title, url, producer, updated, page }) => ({
        title,
        url,
        producer,
        updated,
        page,
      })),
    },
    confidence: record.confidence,
    passages: (evidence?.passages ?? []).map(({ passage, document, score }) => ({
      documentId: passage.documentId,
      title: document.title,
      score,
    })),
  };
}

/** The answer, its sources, its confidence, and why these passages. */
export function answerLines(record: AnswerRecord, evidence: Evidence | null): string[] {
  const { answer } = record;
  const citations = answer.kind === "answered" ? [...answer.citations, ...answer.seeAlso] : [];
  const proposals = answer.kind === "clarify" ? answer.proposals : [];
  return [
    fr.ask.kinds[answer.kind],
    "",
    answer.text,
    ...proposals.map((proposal) => `  • ${proposal.label}`),
    ...(citations.length === 0 ? [] : ["", fr.ask.sources, ...citations.map(sourceLine)]),
    "",
    fr.ask.confidence(record.confidence, record.steps.at(-1)?.step ?? ""),
    ...(evidence === null || evidence.passages.length === 0
      ? []
      : ["", fr.ask.passages, ...passageLines(evidence)]),
  ];
}

function sourceLine({ title, producer, updated, heading, page, url }: Citation): string {
  return `  • ${fr.ask.source(title, producer, updated, heading, page)}${url === null ? "" : `\n    ${url}`}`;
}

function passageLines(evidence: Evidence): string[] {
  const notes = [
    ...evidence.corrections.map(([written, read]) => fr.ask.correction(written, read)),
    ...(evidence.unknown.length === 0 ? [] : [fr.ask.unknown(evidence.unknown)]),
  ];
  const lines = evidence.passages
    .slice(0, SHOWN)
    .flatMap(({ passage, document, score, parts, matched }, rank) => [
      `  ${rank + 1}. ${[document.title, ...passage.headings].join(" › ")} [${passage.documentId}]`,
      `     ${fr.ask.why(score, parts, matched)}`,
    ]);
  return [...lines, ...notes.map((note) => `  ${note}`)];
}
