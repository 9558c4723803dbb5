import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fr } from "../../../i18n/fr/retrieval.ts";
import type { Embedder } from "../../embedder.ts";

/**
 * Vectors from an ONNX model kept in a folder (`config.json`, `tokenizer.json`, `onnx/model.onnx` or
 * `onnx/model_quantized.onnx`), run on this machine through LangChain; nothing is ever downloaded.
 *
 * @throws Error in French when the folder is incomplete or `@huggingface/transformers` is not installed.
 */
export async function localOnnx(folder: string): Promise<Embedder> {
  const root = resolve(folder);
  const dtype = existsSync(join(root, "onnx", "model.onnx")) ? "fp32" : "q8";
  const model = join(root, "onnx", dtype === "fp32" ? "model.onnx" : "model_quantized.onnx");
  const settings = ["config.json", "tokenizer.json", "tokenizer_config.json"].map((name) => join(root, name));
  const missing = [...settings, model].filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(fr.incompleteModel(root, missing));
  const { env } = await import("@huggingface/transformers").catch((error: unknown) => {
    throw new Error(fr.transformersMissing, { cause: error });
  });
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(root);
  const { HuggingFaceTransformersEmbeddings } = await import(
    "@langchain/community/embeddings/huggingface_transformers"
  );
  const embeddings = new HuggingFaceTransformersEmbeddings({
    model: basename(root),
    pretrainedOptions: { dtype, local_files_only: true },
    // A model that fails on a text will fail again; LangChain would try seven times.
    maxRetries: 0,
  });
  const [probe] = await embeddings.embedDocuments(["mairie"]);
  return {
    id: `local-onnx:${basename(root)}-${await fingerprint(settings, model)}`,
    dimension: probe?.length ?? 0,
    embedDocuments: (texts) => embeddings.embedDocuments(texts),
    embedQuery: (text) => embeddings.embedQuery(text),
  };
}

/** Tells two models of the same name apart, without reading gigabytes. */
async function fingerprint(settings: readonly string[], model: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of settings) hash.update(await readFile(path));
  hash.update(String((await stat(model)).size));
  return hash.digest("hex").slice(0, 12);
}
