import { fr } from "../src/i18n/fr/evaluation.ts";
import type { QuestionSet } from "../src/question-sets/labelled-question.ts";
import { isUnlabelled, readSet } from "../src/question-sets/read-set.ts";
import { type EvaluationOptions, WrongUsage } from "./options.ts";

/**
 * Reads every set named on the command line, cut to the limit asked; lists without labels are left out, and said to be.
 *
 * @throws MalformedSet; WrongUsage when two sets have one name, or none is left.
 */
export function readSets(
  paths: readonly string[],
  { limit }: Pick<EvaluationOptions, "limit">,
  say: (line: string) => void,
): QuestionSet[] {
  const sets = new Map<string, QuestionSet>();
  for (const path of paths) {
    if (isUnlabelled(path)) {
      say(fr.set.skipped(path));
      continue;
    }
    const { name, questions } = readSet(path);
    if (sets.has(name)) throw new WrongUsage(fr.usage.sameName(name));
    sets.set(name, { name, questions: limit === null ? questions : questions.slice(0, limit) });
  }
  if (sets.size === 0) throw new WrongUsage(fr.usage.noSet);
  return [...sets.values()];
}

/** @throws WrongUsage when a pool or a floor names a set that is not measured. */
export function checkNames(
  { pools, floors }: EvaluationOptions,
  sets: readonly QuestionSet[],
  all: string,
): void {
  const names = new Set(sets.map(({ name }) => name));
  for (const [pool, members] of pools) {
    if (names.has(pool) || pool === all) throw new WrongUsage(fr.usage.poolName(pool));
    const unknown = members.find((member) => !names.has(member));
    if (unknown !== undefined) throw new WrongUsage(fr.usage.poolSet(pool, unknown));
  }
  for (const { set } of floors) {
    if (set !== null && set !== all && !names.has(set) && !pools.has(set))
      throw new WrongUsage(fr.usage.floorSet(set));
  }
}
