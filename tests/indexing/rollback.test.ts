import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rollback } from "../../src/indexing/rollback.ts";
import { listGenerations } from "../../src/store/generations.ts";
import { createTown, sheet, type Town } from "./town.ts";

let town: Town;
let now = new Date("2026-11-23T09:00:00Z");
beforeEach(async () => {
  town = await createTown(() => now);
});
afterEach(() => town.close());

async function publish(hour: number) {
  now = new Date(now.getTime() + 3_600_000);
  town.write("piscine.md", sheet("Piscine municipale", `La piscine ouvre à ${hour} heures.`));
  return await town.index();
}

describe("rollback", () => {
  it("puts the previous generation back in service, for searches already open too", async () => {
    await publish(10);
    await publish(14);
    const live = await town.openLive();
    expect(await rollback(town.database)).toEqual({ kind: "done", from: 2, to: 1 });
    await live.refresh();
    const { passages, generation } = await live.retrieve("piscine", { today: "2026-11-23" });
    expect(generation).toBe(1);
    expect(passages[0]?.passage.text).toContain("10 heures");
    await live.close();
  });

  it("is not undone by a run that finds the same files, but by a changed file or on request", async () => {
    await publish(10);
    await publish(14);
    await rollback(town.database);
    expect(await town.index()).toMatchObject({ outcome: "withheld", generation: 1 });
    expect(await publish(16)).toMatchObject({ outcome: "published", generation: 3 });
    await rollback(town.database);
    expect(await town.index({ force: true })).toMatchObject({ outcome: "published", generation: 4 });
    expect((await town.find("piscine"))[0]).toContain("16 heures");
  });

  it("goes to a generation asked for, forward too", async () => {
    for (const hour of [10, 12, 14]) await publish(hour);
    expect(await rollback(town.database, 1)).toEqual({ kind: "done", from: 3, to: 1 });
    expect((await town.find("piscine"))[0]).toContain("10 heures");
    expect(await rollback(town.database, 3)).toEqual({ kind: "done", from: 1, to: 3 });
    expect((await town.find("piscine"))[0]).toContain("14 heures");
  });

  it("says why it cannot", async () => {
    expect(await rollback(town.database)).toMatchObject({ kind: "impossible" });
    await publish(10);
    expect(await rollback(town.database)).toMatchObject({ kind: "impossible" });
    expect(await rollback(town.database, 1)).toMatchObject({ reason: expect.stringContaining("déjà") });
    expect(await rollback(town.database, 9)).toMatchObject({ reason: expect.stringContaining("9") });
  });
});

describe("old generations", () => {
  it("are forgotten beyond the last three, with the versions only they held", async () => {
    for (const hour of [8, 9, 10, 11, 12]) await publish(hour);
    expect((await listGenerations(town.database)).map(({ number }) => number)).toEqual([5, 4, 3]);
    const versions = await town.database.selectFrom("document_version").select("id").execute();
    expect(versions).toHaveLength(3);
    const passages = await town.database.selectFrom("passage").select("text").execute();
    expect(passages.map(({ text }) => text).join()).not.toContain("8 heures");
  });

  it("are kept a while longer for processes that still read them", async () => {
    for (const hour of [8, 9, 10, 11]) {
      town.write("piscine.md", sheet("Piscine municipale", `La piscine ouvre à ${hour} heures.`));
      await town.index();
    }
    expect(await listGenerations(town.database)).toHaveLength(4);
  });
});
