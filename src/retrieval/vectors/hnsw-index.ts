import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { HierarchicalNSW } from "hnswlib-node";
import { createCosine, createExactIndex } from "./exact-index.ts";
import { type HnswFile, hnswFile } from "./hnsw-file.ts";
import { type HnswLibrary, loadHnswLibrary } from "./hnsw-library.ts";
import type { HnswBuild } from "./hnsw-worker.ts";
import { quantise } from "./quantise.ts";
import type { QuantisedVectors, VectorIndex } from "./vector-index.ts";

/** hnswlib's own 10 loses a third of the neighbours, and it does not remember another value: set after each load. */
const EF = 100;

/**
 * Loads the graph kept for these vectors.
 *
 * @returns null when there is none, when it is damaged, or without hnswlib-node.
 */
export async function loadHnswIndex(vectors: QuantisedVectors, folder: string): Promise<VectorIndex | null> {
  const library = await loadHnswLibrary();
  if (library === null) return null;
  const file = await hnswFile(folder, vectors);
  return (await file.isWhole()) ? open(library, file, vectors) : null;
}

/**
 * Builds the graph in a worker, keeps it in `folder` and loads it. Takes about a minute for 100,000 vectors.
 *
 * @returns null without hnswlib-node.
 * @throws when the worker fails or the folder cannot be written.
 */
export async function buildHnswIndex(vectors: QuantisedVectors, folder: string): Promise<VectorIndex | null> {
  const library = await loadHnswLibrary();
  if (library === null) return null;
  const file = await hnswFile(folder, vectors);
  const temporary = `${file.path}.${randomUUID()}.tmp`;
  try {
    await buildInWorker({ vectors, path: temporary });
    await file.adopt(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  return open(library, file, vectors);
}

function buildInWorker(build: HnswBuild): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./hnsw-worker.ts", import.meta.url), { workerData: build });
    // A graph in the making must not keep the process from stopping.
    worker.unref();
    let built = false;
    worker.on("message", () => {
      built = true;
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      if (built) resolve();
      else reject(new Error(`the worker that builds the graph of neighbours stopped (${code})`));
    });
  });
}

function open(library: HnswLibrary, file: HnswFile, vectors: QuantisedVectors): VectorIndex {
  const graph: HierarchicalNSW = new library.HierarchicalNSW("ip", vectors.dimension);
  graph.readIndexSync(file.path);
  const held = graph.getCurrentCount();
  const exact = createExactIndex(vectors);
  const cosine = createCosine(vectors);
  return {
    kind: "hnsw",
    search(vector, k, allow) {
      const measure = cosine(vector);
      const wanted = Math.min(k, held);
      if (measure === null || wanted === 0) return [];
      graph.setEf(Math.max(EF, 2 * wanted));
      const { scale, components } = quantise(vector, vectors.dimension);
      const point = Array.from(components, (value) => value * scale);
      const { neighbors } = graph.searchKnn(point, wanted, allow);
      // A strict filter can leave the graph walk short of hits: the scan, then cheap, finds them all.
      if (allow !== undefined && neighbors.length < wanted) return exact.search(vector, k, allow);
      return neighbors
        .map((passage) => ({ passage, cosine: measure(passage) }))
        .toSorted((a, b) => b.cosine - a.cosine || a.passage - b.passage);
    },
  };
}
