import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { traces } from "../../../src/desk/conversations/traces.ts";
import { findVersions, insertVersions } from "../../../src/store/document-versions.ts";
import { buildGeneration, makeLive } from "../../../src/store/generations.ts";
import { type SampleItem, sampleItem } from "../../retrieval/sample-index.ts";
import { type DeskData, deskData, NOW } from "../desk-data.ts";

let data: DeskData;
beforeEach(async () => {
  data = await deskData();
  await data.conversation("c");
});
afterEach(() => data.database.destroy());

const evidence = (...ids: string[]) =>
  JSON.stringify({
    confidence: 0.4,
    features: {},
    passages: ids.map((id, i) => ({ id, score: 1 - i / 10 })),
  });

/** Indexes these documents and serves them; gives the generation's number. */
async function serve(...items: readonly SampleItem[]): Promise<number> {
  const { database } = data;
  const digests = items.map((item) => JSON.stringify(item));
  const known = await findVersions(database, digests);
  await insertVersions(
    database,
    items.flatMap(({ meta, passages }, i) => {
      const digest = digests[i] ?? "";
      const blank = new Uint8Array();
      const document = { meta, passageCount: passages.length, terms: blank, vectors: blank };
      return known.has(digest) ? [] : [{ digest, document, passages }];
    }),
  );
  const versions = await findVersions(database, digests);
  const manifest = {
    ...{ createdAt: "2026-11-25T08:00:00Z", analyserVersion: "1", chunkerVersion: "1", contentDigest: "" },
    ...{ embedder: { id: "none", dimension: 0 }, documents: items.length, passages: 0 },
  };
  const { generation } = await buildGeneration(
    database,
    manifest,
    digests.flatMap((digest) => versions.get(digest)?.version ?? []),
  );
  await database
    .transaction()
    .execute((transaction) => makeLive(transaction, generation, new Date(NOW), "retired"));
  return generation;
}

const passport = (heading: string) =>
  sampleItem(
    { id: "passeport.md#1", title: `Passeport, ${heading}`, url: "https://valcour.example/passeport" },
    ["Texte", "Tarif"],
    ["Délais", heading],
  );

describe("traces", () => {
  it("name what was found as the index that answered knew it, else as the one that serves", async () => {
    const first = await serve(passport("Prix"));
    await serve(passport("Tarifs"));
    await data.record("then", "c", { generation: first, evidence: evidence("passeport.md#1::1") });
    await data.record("gone", "c", { generation: 99, evidence: evidence("passeport.md#1::1") });
    const found = await traces(data.database, ["then", "gone"]);
    expect(found.get("then")).toEqual({
      kind: "handoff",
      reason: "low-confidence",
      confidence: 0.4,
      passages: [
        { title: "Passeport, Prix", heading: "Prix", score: 1, url: "https://valcour.example/passeport" },
      ],
    });
    expect(found.get("gone")?.passages).toMatchObject([{ title: "Passeport, Tarifs", heading: "Tarifs" }]);
  });

  it("leave out documents that are gone, and keep the five best in order", async () => {
    const generation = await serve(passport("Prix"));
    const ids = [
      "retiré.md::0",
      "passeport.md#1::1",
      "passeport.md#1::0",
      "sans-rang",
      "x::y",
      "passeport.md#1::1",
    ];
    await data.record("r", "c", { generation, evidence: evidence(...ids) });
    const found = await traces(data.database, ["r"]);
    expect(found.get("r")?.passages.map(({ heading, score }) => [heading, score])).toEqual([
      ["Prix", 0.9],
      ["Délais", 0.8],
    ]);
  });

  it("say why also when nothing was searched, or nothing is indexed", async () => {
    await data.record("r", "c", { kind: "emergency", reason: null, confidence: 1 });
    await data.record("s", "c", { evidence: evidence("passeport.md#1::0") });
    const found = await traces(data.database, ["r", "s", "purged"]);
    expect(found.get("r")).toEqual({ kind: "emergency", reason: null, confidence: 1, passages: [] });
    expect(found.get("s")?.passages).toEqual([]);
    expect(found.has("purged")).toBe(false);
  });
});
