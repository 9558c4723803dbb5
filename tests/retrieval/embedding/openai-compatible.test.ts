import { describe, expect, it } from "vitest";
import { createEmbedder } from "../../../src/retrieval/embedding/create-embedder.ts";
import { openAiCompatible } from "../../../src/retrieval/embedding/openai-compatible.ts";
import { embeddingsServer, vectorsOf } from "./embeddings-server.ts";

/** Real requests; waits are counted instead of waited. */
function patient() {
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  return { waits, deps: { fetch: globalThis.fetch, sleep, queryTimeout: 300 } };
}

describe("an endpoint that speaks OpenAI's /v1/embeddings", () => {
  it("is asked for its dimension, then for vectors, in batches and in order", async () => {
    await using server = await embeddingsServer(5);
    const embedder = await createEmbedder({
      kind: "openai-compatible",
      baseUrl: `${server.baseUrl}/`,
      model: "bge-m3",
      apiKey: "clef",
    });
    expect(embedder).toMatchObject({ id: "openai-compatible:bge-m3", dimension: 5 });
    const texts = Array.from({ length: 150 }, (_, i) => "x".repeat(i + 1));
    const vectors = await embedder.embedDocuments(texts);
    expect(vectors.map(([first]) => first)).toEqual(texts.map(({ length }) => length));
    expect(await embedder.embedQuery("mairie")).toEqual([6, 1, 1, 1, 1]);
    expect(server.received.map(({ input }) => input.length)).toEqual([1, 64, 64, 22, 1]);
    expect(server.received[0]).toMatchObject({
      authorization: "Bearer clef",
      path: "/v1/embeddings",
      model: "bge-m3",
    });
  });

  it("is not called at start when its dimension is configured", async () => {
    await using server = await embeddingsServer(5);
    await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 });
    expect(server.received).toEqual([]);
  });

  it.each([429, 500, 503])(
    "is asked again after a %i while indexing, more and more slowly",
    async (status) => {
      await using server = await embeddingsServer(5);
      const { waits, deps } = patient();
      const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 }, deps);
      server.replies.push({ status }, { status });
      expect(await embedder.embedDocuments(["mairie"])).toHaveLength(1);
      expect(waits).toEqual([500, 1000]);
    },
  );

  it("is waited for as long as it asks, within reason", async () => {
    await using server = await embeddingsServer(5);
    const { waits, deps } = patient();
    const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 }, deps);
    server.replies.push(
      { status: 429, headers: { "retry-after": "7" } },
      { status: 429, headers: { "retry-after": "3600" } },
    );
    await embedder.embedDocuments(["mairie"]);
    expect(waits).toEqual([7_000, 30_000]);
  });

  it("fails in words, at once, when asking again would change nothing", async () => {
    await using server = await embeddingsServer(5);
    const { waits, deps } = patient();
    const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 }, deps);
    server.replies.push({ status: 401 });
    await expect(embedder.embedDocuments(["mairie"])).rejects.toThrow(`${server.baseUrl} n'a pas répondu`);
    for (const body of ["pas du JSON", {}, { data: [] }, { data: [{ embedding: ["a"] }] }]) {
      server.replies.push({ status: 200, body });
      await expect(embedder.embedDocuments(["mairie"])).rejects.toThrow("liste de vecteurs");
    }
    expect(waits).toEqual([]);
  });

  it("gives up after a few attempts", async () => {
    await using server = await embeddingsServer(5);
    const { waits, deps } = patient();
    const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 }, deps);
    server.replies.push(...Array.from({ length: 5 }, () => ({ status: 500 })));
    await expect(embedder.embedDocuments(["mairie"])).rejects.toThrow("HTTP 500");
    expect(waits).toHaveLength(4);
  });

  it("refuses vectors of another dimension, naming both", async () => {
    await using server = await embeddingsServer(5);
    const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 });
    server.replies.push({ status: 200, body: vectorsOf(["mairie"], 4) });
    await expect(embedder.embedDocuments(["mairie"])).rejects.toThrow(/dimension 4, 5 étaient attendus/);
  });

  it("does not make a citizen wait: one attempt, cut short", async () => {
    await using server = await embeddingsServer(5);
    const { waits, deps } = patient();
    const embedder = await openAiCompatible({ baseUrl: server.baseUrl, model: "m", dimension: 5 }, deps);
    server.replies.push({ status: 200, hang: true });
    await expect(embedder.embedQuery("mairie")).rejects.toThrow("délai");
    server.replies.push({ status: 500 });
    await expect(embedder.embedQuery("mairie")).rejects.toThrow("HTTP 500");
    expect(waits).toEqual([]);
  });

  it("stops the start with the address when nobody listens and its dimension is unknown", async () => {
    const { deps } = patient();
    const starting = openAiCompatible({ baseUrl: "http://127.0.0.1:1/v1", model: "m" }, deps);
    await expect(starting).rejects.toThrow("http://127.0.0.1:1/v1");
  });
});
