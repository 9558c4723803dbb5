import { readFileSync } from "node:fs";
import { createScorer, type RankingModel } from "./model.ts";

let scorer: ReturnType<typeof createScorer> | null = null;

/** The shipped model, read at first need. */
export function readRankingModel(): ReturnType<typeof createScorer> {
  const file = new URL("ranking-model.json", import.meta.url);
  scorer ??= createScorer(JSON.parse(readFileSync(file, "utf8")) as RankingModel);
  return scorer;
}
