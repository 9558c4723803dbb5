import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder that the files of one run share, gone at its end. */
    readonly workshop: string;
  }
}

/** Before and after a whole run of tests. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "parvis-tests-"));
  provide("workshop", folder);
  // Hundreds of processes and threads load the same program: it is compiled once.
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
  return () => rmSync(folder, { recursive: true, force: true });
}
