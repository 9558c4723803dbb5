import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readOptions } from "../../evals/options.ts";
import { runEvaluation } from "../../evals/run-evaluation.ts";
import { lines, temporaryFolder } from "./temporary-folder.ts";

const DOCUMENTS = lines(
  { id: "piscine", title: "Piscine municipale", text: "La piscine ouvre le samedi. L'entrée coûte 3 euros." },
  { id: "cantine", title: "Cantine scolaire", text: "Le repas de la cantine coûte 4 euros par enfant." },
  { id: "dechets", title: "Ramassage des déchets", text: "Les poubelles jaunes sont ramassées le mardi." },
  { id: "marche", title: "Marché hebdomadaire", text: "Le marché se tient place de l'église le jeudi." },
);
const QUESTIONS = lines(
  { id: "q1", question: "Quand ouvre la piscine ?", relevant: ["piscine"], corpus: ["fiches"] },
  { id: "q2", question: "Prix d'un repas à la cantine", relevant: ["cantine"], corpus: ["fiches"] },
  {
    id: "q3",
    question: "Jour des poubelles jaunes",
    relevant: ["dechets"],
    corpus: ["fiches"],
    style: "keywords",
  },
  {
    id: "q4",
    question: "Qui a gagné le match hier soir ?",
    relevant: [],
    answerable: false,
    corpus: ["fiches"],
  },
);

function evaluation(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({
    "corpus/fiches.jsonl": DOCUMENTS,
    "corpus/autres.jsonl": lines({
      id: "x",
      title: "Autre",
      text: "Un texte que l'on ne doit pas indexer ici.",
    }),
    "questions.jsonl": QUESTIONS,
    ...files,
  });
  const printed: string[] = [];
  const terminal = {
    out: (line: string) => printed.push(line),
    err: (line: string) => printed.push(line),
    redraw: null,
  };
  const clock = () => new Date("2026-11-23T10:00:00Z");
  return {
    folder,
    printed,
    read: (path: string) => readFileSync(join(folder, path), "utf8"),
    json: (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8")),
    run: async (...words: string[]) => {
      const options = readOptions(words, folder, () => {});
      if (options === null) throw new Error("only help was asked for");
      return await runEvaluation(options, { terminal, environment: {}, folder, clock });
    },
  };
}

const COMMAND = ["--knowledge", "corpus", "--sets", "questions.jsonl"];

describe("an evaluation, from the command to the report", () => {
  it("asks the real system, scores, and leaves everything in the run folder", async () => {
    const { run, json, read, printed, folder } = evaluation();
    expect(await run(...COMMAND, "--out", "run", "--json", "scores.json", "--baseline")).toBe(0);
    const { sets } = json("scores.json");
    expect(sets.questions).toMatchObject({ n: 4, answerable: 3, "hit@1": 1, "mrr@10": 1, auc_answerable: 1 });
    expect(sets.questions.right).toBeNull();
    expect(sets.questions.baseline["hit@1"].value).toBe(1);
    expect(sets.questions.by.style.keywords.n).toBe(1);
    expect(sets.questions.ci["hit@1"]).toEqual([1, 1]);
    expect(json("run/scores.json").sets).toEqual(sets);
    expect(json("run/manifest.json")).toMatchObject([{ sets: ["questions"], manifest: { documents: 4 } }]);
    expect(json("run/configuration.json")).toMatchObject({
      embeddings: { kind: "built-in" },
      code: { version: "0.1.0" },
    });
    expect(read("run/outputs/questions.jsonl").trim().split("\n")).toHaveLength(4);
    expect(read("run/runs/questions.trec")).toMatch(/^q1 Q0 piscine 1 /);
    expect(read("run/qrels/questions.qrels")).toBe("q1 0 piscine 1\nq2 0 cantine 1\nq3 0 dechets 1\n");
    expect(read("run/report.html")).toContain("<h1>");
    expect(printed.join("\n")).toMatch(/^questions +4 /m);
    expect(existsSync(join(folder, "run/compared"))).toBe(false);
  });

  it("takes up an interrupted run, and refuses another configuration in its folder", async () => {
    const { run, read, printed, folder } = evaluation();
    await run(...COMMAND, "--out", "run");
    const outputs = read("run/outputs/questions.jsonl");
    const [first = "", second = ""] = outputs.split("\n");
    writeFileSync(join(folder, "run/outputs/questions.jsonl"), `${first}\n${second.slice(0, 40)}`);
    expect(await run(...COMMAND, "--out", "run")).toBe(0);
    expect(read("run/outputs/questions.jsonl").split("\n")[0]).toBe(first);
    expect(read("run/outputs/questions.jsonl").trim().split("\n")).toHaveLength(4);
    expect(printed.join("\n")).toContain("1 réponse(s) déjà enregistrée(s)");
    await expect(run(...COMMAND, "--out", "run", "--baseline")).rejects.toThrow(/autre mesure .*baseline/);
  });

  it("scores again without asking, with the labels as they are now", async () => {
    const { run, json, folder } = evaluation();
    await run(...COMMAND, "--out", "run");
    const outputs = readFileSync(join(folder, "run/outputs/questions.jsonl"), "utf8");
    await run("--rescore", "run", "--json", "again.json");
    expect(json("again.json").sets).toEqual(json("run/scores.json").sets);
    writeFileSync(join(folder, "questions.jsonl"), QUESTIONS.replace('["cantine"]', '["piscine"]'));
    await run("--rescore", "run", "--sets", "questions.jsonl", "--json", "again.json");
    expect(json("again.json").sets.questions["hit@1"]).toBeCloseTo(2 / 3, 5);
    expect(readFileSync(join(folder, "run/outputs/questions.jsonl"), "utf8")).toBe(outputs);
  });

  it("compares with a run or with a configuration, question by question", async () => {
    const { run, json, printed } = evaluation({ "other.json": '{"embeddings":{"kind":"built-in"}}' });
    await run(...COMMAND, "--out", "before");
    await run(...COMMAND, "--out", "after", "--compare", "before", "--json", "scores.json");
    expect(json("scores.json")).toMatchObject({ compared: "before" });
    expect(json("scores.json").sets.questions.compared).toMatchObject({
      pairs: 4,
      "hit@1": { difference: 0, shown: false },
    });
    expect(printed.join("\n")).toContain("pas de différence démontrée");
    await run(...COMMAND, "--out", "both", "--compare", "other.json", "--json", "scores.json");
    expect(json("scores.json").sets.questions.compared["mrr@10"].p).toBe(1);
  });

  it("fails under a floor, in a set or a pool", async () => {
    const { run, printed } = evaluation({ "more.jsonl": QUESTIONS });
    const command = [...COMMAND, "more.jsonl", "--out", "run", "--pool", "both=questions+more"];
    expect(await run(...command, "--floor", "hit@1=1", "both:hit@1=1")).toBe(0);
    expect(await run(...command, "--floor", "more:answered=1")).toBe(1);
    expect(printed.join("\n")).toMatch(/✗ more : answered = .* plancher 1/);
  });

  it("remembers validated questions, never those it asks", async () => {
    const memory = lines({ id: "m1", question: "Tarif du bassin", relevant: ["piscine"] });
    const { run, json } = evaluation({ "memory.jsonl": memory });
    expect(await run(...COMMAND, "--out", "run", "--memory", "memory.jsonl", "questions.jsonl")).toBe(0);
    expect(json("run/configuration.json").memory).toMatch(/^[0-9a-f]{16}$/);
  });

  it("measures a BEIR folder", async () => {
    const { run, json } = evaluation({
      "beir/corpus.jsonl": lines(
        { _id: "d1", title: "", text: "La piscine ouvre le samedi matin." },
        { _id: "d2", title: "Cantine", text: "Le repas coûte 4 euros." },
      ),
      "beir/queries.jsonl": lines(
        { _id: "b1", text: "horaires de la piscine" },
        { _id: "b2", text: "non jugée" },
      ),
      "beir/qrels/test.tsv": "query-id\tcorpus-id\tscore\nb1\td1\t1\n",
    });
    await run("--knowledge", "beir", "--sets", "beir", "--out", "run", "--json", "scores.json");
    expect(json("scores.json").sets.beir).toMatchObject({ n: 1, "hit@1": 1, "ndcg@10": 1 });
  });
});

describe("what cannot be measured", () => {
  it("is told without the secret of the model it asked", async () => {
    // A refusal, unlike silence, is not asked again.
    const refusing = createServer((_request, response) => response.writeHead(401).end());
    onTestFinished(() => void refusing.close());
    await once(refusing.listen(0, "127.0.0.1"), "listening");
    const settings = {
      kind: "openai-compatible",
      baseUrl: `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`,
      model: "m",
      apiKey: "very-secret",
    };
    const { run, read } = evaluation({
      "remote.json": JSON.stringify({ embeddings: { ...settings, dimension: 4 } }),
    });
    await expect(run(...COMMAND, "--config", "remote.json", "--out", "run")).rejects.toThrow();
    expect(read("run/configuration.json")).toContain('"model": "m"');
    expect(read("run/configuration.json")).not.toContain("very-secret");
  });

  it.each([
    [["--knowledge", "absent", "--sets", "questions.jsonl"], /absent/],
    [[...COMMAND, "questions.jsonl"], /deux jeux s'appellent « questions »/],
    [[...COMMAND, "--pool", "p=questions+nul"], /« nul » n'est pas parmi/],
    [[...COMMAND, "--compare", "nulle-part"], /nulle-part n'existe pas/],
    [[...COMMAND, "--compare", "corpus"], /n'est pas celui d'une mesure/],
    [[...COMMAND, "--config", "wrong.json"], /couleur/],
    [["--rescore", "corpus"], /n'est pas celui d'une mesure/],
    [["--knowledge", "corpus", "--sets", "unlabelled_x.jsonl"], /aucun jeu/],
    [["--knowledge", "corpus", "--sets", "half.jsonl"], /connaissances absentes : perdu\.jsonl/],
  ])("is said: %s", async (words, message) => {
    const half = lines({ id: "h", question: "Q", relevant: ["x"], corpus: ["fiches", "perdu"] });
    const { run } = evaluation({
      "wrong.json": '{"couleur":"bleu"}',
      "unlabelled_x.jsonl": "",
      "half.jsonl": half,
    });
    await expect(run(...words, ...(words.includes("--rescore") ? [] : ["--out", "run"]))).rejects.toThrow(
      message,
    );
  });
});
