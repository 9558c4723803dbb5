import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where the files stand that take longest, longest first; the size of a file, Vitest's own measure, tells nothing of it. */
const LONG = [
  "tests/indexing/parse/",
  "tests/process/",
  "tests/journeys/",
  "tests/desk/client/",
  "tests/indexing/crash.test.ts",
  "tests/indexing/watch.test.ts",
  "tests/conversation/",
  "tests/retrieval/quality.test.ts",
];

/** Starts the longest files first, so that all workers end together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((place) => moduleId.includes(place));
      return at < 0 ? LONG.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}
