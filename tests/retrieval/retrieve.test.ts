import { describe, expect, it } from "vitest";
import type { Embedder } from "../../src/retrieval/embedder.ts";
import { BuiltInEmbeddings } from "../../src/retrieval/embedding/built-in.ts";
import { IndexMismatch, openIndex } from "../../src/retrieval/open-index.ts";
import { prepareDocuments } from "../../src/retrieval/prepare-document.ts";
import { manifestOf, openSample, passagesOf, sampleItem } from "./sample-index.ts";

const TODAY = { today: "2026-11-23" };
const ITEMS = [
  sampleItem(
    { id: "decheterie.md", title: "Déchèterie", keywords: ["décharge"] },
    [
      "Ouverte du lundi au samedi de 9 h à 18 h.",
      "Les gravats sont acceptés dans la limite de 1 m³ par semaine.",
      "La carte d'accès se demande en mairie.",
    ],
    ["Horaires", "Gravats", "Accès"],
  ),
  sampleItem({ id: "cni.md", title: "Carte nationale d'identité" }, [
    "Apportez une photo d'identité et un justificatif de domicile.",
    "Le renouvellement est gratuit, sauf en cas de perte : 25 €.",
  ]),
  sampleItem({ id: "faq.yaml", title: "Questions fréquentes" }, [
    ["Comment inscrire mon enfant à la cantine ?", "Sur le portail famille, avant le 15 août."],
    ["Où jeter le verre ?", "Dans les colonnes du parking du stade."],
  ]),
];

const retriever = await openSample(ITEMS);
const first = async (question: string) => (await retriever.retrieve(question, TODAY)).passages[0];

describe("retrieve", () => {
  it.each([
    ["Quels sont les horaires de la déchèterie ?", "decheterie.md::0"],
    ["je peux deposer des gravas ?", "decheterie.md::1"],
    ["prix pour refaire ma CNI", "cni.md::1"],
    ["inscription cantine", "faq.yaml::0"],
    ["horaires de la decharge", "decheterie.md::0"],
    ["ou je met le vere", "faq.yaml::1"],
  ])("finds the passage for « %s »", async (question, passage) => {
    expect((await first(question))?.passage.id).toBe(passage);
  });

  it("says why: words as written rarest first, parts, named features, generation", async () => {
    const evidence = await retriever.retrieve("Bonjour, horaires de la dechetterie svp", TODAY);
    expect(evidence.searched).toBe("horaires de la dechetterie");
    expect(evidence.corrections).toEqual([["dechetterie", "déchèterie"]]);
    expect(evidence.passages[0]?.matched.toSorted()).toEqual(["dechetterie", "horaires"]);
    expect(evidence.passages[0]?.parts.lexical).toBeGreaterThan(0);
    expect(evidence.features).toMatchObject({ model: 0, unknownShare: 0 });
    expect(evidence.generation).toBe(7);
  });

  it("is sure of a FAQ question asked word for word, and not at all of what it knows nothing about", async () => {
    const known = await retriever.retrieve("Comment inscrire mon enfant à la cantine ?", TODAY);
    const foreign = await retriever.retrieve("Quelle est la capitale de l'Australie ?", TODAY);
    expect(known.confidence).toBeGreaterThan(0.8);
    expect(foreign.confidence).toBeLessThan(0.05);
    expect(foreign.unknown).toEqual(["capitale", "Australie"]);
  });

  it("returns nothing, with no confidence, for an empty or wordless question", async () => {
    for (const question of ["", "???", "😀"]) {
      expect(await retriever.retrieve(question, TODAY)).toMatchObject({ passages: [], confidence: 0 });
    }
  });

  it("orders passages by score, a few a document, within the limit", async () => {
    const { passages } = await retriever.retrieve("carte d'accès à la déchèterie en mairie", {
      ...TODAY,
      limit: 2,
    });
    expect(passages).toHaveLength(2);
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it("answers the same to concurrent searches as to each alone", async () => {
    const questions = ["horaires déchèterie", "cantine", "verre", "carte d'identité perdue"];
    const together = await Promise.all(questions.map((question) => retriever.retrieve(question, TODAY)));
    for (const [i, question] of questions.entries()) {
      expect(together[i]).toEqual(await retriever.retrieve(question, TODAY));
    }
  });
});

describe("what is shown", () => {
  const dated = sampleItem(
    { id: "a", title: "Collecte des sapins", validFrom: "2026-01-02", validUntil: "2026-01-20" },
    ["Les sapins sont collectés le mardi."],
  );
  const internal = sampleItem(
    { id: "b", title: "Collecte des sapins, note interne", sensitivity: "internal" },
    ["Prévenir l'équipe des sapins."],
  );

  it.each([
    ["2026-01-01", []],
    ["2026-01-02", ["a"]],
    ["2026-01-20", ["a"]],
    ["2026-01-21", []],
  ])("on %s", async (today, expected) => {
    const { passages } = await (await openSample([dated, internal])).retrieve("collecte des sapins", {
      today,
    });
    expect(passages.map(({ document }) => document.id)).toEqual(expected);
  });
});

describe("local documents", () => {
  const text = "Le mariage est célébré à la mairie, dossier à déposer deux mois avant.";

  it("win over a national sheet that says the same", async () => {
    const national = sampleItem({ id: "N", title: "Mariage", origin: "national" }, [text]);
    const local = sampleItem({ id: "L", title: "Mariage", origin: "local" }, [text]);
    const { passages } = await (await openSample([national, local])).retrieve("dossier de mariage", TODAY);
    expect(passages.map(({ document }) => document.id)).toEqual(["L", "N"]);
  });

  it("do not hide a national sheet that is the only one on the subject", async () => {
    const national = sampleItem({ id: "N", title: "Naturalisation", origin: "national" }, [
      "La demande de naturalisation se fait en préfecture.",
    ]);
    const { passages } = await (await openSample([...ITEMS, national])).retrieve(
      "demande de naturalisation",
      TODAY,
    );
    expect(passages[0]?.document.id).toBe("N");
  });
});

/** A model of two dimensions that knows one thing: what is about the recycling centre. */
function model(embedQuery: Embedder["embedQuery"]): Embedder {
  return {
    id: "model-of-the-test",
    dimension: 2,
    embedDocuments: async (texts) => texts.map((text) => (/déchèterie/i.test(text) ? [1, 0] : [0, 1])),
    embedQuery,
  };
}

describe("openIndex", () => {
  it("goes on by itself when the configured model fails at question time, and says so", async () => {
    const opened = await openSample(
      ITEMS,
      model(() => Promise.reject(new Error("endpoint down"))),
    );
    const evidence = await opened.retrieve("horaires déchèterie", TODAY);
    expect(evidence.passages[0]?.document.id).toBe("decheterie.md");
    expect(evidence.features).toMatchObject({ model: 0 });
  });

  it("lets the configured model bring what no word and no built-in vector brings", async () => {
    const asked = "zzyzx";
    const opened = await openSample(
      ITEMS,
      model(async () => [1, 0]),
    );
    const { passages, features } = await opened.retrieve(asked, TODAY);
    expect(passages[0]?.document.id).toBe("decheterie.md");
    expect(features).toMatchObject({ model: 1 });
  });

  it("refuses an index made otherwise, saying how to rebuild", async () => {
    const embedder = new BuiltInEmbeddings();
    const documents = await prepareDocuments(ITEMS, embedder);
    const made = manifestOf(ITEMS, embedder);
    const passages = passagesOf(ITEMS);
    for (const manifest of [
      { ...made, analyserVersion: "fr-0" },
      { ...made, embedder: { id: "autre", dimension: embedder.dimension } },
      { ...made, embedder: { id: embedder.id, dimension: 8 } },
    ]) {
      const opening = openIndex({ manifest, documents, passages, embedder });
      await expect(opening).rejects.toThrow(IndexMismatch);
      await expect(opening).rejects.toThrow("npm run index");
    }
  });

  it("refuses damaged data rather than answer wrongly", async () => {
    const embedder = new BuiltInEmbeddings();
    const documents = await prepareDocuments(ITEMS, embedder);
    const manifest = manifestOf(ITEMS, embedder);
    const passages = passagesOf(ITEMS);
    const [one, ...rest] = documents;
    if (one === undefined) throw new Error("no document");
    for (const damaged of [
      [{ ...one, terms: one.terms.slice(0, 20) }, ...rest],
      [{ ...one, vectors: one.vectors.slice(0, 50) }, ...rest],
      rest,
      [...documents, one],
    ]) {
      await expect(openIndex({ manifest, documents: damaged, passages, embedder })).rejects.toThrow(
        RangeError,
      );
    }
  });

  it("serves an empty index", async () => {
    expect(await (await openSample([])).retrieve("mairie", TODAY)).toMatchObject({
      passages: [],
      confidence: 0,
    });
  });
});
