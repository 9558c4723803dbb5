import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MalformedSet } from "../../src/question-sets/malformed-set.ts";
import { readSet } from "../../src/question-sets/read-set.ts";
import { lines, temporaryFolder } from "../evals/temporary-folder.ts";

function setOf(content: string | Uint8Array, name = "set.jsonl") {
  return readSet(join(temporaryFolder({ [name]: content }), name));
}

const own = (fields: object) => ({
  id: "a",
  question: "Q ?",
  category: "c",
  expected: ["answered"],
  ...fields,
});

describe("reading a question set in JSON Lines", () => {
  it("is named after its file, skips blank lines and fills in what is left out", () => {
    const { name, questions } = setOf(`${lines(own({}))}\n${lines(own({ id: "b", style: "sms" }))}`);
    expect(name).toBe("set");
    expect(questions).toMatchObject([
      { id: "a", after: [], relevant: [], grades: null, group: "a", answerable: true, style: null },
      { id: "b", style: "sms" },
    ]);
  });

  it("reads the sets of development: grades of a year, groups, corpora, keys of their own", () => {
    const { questions } = setOf(
      gzipSync(
        lines({
          id: 7,
          question: "Q",
          relevant: ["F1", "F2"],
          corpus: ["fiches"],
          grades_2020: { F1: 3 },
          group: "g",
          source: "unknown key",
        }),
      ),
      "dev.jsonl.gz",
    );
    expect(questions).toMatchObject([
      { id: "7", relevant: ["F1", "F2"], grades: { F1: 3 }, group: "g", corpus: ["fiches"], onTopic: true },
    ]);
  });

  it("tells what may be answered by the document, the flag or the outcome expected", () => {
    const answerable = (fields: object) =>
      setOf(lines({ id: "z", question: "Z", relevant: ["x"] }, { id: "a", question: "Q", ...fields }))
        .questions[1]?.answerable;
    expect(answerable({ document: "x.md" })).toBe(true);
    expect(answerable({ answerable: false })).toBe(false);
    expect(answerable({ expected: ["handoff", "refused"] })).toBe(false);
    expect(answerable({ expected: ["handoff", "answered"] })).toBeNull();
    expect(answerable({ expected: "abstention" })).toBe(false);
    expect(answerable({})).toBeNull();
  });

  it("takes a set without any document for one of questions to turn away", () => {
    const { questions } = setOf(lines({ id: "a", question: "Q", relevant: [] }));
    expect(questions).toMatchObject([{ answerable: false, onTopic: false }]);
  });
});

describe("a malformed set", () => {
  it.each([
    ["not JSON", `${lines(own({}))}{`, /set\.jsonl, ligne 2 : la ligne n'est pas du JSON/],
    ["a wrong outcome", lines(own({ expected: ["oui"] })), /ligne 1, champ « expected/],
    [
      "an id twice",
      lines(own({}), own({})),
      /ligne 2, champ « id » : l'identifiant « a » est déjà celui de la ligne 1/,
    ],
    ["no question", lines({ id: "a" }), /ligne 1, champ « question »/],
    ["a list", "[1]\n", /ligne 1 : la ligne n'est pas un objet/],
    ["nothing", "\n", /aucune question/],
    ["a wrong instant", lines(own({ at: "hier" })), /champ « at »/],
    ["a grade in words", lines(own({ grades: { F1: "bon" } })), /champ « grades/],
  ])("is named by file, line and field: %s", (_, content, message) => {
    expect(() => setOf(content)).toThrow(message);
    expect(() => setOf(content)).toThrow(MalformedSet);
  });

  it("says how to mend it", () => {
    try {
      setOf(lines(own({ id: "" })));
      expect.unreachable();
    } catch (error) {
      expect((error as MalformedSet).remedy).toContain("identifiant");
    }
  });

  it("is refused, whatever it holds, or read: nothing else", () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        try {
          expect(setOf(content).questions.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedSet);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("may be absent or of no known format", () => {
    expect(() => readSet("/nulle/part.jsonl")).toThrow(/n'existe pas/);
    expect(() => setOf("x", "set.txt")).toThrow(/format/);
    expect(() => readSet(temporaryFolder())).toThrow(/BEIR/);
  });
});

describe("reading a table of questions", () => {
  it("accepts French headings, semicolons, a byte order mark and several documents in a cell", () => {
    const { questions } = setOf(
      "\uFEFFIdentifiant;Question;Document;Fait;Catégorie;Style;Attendu\n" +
        'q1;"Où ; quand ?";a.md|b.md;8 €;documents;sms;réponse\n' +
        "q2;Qui ?;;;;;passer la main | refus\n",
      "set.csv",
    );
    expect(questions).toMatchObject([
      {
        id: "q1",
        question: "Où ; quand ?",
        relevant: ["a.md", "b.md"],
        fact: "8 €",
        category: "documents",
        style: "sms",
        expected: ["answered"],
      },
      { id: "q2", expected: ["handoff", "refused"], answerable: false },
    ]);
  });

  it("accepts English headings and commas, and numbers the rows that have no id", () => {
    const { questions } = setOf("question,document\nWhere?,a.md\n", "set.csv");
    expect(questions).toMatchObject([{ id: "ligne-2", relevant: ["a.md"] }]);
  });

  it("names the line of a mistake", () => {
    expect(() => setOf("titre;document\nx;y\n", "set.csv")).toThrow(/ligne 1 : aucune colonne/);
    expect(() => setOf("question;attendu\nx;peut-être\n", "set.csv")).toThrow(/ligne 2, champ « expected/);
    expect(() => setOf('question\n"x\n', "set.csv")).toThrow(MalformedSet);
  });
});

describe("reading a BEIR folder", () => {
  const queries = lines({ _id: "q1", text: "Un ?" }, { _id: "q2", text: "Deux ?" });

  it("keeps the judged queries with their grades", () => {
    const folder = temporaryFolder({
      "queries.jsonl": queries,
      "qrels/test.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n",
    });
    expect(readSet(folder).questions).toMatchObject([
      { id: "q1", relevant: ["d1"], grades: { d1: 2, d2: 0 } },
    ]);
  });

  it.each([
    ["qrels/test.tsv", "q1\td1\tbon\n", /test\.tsv, ligne 1/],
    ["queries.jsonl", lines({ _id: "q1" }), /queries\.jsonl, ligne 1, champ « text »/],
  ])("names the line of a mistake in %s", (file, content, message) => {
    const files = { "queries.jsonl": queries, "qrels/test.tsv": "q1\td1\t1\n", [file]: content };
    expect(() => readSet(temporaryFolder(files))).toThrow(message);
  });
});
