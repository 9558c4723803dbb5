/**
 * Turns texts into vectors. Structurally satisfied by any LangChain `Embeddings`
 * (`embedDocuments`, `embedQuery`) once named and measured.
 */
export interface Embedder {
  /** Names model and version; stored in the manifest, a mismatch refuses to open the index. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** @throws when the endpoint fails; callers fall back to lexical search or keep the last good index. */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
