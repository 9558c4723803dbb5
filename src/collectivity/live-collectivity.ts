import { loadCollectivity } from "./load.ts";
import type { Collectivity } from "./schema.ts";

type Loaded = Awaited<ReturnType<typeof loadCollectivity>>;

/** The facts in force; a broken edit keeps the last good ones serving. */
export interface LiveCollectivity {
  current(): Collectivity;
  /** Reads the file again; when invalid, `current` does not change. */
  reload(): Promise<Loaded>;
}

/** The facts cannot be served at all: there is no last good state at start. */
export class CollectivityInvalid extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "CollectivityInvalid";
    this.remedy = remedy;
  }
}

/** @throws CollectivityInvalid when the file is missing or wrong at start; `describe` words its problems. */
export async function openLiveCollectivity(
  knowledgeFolder: string,
  describe: (problems: Extract<Loaded, { kind: "invalid" }>["problems"]) => {
    message: string;
    remedy: string;
  },
): Promise<LiveCollectivity> {
  const first = await loadCollectivity(knowledgeFolder);
  if (first.kind === "invalid") {
    const { message, remedy } = describe(first.problems);
    throw new CollectivityInvalid(message, remedy);
  }
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
