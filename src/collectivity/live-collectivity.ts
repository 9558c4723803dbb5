import { CollectivityInvalid } from "./collectivity-invalid.ts";
import { loadCollectivity } from "./load.ts";
import type { Collectivity } from "./schema.ts";

type Loaded = Awaited<ReturnType<typeof loadCollectivity>>;

/** The facts in force; a broken edit keeps the last good ones serving. */
export interface LiveCollectivity {
  current(): Collectivity;
  /** Reads the file again; when invalid, `current` does not change. */
  reload(): Promise<Loaded>;
}

/** @throws CollectivityInvalid when the file is missing or wrong at start. */
export async function openLiveCollectivity(knowledgeFolder: string): Promise<LiveCollectivity> {
  const first = await loadCollectivity(knowledgeFolder);
  if (first.kind === "invalid") throw new CollectivityInvalid(knowledgeFolder, first.problems);
  let collectivity = first.collectivity;
  return {
    current: () => collectivity,
    reload: async () => {
      const next = await loadCollectivity(knowledgeFolder);
      if (next.kind === "loaded") collectivity = next.collectivity;
      return next;
    },
  };
}
