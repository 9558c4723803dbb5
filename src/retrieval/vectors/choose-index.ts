import { createExactIndex } from "./exact-index.ts";
import { buildHnswIndex, loadHnswIndex } from "./hnsw-index.ts";
import type { QuantisedVectors, VectorIndex } from "./vector-index.ts";

/** Up to here the exact scan is fast enough (about 20 ms), and exact. */
const EXACT_UP_TO = 50_000;

/**
 * The index that serves best at this size. A large one without a kept graph is scanned exactly while the graph is
 * built beside it, unless the process ends too soon for that; without hnswlib-node, without a folder, or when building fails, the scan goes on serving.
 */
export async function chooseIndex(
  vectors: QuantisedVectors,
  folder: string | undefined,
  { exactUpTo = EXACT_UP_TO, builds = true }: { readonly exactUpTo?: number; readonly builds?: boolean } = {},
): Promise<VectorIndex> {
  let serving = createExactIndex(vectors);
  if (vectors.count <= exactUpTo || folder === undefined) return serving;
  const kept = await loadHnswIndex(vectors, folder).catch(() => null);
  if (kept !== null) return kept;
  if (!builds) return serving;
  buildHnswIndex(vectors, folder).then(
    (built) => {
      serving = built ?? serving;
    },
    () => {},
  );
  return {
    get kind() {
      return serving.kind;
    },
    search: (vector, k, allow) => serving.search(vector, k, allow),
  };
}
