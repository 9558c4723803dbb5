import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

let id: string | null = null;

/** Names the weights that give the probabilities: thresholds derived from others mean nothing with them. */
export function confidenceModelId(): string {
  if (id !== null) return id;
  const hash = createHash("sha256");
  for (const file of ["confidence-model.json", "../ranking/ranking-model.json"]) {
    hash.update(readFileSync(new URL(file, import.meta.url)));
  }
  id = hash.digest("hex").slice(0, 16);
  return id;
}
