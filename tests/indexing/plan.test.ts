import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanContext, planRun } from "../../src/indexing/plan.ts";
import type { ScannedFile } from "../../src/indexing/scan.ts";
import type { FileState } from "../../src/indexing/source-files.ts";

const path = fc.constantFrom("a.md", "b.md", "sous/c.pdf", "sous/d.csv", "e.jsonl");
const origin = fc.constantFrom("local" as const, "national" as const);
const content = fc.constantFrom("v1", "v2", "v3");
const date = fc.constantFrom(1000, 2000, 900_000, 1_000_000);

interface Disk extends ScannedFile {
  readonly content: string;
}

const onDisk = fc.uniqueArray(
  fc.record({
    origin,
    path,
    content,
    folder: fc.constant("/k"),
    size: fc.constant(2),
    modified: date,
    metadataDigest: fc.constantFrom("", "m1"),
  }),
  { selector: (file) => `${file.origin}:${file.path}` },
);
const quarantine = fc.option(
  fc.constantFrom("corrupt" as const, "unreadable" as const).map((code) => ({
    code,
    reason: `cause ${code}`,
    remedy: "",
  })),
);
const stored = fc.uniqueArray(
  fc.record({
    origin,
    path,
    size: fc.constant(2),
    modified: date,
    sha256: content,
    metadataDigest: fc.constantFrom("", "m1"),
    pipeline: fc.constantFrom("p1", "p2"),
    scanned: fc.constant(1_000_000),
    quarantine,
    warnings: fc.constant([]),
    documents: fc.constant([]),
  }),
  { selector: (file) => `${file.origin}:${file.path}` },
);
const key = (file: { origin: string; path: string }) => `${file.origin}:${file.path}`;

function context(disk: readonly Disk[], asked: string[] = []): PlanContext {
  return {
    pipeline: "p1",
    rebuild: false,
    hash: async (file) => {
      asked.push(key(file));
      return disk.find((other) => key(other) === key(file))?.content ?? "";
    },
  };
}

/** What a run that follows the plan would leave stored. */
function carriedOut(disk: readonly Disk[]): FileState[] {
  return disk.map((file) => ({
    ...file,
    sha256: file.content,
    pipeline: "p1",
    scanned: 10_000_000,
    quarantine: null,
    warnings: [],
    documents: [],
  }));
}

describe("the plan", () => {
  it("names every file once, and only files that are or were there", async () => {
    await fc.assert(
      fc.asyncProperty(onDisk, stored, async (disk, known) => {
        const plan = await planRun({ files: disk, unreadable: [] }, known, context(disk));
        const expected = new Set([...disk, ...known].map(key));
        expect(plan.map(key).sort()).toEqual([...expected].sort());
      }),
    );
  });

  it("reads a file exactly when it is new or something it depends on changed", async () => {
    await fc.assert(
      fc.asyncProperty(onDisk, stored, async (disk, known) => {
        const plan = await planRun({ files: disk, unreadable: [] }, known, context(disk));
        for (const entry of plan) {
          const file = disk.find((other) => key(other) === key(entry));
          const state = known.find((other) => key(other) === key(entry));
          if (file === undefined) expect(entry.status).toBe("removed");
          else if (state === undefined) expect(entry.status).toBe("created");
          else {
            // The one thing a plan may miss: content rewritten with the size and the old date it had.
            const hidden = file.modified === state.modified && file.modified < state.scanned - 2000;
            const changed =
              (!hidden && file.content !== state.sha256) ||
              file.metadataDigest !== state.metadataDigest ||
              state.pipeline !== "p1" ||
              state.quarantine?.code === "unreadable";
            const otherwise = state.quarantine === null ? "unchanged" : "quarantined";
            expect(entry.status).toBe(changed ? "updated" : otherwise);
          }
        }
      }),
    );
  });

  it("has nothing left to do, nor to hash, once carried out", async () => {
    await fc.assert(
      fc.asyncProperty(onDisk, async (disk) => {
        const asked: string[] = [];
        const plan = await planRun({ files: disk, unreadable: [] }, carriedOut(disk), context(disk, asked));
        expect(plan.every((entry) => entry.status === "unchanged")).toBe(true);
        expect(asked).toEqual([]);
      }),
    );
  });

  it("never takes for gone what could not be looked at", async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (known) => {
        const unreadable = [
          { origin: "local" as const, path: "sous", cause: "EACCES" },
          { origin: "national" as const, path: "", cause: "EACCES" },
        ];
        const plan = await planRun({ files: [], unreadable }, known, context([]));
        for (const entry of plan) {
          const hidden = entry.origin === "national" || entry.path.startsWith("sous");
          expect(entry.status).toBe(hidden ? "quarantined" : "removed");
        }
      }),
    );
  });

  it("sets aside what cannot be opened, with the cause", async () => {
    const file = {
      origin: "local",
      folder: "/k",
      path: "a.md",
      size: 2,
      modified: 1,
      metadataDigest: "",
    } as const;
    const failing = { ...context([]), hash: () => Promise.reject(new Error("EIO")) };
    const [entry] = await planRun({ files: [file], unreadable: [] }, [], failing);
    expect(entry).toMatchObject({ status: "quarantined", quarantine: { code: "unreadable" } });
    expect(entry?.reason).toContain("EIO");
  });
});
