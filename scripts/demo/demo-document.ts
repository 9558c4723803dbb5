import type { Block } from "../../src/indexing/parse/parsed-document.ts";

/** What every writer turns into a file; dates are fixed so that the same source gives the same file. */
export interface DemoDocument {
  readonly title: string;
  readonly updated: Date;
  readonly blocks: readonly Block[];
}
