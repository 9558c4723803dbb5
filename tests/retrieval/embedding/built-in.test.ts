import { Embeddings } from "@langchain/core/embeddings";
import { describe, expect, it } from "vitest";
import { BuiltInEmbeddings } from "../../../src/retrieval/embedding/built-in.ts";
import { createEmbedder } from "../../../src/retrieval/embedding/create-embedder.ts";
import { cosine } from "../../contract/vector-index.contract.ts";

const embedder = new BuiltInEmbeddings();
const close = async (a: string, b: string) =>
  cosine(await embedder.embedQuery(a), await embedder.embedQuery(b));

describe("built-in vectors", () => {
  it("are LangChain embeddings, the default, of their announced length", async () => {
    expect(embedder).toBeInstanceOf(Embeddings);
    expect((await createEmbedder({ kind: "built-in" })).id).toBe(embedder.id);
    const [document] = await embedder.embedDocuments(["La mairie est ouverte."]);
    expect(document).toHaveLength(embedder.dimension);
    expect(document).toEqual(await embedder.embedQuery("La mairie est ouverte."));
  });

  it("forgive spelling and word forms, and tell subjects apart", async () => {
    const question = "horaires de la déchèterie";
    expect(await close(question, "oraires decheteri")).toBeGreaterThan(0.5);
    expect(await close(question, "l'horaire des déchèteries")).toBeGreaterThan(0.95);
    expect(await close(question, "renouveler un passeport")).toBeLessThan(0.3);
  });

  it("are null for a text without words", async () => {
    expect(await embedder.embedQuery("?!")).toEqual(Array.from({ length: embedder.dimension }, () => 0));
  });
});
