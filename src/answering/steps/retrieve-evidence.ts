import { localDay } from "../../collectivity/local-day.ts";
import type { Retriever } from "../../retrieval/evidence.ts";
import type { Step } from "../turn.ts";

/** Enough for every section of a long page: the composer chooses among them. */
const OF_BEST = 20;

/** Searches the official documents in force on the day of the question. */
export function retrieveEvidence(retriever: Retriever): Step {
  return async (turn) => ({
    ...turn,
    evidence: await retriever.retrieve(turn.asked, {
      today: localDay(turn.collectivity, turn.question.at).date,
      ofBest: OF_BEST,
    }),
  });
}
