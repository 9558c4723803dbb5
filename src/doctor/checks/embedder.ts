import { fr } from "../../i18n/fr/doctor.ts";
import { createEmbedder } from "../../retrieval/embedding/create-embedder.ts";
import type { Check } from "../check.ts";

/** The configured embedder answers with vectors of the length it announces. */
export const checkEmbedder: Check = async ({ embeddings }) => {
  try {
    const embedder = await createEmbedder(embeddings);
    const vector = await embedder.embedQuery("mairie");
    if (vector.length !== embedder.dimension) {
      return [
        {
          status: "failure",
          message: fr.wrongDimension(vector.length, embedder.dimension),
          remedy: fr.embedderRemedy,
        },
      ];
    }
    return [{ status: "ok", message: fr.embedder(embedder.id, embedder.dimension) }];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ status: "failure", message: fr.embedderSilent(message), remedy: fr.embedderRemedy }];
  }
};
