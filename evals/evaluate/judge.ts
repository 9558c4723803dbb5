import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import { matchesOneOf, rankedLabels } from "../../src/question-sets/match-document.ts";
import type { Scored } from "../../src/retrieval/confidence/measures/scored.ts";
import type { Output } from "../generate/output.ts";
import { averagePrecision } from "../metrics/average-precision.ts";
import { citationCorrect } from "../metrics/citation-correct.ts";
import { factFound } from "../metrics/fact-found.ts";
import { hit } from "../metrics/hit.ts";
import { ndcg } from "../metrics/ndcg.ts";
import { recall } from "../metrics/recall.ts";
import { reciprocalRank } from "../metrics/reciprocal-rank.ts";
import { verbatimFaithfulness } from "../metrics/verbatim-faithfulness.ts";
import { type Verdict, verdict } from "../metrics/verdict.ts";
import type { Judged, RANKING_MEASURES } from "./judged.ts";

/** Longest message (UTF-16 units) called short, and medium. */
const SHORT = 60;
const MEDIUM = 160;
const RANKED = 10;
const BUTTONS = 3;

/** Judges what the system did with one question. */
export function judge(labelled: LabelledQuestion, output: Output): Judged {
  const { relevant, fact, question } = labelled;
  const { answer, probabilities } = output;
  const isRelevant = matchesOneOf(relevant);
  const ranking = judgeRanking(
    labelled,
    output.found.map(({ id }) => id),
  );
  const cited = answer.citations.map(({ documentId }) => documentId);
  const judged = verdict(labelled, { kind: answer.kind, text: answer.text, cited }, isRelevant);
  const withDocument = relevant.length > 0;
  const toTurnAway = labelled.answerable === false && !withDocument;
  const scored = (known: boolean, score: number, positive: boolean): Scored | null =>
    known ? { score, positive } : null;
  const answered = answer.kind === "answered";
  return {
    id: labelled.id,
    group: labelled.group,
    category: labelled.category,
    style: labelled.style,
    channel: labelled.channel,
    length: question.length <= SHORT ? "short" : question.length <= MEDIUM ? "medium" : "long",
    answerable: withDocument || labelled.answerable === true,
    measures: {
      ...ranking,
      answered: share(answered),
      clarified: share(answer.kind === "clarify"),
      refused: share(["handoff", "refused", "smalltalk"].includes(answer.kind)),
      emergency: share(answer.kind === "emergency"),
      ...verdictShares(judged),
      fact_found: answered ? factFound(answer.text, fact) : Number.NaN,
      citation_correct: answered ? citationCorrect(cited, relevant, isRelevant) : Number.NaN,
      verbatim: answered
        ? verbatimFaithfulness(answer.citations[0]?.quote ?? "", answer.sources)
        : Number.NaN,
    },
    verdict: judged,
    first: scored(withDocument || toTurnAway, probabilities.first, ranking["hit@1"] === 1),
    amongThree: scored(withDocument || toTurnAway, probabilities.amongThree, ranking[`hit@${BUTTONS}`] === 1),
    answerability: scored(withDocument || toTurnAway, probabilities.answerable, withDocument),
    topic: scored(labelled.onTopic !== null, probabilities.onTopic, labelled.onTopic === true),
    abstention:
      labelled.answerable === null
        ? null
        : { abstained: !answered && answer.kind !== "clarify", due: !labelled.answerable },
    retrievalMilliseconds: output.retrievalMilliseconds,
    answerMilliseconds: answer.milliseconds,
  };
}

/** The figures of a ranking of documents, whoever made it. */
export function judgeRanking(
  { relevant, grades }: Pick<LabelledQuestion, "relevant" | "grades">,
  documentIds: readonly string[],
): Record<(typeof RANKING_MEASURES)[number], number> {
  const ranking = { ranked: rankedLabels(documentIds, relevant), relevant: new Set(relevant) };
  const graded = grades === null ? relevant.map((label) => [label, 1] as const) : Object.entries(grades);
  const gradedRanking = rankedLabels(
    documentIds,
    graded.map(([label]) => label),
  );
  return {
    "hit@1": hit(ranking, 1),
    "hit@3": hit(ranking, BUTTONS),
    "hit@5": hit(ranking, 5),
    "hit@10": hit(ranking, RANKED),
    "mrr@10": reciprocalRank(ranking, RANKED),
    "ndcg@10": ndcg(gradedRanking, new Map(graded), RANKED),
    "recall@10": recall(ranking, RANKED),
    map: averagePrecision(ranking),
  };
}

function verdictShares(judged: Verdict | null): Record<Verdict, number> {
  const is = (wanted: Verdict) => (judged === null ? Number.NaN : share(judged === wanted));
  return { right: is("right"), incomplete: is("incomplete"), cautious: is("cautious"), wrong: is("wrong") };
}

function share(holds: boolean): number {
  return holds ? 1 : 0;
}
