import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.ts";

/** They measure how much the process grows, which memory left by other files would hide. */
const APART = ["tests/indexing/parse/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["tests/workshop.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./tests/closing-line-reporter.ts"],
    projects: [
      { extends: true, test: { name: "apart", include: APART } },
      {
        extends: true,
        // Files share what they import: no test changes a module, the environment or a global.
        test: { name: "together", include: ["tests/**/*.test.ts"], exclude: APART, isolate: false },
      },
    ],
  },
});
