import { posix } from "node:path";

/** `documents/reglement_cantine-2026.pdf` becomes "Reglement cantine 2026". */
export function readableName(path: string): string {
  const name = posix
    .basename(path)
    .replace(/(\.jsonl)?\.[a-z0-9]+$/i, "")
    .replace(/[_\s-]+/g, " ")
    .trim();
  return name === "" ? path : name.charAt(0).toLocaleUpperCase("fr") + name.slice(1);
}
