import type { Evaluation } from "../../evaluate/evaluation.ts";

/** @returns a self-contained page. */
export function htmlReport(_evaluation: Evaluation): string {
  return "";
}
