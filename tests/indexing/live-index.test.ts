import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IndexUnavailable, type LiveIndex, openLiveIndex } from "../../src/indexing/live-index.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createTown, sheet, type Town } from "./town.ts";

const today = { today: "2026-11-23" };
let town: Town;
let live: LiveIndex | null = null;
beforeEach(async () => {
  town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
});
afterEach(async () => {
  await live?.close();
  live = null;
  await town.close();
});

describe("the live index", () => {
  it("says that nothing has been published yet, then follows the first generation by itself", async () => {
    live = await town.openLive();
    expect(live.status()).toMatchObject({ kind: "unavailable", problem: { kind: "empty" } });
    await expect(live.retrieve("piscine", today)).rejects.toBeInstanceOf(IndexUnavailable);
    await town.index();
    await vi.waitFor(() => expect(live?.status()).toMatchObject({ kind: "serving", generation: 1 }));
    expect((await live.retrieve("piscine", today)).passages[0]?.passage.text).toContain("10 heures");
  });

  it("goes on following after a moment when the database could not be read, and says so meanwhile", async () => {
    await town.index();
    live = await town.openLive();
    const rename = (from: string, to: string) => town.database.schema.alterTable(from).renameTo(to).execute();
    await rename("live_generation", "elsewhere");
    await expect(live.refresh()).rejects.toThrow();
    await vi.waitFor(() => expect(live?.status().problem?.kind).toBe("damaged"));
    await rename("elsewhere", "live_generation");
    town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 11 heures."));
    await town.index();
    await live.refresh();
    expect(live.status()).toMatchObject({ kind: "serving", generation: 2, problem: null });
  });

  it("answers each search from one whole generation while generations change", async () => {
    await town.index();
    live = await town.openLive();
    let done = false;
    const publishing = (async () => {
      for (let hour = 11; hour < 18; hour++) {
        town.write("piscine.md", sheet("Piscine municipale", `La piscine ouvre à ${hour} heures.`));
        await town.index();
      }
      done = true;
    })();
    const seen = new Map<number, string>();
    while (!done) {
      const { generation, passages } = await live.retrieve("piscine", today);
      const text = passages[0]?.passage.text ?? "";
      expect(text).toContain(`${9 + generation} heures`);
      seen.set(generation, text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await publishing;
    expect(seen.size).toBeGreaterThan(1);
  });

  it("refuses an index made otherwise, and says how to rebuild it", async () => {
    await town.index();
    await town.database
      .updateTable("generation")
      .set(({ fn, ref, val }) => ({
        manifest: fn("replace", [ref("manifest"), val('"dimension":256'), val('"dimension":128')]),
      }))
      .execute();
    live = await town.openLive();
    expect(live.status()).toMatchObject({
      kind: "unavailable",
      problem: { kind: "mismatch", remedy: expect.stringContaining("npm run index -- --rebuild") },
    });
    await town.index({ rebuild: true });
    await live.refresh();
    expect(live.status()).toMatchObject({ kind: "serving", generation: 2, problem: null });
  });

  it("keeps the last good generation when the next one is damaged", async () => {
    await town.index();
    live = await openLiveIndex({ ...town.deps, vectorCacheFolder: town.folder, pollMilliseconds: 60_000 });
    town.write("dechets.md", sheet("Déchets", "Le bac jaune est collecté le mardi."));
    await town.index();
    await town.database
      .updateTable("document_version")
      .set({ vectors: new Uint8Array([1]) })
      .execute();
    await live.refresh();
    expect(live.status()).toMatchObject({ kind: "serving", generation: 1, problem: { kind: "damaged" } });
    expect((await live.retrieve("piscine", today)).passages[0]?.passage.text).toContain("10 heures");
  });

  it("refuses a database that nothing else can read", async () => {
    const database = await openDatabase(":memory:");
    const opening = openLiveIndex({ ...town.deps, database, vectorCacheFolder: town.folder });
    await expect(opening).rejects.toMatchObject({ kind: "memory-only" });
    await database.destroy();
  });
});
