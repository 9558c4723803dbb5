import { Embeddings } from "@langchain/core/embeddings";
import { describe, expect, it } from "vitest";
import { BuiltInEmbeddings } from "../../../src/retrieval/embedding/built-in.ts";
import { CONTRASTIVE_DIMENSION, SKIP_GRAM_DIMENSION } from "../../../src/retrieval/embedding/built-in-id.ts";
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

  it("join two halves of equal length", async () => {
    const vector = await embedder.embedQuery("renouveler son passeport");
    expect(vector).toHaveLength(CONTRASTIVE_DIMENSION + SKIP_GRAM_DIMENSION);
    expect(Math.hypot(...vector.slice(0, CONTRASTIVE_DIMENSION))).toBeCloseTo(Math.SQRT1_2, 5);
    expect(Math.hypot(...vector.slice(CONTRASTIVE_DIMENSION))).toBeCloseTo(Math.SQRT1_2, 5);
  });

  it("take the forms of a word for one, and tell subjects apart", async () => {
    const question = "horaires de la déchèterie";
    expect(await close(question, "l'horaire des déchèteries")).toBeGreaterThan(0.99);
    expect(await close(question, "renouveler un passeport")).toBeLessThan(0.3);
  });

  it.each([
    ["ma voiture", "véhicule", "passeport"],
    ["carte grise", "certificat d'immatriculation", "permis de conduire"],
    ["mon mari est mort", "décès du conjoint", "mariage"],
    ["toucher le chômage", "allocation de retour à l'emploi", "pension de retraite"],
  ])("put « %s » nearer to « %s » than to « %s »", async (said, meant, other) => {
    expect(await close(said, meant)).toBeGreaterThan(await close(said, other));
  });

  it("are null for a text without a known word", async () => {
    const none = Array.from({ length: embedder.dimension }, () => 0);
    expect(await embedder.embedQuery("?!")).toEqual(none);
    expect(await embedder.embedQuery("zzyzxq wqxv")).toEqual(none);
  });
});
