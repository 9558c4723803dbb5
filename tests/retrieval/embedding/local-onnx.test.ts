import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createEmbedder } from "../../../src/retrieval/embedding/create-embedder.ts";
import { cosine } from "../../contract/vector-index.contract.ts";
import { writeTinyOnnxModel } from "./tiny-onnx-model.ts";

const root = mkdtempSync(join(tmpdir(), "onnx-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const installed = await import("@huggingface/transformers").then(
  () => true,
  () => false,
);

describe("a local ONNX model", () => {
  it("is refused with the names of the missing files", async () => {
    const opening = createEmbedder({ kind: "local-onnx", folder: join(root, "nowhere") });
    await expect(opening).rejects.toThrow(/incomplet.*config\.json.*model_quantized\.onnx/s);
  });

  it.skipIf(installed)("says what to install when the runtime is absent", async () => {
    const folder = join(root, "without-runtime");
    writeTinyOnnxModel(folder);
    const opening = createEmbedder({ kind: "local-onnx", folder });
    await expect(opening).rejects.toThrow("npm install --no-save @huggingface/transformers@4.3.1");
  });

  it.skipIf(!installed)(
    "embeds texts (skipped where @huggingface/transformers is not installed)",
    async () => {
      const folder = join(root, "tiny");
      writeTinyOnnxModel(folder);
      const embedder = await createEmbedder({ kind: "local-onnx", folder });
      expect(embedder.dimension).toBe(4);
      expect(embedder.id).toMatch(/^local-onnx:tiny-[0-9a-f]{12}$/);
      const [hall, town, passport] = await embedder.embedDocuments([
        "Mairie",
        "ville",
        "passeport passeport",
      ]);
      expect(cosine(hall ?? [], town ?? [])).toBeGreaterThan(0.9);
      expect(cosine(hall ?? [], passport ?? [])).toBeCloseTo(0);
      expect(await embedder.embedQuery("mairie")).toEqual(hall);
    },
  );
});
