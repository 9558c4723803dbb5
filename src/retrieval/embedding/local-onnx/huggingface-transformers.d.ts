/** The little we use of a package installed only by towns that embed on their own machine. */
declare module "@huggingface/transformers" {
  export const env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
  };
  export interface PretrainedOptions {
    dtype?: "fp32" | "q8";
    local_files_only?: boolean;
  }
  export interface FeatureExtractionPipelineOptions {
    pooling?: "mean" | "cls" | "none";
    normalize?: boolean;
  }
}
