import { readFileSync } from "node:fs";
import { createScorer, type RankingModel } from "./model.ts";

let model: RankingModel | null = null;
let scorer: ReturnType<typeof createScorer> | null = null;

/** The shipped model, read at first need. */
export function readRankingModel(): RankingModel {
  const file = new URL("ranking-model.json", import.meta.url);
  model ??= JSON.parse(readFileSync(file, "utf8")) as RankingModel;
  return model;
}

/** Scores rows by the shipped model. */
export function shippedScorer(): ReturnType<typeof createScorer> {
  scorer ??= createScorer(readRankingModel());
  return scorer;
}
