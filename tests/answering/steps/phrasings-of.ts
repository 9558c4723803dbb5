import { readFileSync } from "node:fs";

/** The messages of `phrasings/<name>.txt`, one a line. */
export function phrasingsOf(name: string): readonly string[] {
  const file = new URL(`phrasings/${name}.txt`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
