import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexKnowledge } from "../../src/indexing/index-knowledge.ts";
import { createTown, sheet, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
});
afterEach(() => town.close());

async function heldBy(host: string, pid: number, expires: number) {
  await town.database
    .insertInto("indexing_lease")
    .values({ id: 1, holder: "other", host, pid, expires })
    .execute();
}

describe("two runs at once", () => {
  it("follow one another", async () => {
    const [first, second] = await Promise.all([town.index(), town.index()]);
    expect([first.outcome, second.outcome].sort()).toEqual(["published", "unchanged"]);
  });

  it("the second gives up clearly when the first takes too long", async () => {
    await heldBy("autre-machine", 42, Date.now() + 60_000);
    await expect(indexKnowledge({ ...town.deps, patience: 300 })).rejects.toMatchObject({
      name: "IndexingBusy",
      message: expect.stringContaining("autre-machine"),
    });
  });

  it("a lease that is no longer renewed is taken over", async () => {
    await heldBy("autre-machine", 42, Date.now() - 1);
    expect(await indexKnowledge({ ...town.deps, patience: 0 })).toMatchObject({ outcome: "published" });
  });

  it("the lease of a process that died on this machine is taken over at once", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await heldBy(hostname(), pid, Date.now() + 60_000);
    expect(await indexKnowledge({ ...town.deps, patience: 0 })).toMatchObject({ outcome: "published" });
  });

  it("a run whose lease was taken publishes nothing", async () => {
    const stolen = indexKnowledge({
      ...town.deps,
      embedder: {
        id: "model-of-the-test",
        dimension: town.deps.embedder.dimension,
        embedQuery: (text) => town.deps.embedder.embedQuery(text),
        embedDocuments: async (texts) => {
          await town.database.updateTable("indexing_lease").set({ holder: "other" }).execute();
          return await town.deps.embedder.embedDocuments(texts);
        },
      },
    });
    await expect(stolen).rejects.toMatchObject({ name: "IndexingBusy" });
    const live = await town.openLive();
    expect(live.status().kind).toBe("unavailable");
    await live.close();
  });
});
