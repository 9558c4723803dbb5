import type { HierarchicalNSW } from "hnswlib-node";

/** What we use of hnswlib-node, an optional dependency that needs a compiler at installation. */
export interface HnswLibrary {
  readonly HierarchicalNSW: new (space: "ip", dimension: number) => HierarchicalNSW;
}

/** Loads hnswlib-node; null when it is not installed or does not load on this machine. */
export async function loadHnswLibrary(): Promise<HnswLibrary | null> {
  try {
    const { default: library } = await import("hnswlib-node");
    return library;
  } catch {
    return null;
  }
}
