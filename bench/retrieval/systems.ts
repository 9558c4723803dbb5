import { ours } from "./ours.ts";
import type { System } from "./system.ts";

/** Everything compared, in the order of the tables. */
export const SYSTEMS: readonly System[] = [
  { name: "BM25 baseline", load: async () => (await import("./peers/bm25-baseline.ts")).bm25Baseline },
  { name: "MiniSearch", load: async () => (await import("./peers/minisearch.ts")).miniSearch },
  { name: "Orama French", load: async () => (await import("./peers/orama-french.ts")).oramaFrench },
  { name: "FlexSearch", load: async () => (await import("./peers/flexsearch.ts")).flexSearch },
  { name: "lunr-fr", load: async () => (await import("./peers/lunr-fr.ts")).lunrFr },
  { name: "LangChain BM25", load: async () => (await import("./peers/langchain-bm25.ts")).langChainBm25 },
  { name: "SQLite FTS5", load: async () => (await import("./peers/sqlite-fts5.ts")).sqliteFts5 },
  { name: "SQLite FTS5 stems", load: async () => (await import("./peers/sqlite-fts5.ts")).sqliteFts5Stems },
  ...ours,
];
