import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseQuestions } from "../../../src/indexing/calibration/choose-questions.ts";
import { MalformedSet } from "../../../src/question-sets/malformed-set.ts";

const indexed = [
  { id: "pages/piscine.md", source: "pages/piscine.md" },
  { id: "bac-jaune", source: "faq/dechets.yaml" },
  { id: "fiches.jsonl#F1", source: "fiches.jsonl" },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parvis-calibration-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, ...lines: readonly (string | object)[]) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
};
const choose = (
  sets: readonly string[] = [],
  remembered: Parameters<typeof chooseQuestions>[1]["remembered"] = [],
) => chooseQuestions(sets, { folder, indexed, remembered });

describe("the questions of a calibration", () => {
  it("are those of the folder's own sets, their documents found by id, record or path", async () => {
    write(
      "evaluation.jsonl",
      { id: 1, question: "La piscine ?", document: "pages/piscine.md" },
      { id: 2, question: "Une fiche ?", relevant: ["F1", "absente.md"] },
      { id: 3, question: "Un gâteau ?", category: "off-topic", expected: "handoff" },
    );
    write(
      "evaluation.csv",
      "question;document;attendu",
      "Le bac ?;faq/dechets.yaml;",
      "Mon dossier ?;;passer la main",
    );
    const { origin, sets, questions } = await choose();
    expect(origin).toBe("sets");
    expect(sets).toEqual(["evaluation.jsonl", "evaluation.csv"]);
    expect(questions).toEqual([
      { question: "La piscine ?", documentIds: ["pages/piscine.md"], onTopic: true },
      { question: "Une fiche ?", documentIds: ["fiches.jsonl#F1"], onTopic: true },
      { question: "Un gâteau ?", documentIds: [], onTopic: false },
      { question: "Le bac ?", documentIds: ["bac-jaune"], onTopic: true },
      { question: "Mon dossier ?", documentIds: [], onTopic: null },
    ]);
  });

  it("are those of the sets given, whatever the folder holds", async () => {
    write("evaluation.csv", "question;document", "La piscine ?;pages/piscine.md");
    const ours = write("ours.csv", "question;document", "Le bac ?;bac-jaune");
    const { sets, questions } = await choose([ours]);
    expect(sets).toEqual(["ours.csv"]);
    expect(questions[0]).toMatchObject({ question: "Le bac ?" });
    expect(questions.map(({ question }) => question)).not.toContain("La piscine ?");
  });

  it("leave out what no search can answer, and what names a page that is not indexed, and say so", async () => {
    write(
      "evaluation.jsonl",
      { id: 1, question: "La piscine ?", document: "pages/piscine.md" },
      { id: 2, question: "Et le samedi ?", document: "pages/piscine.md", after: ["La piscine ?"] },
      { id: 3, question: "Au feu !", expected: "emergency" },
      { id: 4, question: "Bonjour", expected: "smalltalk" },
      { id: 5, question: "Quels horaires ?", expected: "answered" },
      { id: 6, question: "La patinoire ?", document: "pages/patinoire.md" },
      { id: 7, question: "Un gâteau ?", expected: "refused" },
    );
    const { questions, warnings } = await choose();
    expect(questions.map(({ question }) => question)).toEqual(["La piscine ?", "Un gâteau ?"]);
    const said = warnings.join("\n");
    expect(said).toContain("2 questions seulement");
    expect(said).toContain("4 questions laissées de côté");
    expect(said).toContain("pages/patinoire.md");
  });

  it("get questions that no town hall answers, one in five, where the set has none", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Question ${at} ?;pages/piscine.md`);
    write("evaluation.csv", "question;document", ...rows);
    const { questions, warnings } = await choose();
    const added = questions.filter(({ documentIds }) => documentIds.length === 0);
    expect(questions).toHaveLength(50);
    expect(added).toHaveLength(10);
    expect(new Set(added.map(({ onTopic }) => onTopic))).toEqual(new Set([false, null]));
    expect(warnings).toEqual([expect.stringContaining("10 questions de Parvis y sont ajoutées")]);
  });

  it("are those that staff teach and check when there is no set", async () => {
    write("gate.yaml", '- { question: "Le bac ?", document: faq/dechets.yaml }');
    const { origin, questions } = await choose(
      [],
      [
        { question: "On nage où ?", documentIds: ["pages/piscine.md", "gone"] },
        { question: "La patinoire ?", documentIds: ["gone"] },
      ],
    );
    expect(origin).toBe("taught");
    expect(questions.filter(({ onTopic }) => onTopic === true)).toEqual([
      { question: "On nage où ?", documentIds: ["pages/piscine.md"], onTopic: true },
      { question: "Le bac ?", documentIds: ["bac-jaune"], onTopic: true },
    ]);
  });

  it("are none when nobody labelled any", async () => {
    expect(await choose()).toEqual({ origin: "none", sets: [], questions: [], warnings: [] });
  });

  it("refuse a set with a mistake, naming file, line and field", async () => {
    write("evaluation.jsonl", { id: 1, question: "La piscine ?" }, { id: 2, question: 5 });
    await expect(choose()).rejects.toThrow(MalformedSet);
    await expect(choose()).rejects.toThrow(/evaluation\.jsonl.*2.*question/s);
  });
});
