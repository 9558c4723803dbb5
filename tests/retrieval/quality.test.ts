import { describe, expect, it } from "vitest";
import { firstRelevant, meanReciprocalRank } from "../../bench/search/measures.ts";
import { openCorpus } from "../../bench/search/open-corpus.ts";
import { readQuestions, sharedDataIsThere } from "../../bench/search/shared-data.ts";
import { auc } from "../../src/retrieval/confidence/measures/auc.ts";

const DAY = { today: "2026-01-01" };

async function search(set: string) {
  const questions = readQuestions(set);
  const { retriever } = await openCorpus(questions[0]?.corpus ?? []);
  return Promise.all(
    questions.map(async (question) => ({
      question,
      evidence: await retriever.retrieve(question.question, { ...DAY, limit: 20 }),
    })),
  );
}

// Floors just under what is measured: a change that loses quality must be seen.
describe.skipIf(!sharedDataIsThere())(
  "quality on development questions (skipped where they are absent)",
  () => {
    it.each([
      ["covid_quebec", 0.73],
      ["cnil_reformulations", 0.6],
      ["mezieres", 0.82],
      ["odr_travail", 0.83],
      ["aide_spf", 0.85],
    ])("%s: MRR at least %f", async (set, floor) => {
      const positions = (await search(set)).map(({ question, evidence }) =>
        firstRelevant([...new Set(evidence.passages.map(({ document }) => document.id))], question.relevant),
      );
      expect(meanReciprocalRank(positions)).toBeGreaterThan(floor);
    });

    it("abstention_mairie: confidence tells right first documents from wrong ones", async () => {
      const scored = (await search("abstention_mairie")).map(({ question, evidence }) => ({
        score: evidence.confidence,
        positive: question.relevant.includes(evidence.passages[0]?.document.id ?? ""),
      }));
      expect(auc(scored)).toBeGreaterThan(0.83);
    });
  },
);
