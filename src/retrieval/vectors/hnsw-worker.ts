import { parentPort, workerData } from "node:worker_threads";
import { loadHnswLibrary } from "./hnsw-library.ts";
import type { QuantisedVectors } from "./vector-index.ts";

/** What the worker is started with. */
export interface HnswBuild {
  readonly vectors: QuantisedVectors;
  /** Where the graph is written. */
  readonly path: string;
}

const NEIGHBOURS = 16;
const EF_CONSTRUCTION = 200;

// Building holds the thread for a minute at 100,000 vectors: hence a worker.
const { vectors, path } = workerData as HnswBuild;
const library = await loadHnswLibrary();
if (library === null) throw new Error("hnswlib-node does not load in a worker");
const graph = new library.HierarchicalNSW("ip", vectors.dimension);
graph.initIndex({ maxElements: Math.max(1, vectors.count), m: NEIGHBOURS, efConstruction: EF_CONSTRUCTION });
const { dimension, components, scales } = vectors;
for (let passage = 0; passage < vectors.count; passage++) {
  const scale = scales[passage] ?? 0;
  if (scale === 0) continue;
  const from = passage * dimension;
  // hnswlib-node takes plain arrays only.
  const point = Array.from(components.subarray(from, from + dimension), (value) => value * scale);
  graph.addPoint(point, passage);
}
graph.writeIndexSync(path);
parentPort?.postMessage("built");
