import type { Embedder } from "../embedder.ts";

/** Where vectors come from. */
export type EmbedderConfig =
  | { readonly kind: "built-in" }
  | {
      readonly kind: "openai-compatible";
      readonly baseUrl: string;
      readonly model: string;
      readonly apiKey?: string;
      readonly dimension?: number;
    }
  | { readonly kind: "local-onnx"; readonly folder: string };

/**
 * Loads the configured embedder, and only it.
 *
 * @throws Error in French, with the way to mend it, when it cannot serve.
 */
export async function createEmbedder(config: EmbedderConfig): Promise<Embedder> {
  switch (config.kind) {
    case "built-in": {
      const { BuiltInEmbeddings } = await import("./built-in.ts");
      return new BuiltInEmbeddings();
    }
    case "openai-compatible": {
      const { openAiCompatible } = await import("./openai-compatible.ts");
      return openAiCompatible(config);
    }
    case "local-onnx": {
      const { localOnnx } = await import("./local-onnx/local-onnx.ts");
      return localOnnx(config.folder);
    }
  }
}
