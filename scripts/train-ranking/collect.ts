import { openCorpusIndex } from "../../bench/search/open-corpus.ts";
import { type LabelledQuestion, readQuestions } from "../../bench/search/shared-data.ts";
import { analyse } from "../../src/retrieval/analysis/analyse.ts";
import { analyseQuery } from "../../src/retrieval/analysis/query.ts";
import { createQuestionMemory, type QuestionMemory } from "../../src/retrieval/ranking/question-memory.ts";
import { find } from "../../src/retrieval/ranking/search.ts";
import { type CollectedQuestion, FOLDS } from "./dataset.ts";
import { TRAINING_SETS } from "./sets.ts";

/** A question others may be remembered by, with the fold it is set aside with. */
interface Earlier {
  readonly question: string;
  readonly documentIds: readonly string[];
  readonly group: string;
}

/**
 * Searches every training question and keeps its candidates' features, with and without the memory of all questions
 * but its own variants.
 */
export async function collect(report: (line: string) => void): Promise<CollectedQuestion[]> {
  const earlier = earlierQuestions();
  const opened = new Map<string, Promise<Opened>>();
  const collected: CollectedQuestion[] = [];
  for (const { name, form, most } of TRAINING_SETS) {
    const questions = spread(readQuestions(name), most);
    const corpora = questions[0]?.corpus ?? [];
    const key = `${corpora.join("+")} ${form}`;
    const corpus = await (opened.get(key) ?? open(corpora, form, earlier));
    opened.set(key, Promise.resolve(corpus));
    const started = performance.now();
    for (const question of questions) collected.push(await collectOne(corpus, `${name} ${form}`, question));
    const each = (performance.now() - started) / questions.length;
    report(`${name} (${form}): ${questions.length} questions, ${each.toFixed(1)} ms each`);
  }
  return collected;
}

type CorpusIndex = Awaited<ReturnType<typeof openCorpusIndex>>;
interface Opened extends CorpusIndex {
  readonly memory: QuestionMemory;
  readonly groups: readonly string[];
}

async function open(
  corpora: readonly string[],
  form: "sheets" | "faq",
  earlier: readonly Earlier[],
): Promise<Opened> {
  const corpus = await openCorpusIndex(corpora, form);
  const numbers = new Map(corpus.index.metas.map(({ id }, i) => [id, i]));
  const known = earlier.filter(({ documentIds }) => documentIds.some((id) => numbers.has(id)));
  const vectors = await corpus.embedder.embedDocuments(known.map(({ question }) => question));
  const memory = createQuestionMemory(
    known.map((one, i) => ({ ...one, vector: vectors[i] ?? [] })),
    corpus.index.lexical,
    corpus.index.split,
    (id) => [numbers.get(id) ?? []].flat(),
  );
  return { ...corpus, memory, groups: known.map(({ group }) => group) };
}

async function collectOne(
  { index, lexicon, embedder, memory, groups }: Opened,
  set: string,
  question: LabelledQuestion,
): Promise<CollectedQuestion> {
  const query = analyseQuery(question.question, lexicon);
  const vector = await embedder.embedQuery(query.searched);
  const group = groupOf(question);
  const gradeOf = grader(question);
  const search = (forget: (at: number) => boolean) => {
    const { candidates, rows } = find(index, { query, vector }, { memory, forget }, () => true);
    return { rows, grades: candidates.map(({ document }) => gradeOf(index.metas[document]?.id ?? "")) };
  };
  return {
    set,
    id: question.id,
    fold: foldOf(group),
    answerable: question.relevant.length > 0,
    withMemory: search((at) => groups[at] === group),
    withoutMemory: search(() => true),
  };
}

function grader({ relevant, grades_2020 }: LabelledQuestion): (id: string) => number {
  const greatest = Math.max(1, ...Object.values(grades_2020 ?? {}));
  return (id) => (relevant.includes(id) ? (grades_2020?.[id] ?? greatest) / greatest : 0);
}

/** Names what variants of one question, or the same words in two sets, share. */
function groupOf({ id, question, group }: LabelledQuestion): string {
  return group ?? (analyse(question).join(" ") || id);
}

function foldOf(group: string): number {
  let value = 0;
  for (let i = 0; i < group.length; i++) value = (Math.imul(value, 31) + group.charCodeAt(i)) >>> 0;
  return (value >>> 7) % FOLDS;
}

function earlierQuestions(): Earlier[] {
  return [...new Set(TRAINING_SETS.map(({ name }) => name))].flatMap((name) =>
    readQuestions(name)
      .filter(({ relevant }) => relevant.length > 0)
      .map((one) => ({ question: one.question, documentIds: one.relevant, group: groupOf(one) })),
  );
}

function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
