import { AROUND_A_CHOICE } from "./choice-words.ts";
import type { Burst } from "./merge-burst.ts";

/**
 * Reads "2" or "le 2 svp" as the second choice of the last message; anything else stays as it was written.
 *
 * @param choices as kept with the conversation: a JSON list, or null.
 */
export function withChoice(burst: Burst, choices: string | null): Burst {
  if (choices === null) return burst;
  const words = burst.text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !AROUND_A_CHOICE.has(word));
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || !/^[1-9]$/.test(word)) return burst;
  const chosen = (JSON.parse(choices) as readonly string[])[Number(word) - 1];
  return chosen === undefined ? burst : { ...burst, text: chosen };
}
