import { createHash } from "node:crypto";

/** At most `size` items, the same ones each time whatever their order, in the order given. */
export function sampleOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  size: number,
): readonly Item[] {
  if (items.length <= size) return items;
  const kept = items
    .map(({ id }) => ({ id, key: createHash("sha256").update(id).digest("hex") }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, size);
  const ids = new Set(kept.map(({ id }) => id));
  return items.filter(({ id }) => ids.has(id));
}
