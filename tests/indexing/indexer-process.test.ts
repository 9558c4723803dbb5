import { renameSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Indexer, type IndexingFailed, startIndexer } from "../../src/indexing/indexer-process.ts";
import type { Receipt } from "../../src/indexing/receipt.ts";
import { createTown, sheet, type Town } from "./town.ts";

let town: Town;
let indexer: Indexer;
let receipts: Receipt[];
let failures: IndexingFailed[];
beforeEach(async () => {
  town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
});
afterEach(async () => {
  await indexer.close();
  await town.close();
});

function start(): void {
  receipts = [];
  failures = [];
  indexer = startIndexer({
    databaseFile: town.databaseFile,
    embeddings: { kind: "built-in" },
    roots: town.deps.roots,
    defaults: town.deps.defaults,
  });
  indexer.onReceipt((receipt) => receipts.push(receipt));
  indexer.onFailure((error) => failures.push(error));
}

describe("the indexer beside the server", () => {
  it("runs at the start, and once more however often it is asked during a run", async () => {
    start();
    for (let i = 0; i < 5; i++) indexer.requestRun();
    expect(await indexer.ready).toMatchObject({ outcome: "published", generation: 1, documents: 1 });
    await vi.waitFor(() => expect(receipts).toHaveLength(2), { timeout: 20_000 });
    town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 14 heures."));
    indexer.requestRun();
    await vi.waitFor(() => expect(receipts).toHaveLength(3), { timeout: 20_000 });
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["published", "unchanged", "published"]);
    expect((await town.find("piscine"))[0]).toContain("14 heures");
  });

  it("reports a run that fails, with its remedy, and recovers at the next", async () => {
    renameSync(town.knowledge, `${town.knowledge}.away`);
    start();
    await expect(indexer.ready).rejects.toMatchObject({
      name: "IndexingFailed",
      remedy: expect.stringContaining("PARVIS_KNOWLEDGE"),
    });
    expect(failures).toHaveLength(1);
    renameSync(`${town.knowledge}.away`, town.knowledge);
    indexer.requestRun();
    await vi.waitFor(() => expect(receipts).toMatchObject([{ outcome: "published" }]), { timeout: 20_000 });
  });

  it("stopped in the middle of a run, it leaves the way free for the next one", async () => {
    start();
    await indexer.close();
    await expect(indexer.ready).rejects.toMatchObject({ name: "IndexingFailed" });
    expect(failures).toEqual([]);
    expect(await town.index()).toMatchObject({ outcome: "published", documents: 1 });
  });
});
