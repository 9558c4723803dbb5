import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLosses } from "../../../bench/desk/find-losses.ts";
import { type Load, type LoadRun, runLoad } from "../../../bench/desk/run-load.ts";
import { openTown, type Town } from "../../../bench/desk/town.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { expectOrderly } from "../../conversation/handoffs/invariants.ts";

const PATIENCE = 100_000;
const LOAD: Load = {
  ...{ citizens: 20, agents: 3, replies: 3, together: 20, arrival: 0, patience: PATIENCE },
  ...{ citizenPause: [0, 20], agentPause: [0, 20] },
};

describe("twenty citizens and three agents at once, in the real program", () => {
  let town: Town;
  let run: LoadRun;
  let database: Database;
  beforeAll(async () => {
    town = await openTown();
    run = await runLoad(town, LOAD);
    await town.stop();
    database = await openDatabase(town.databaseFile);
  }, PATIENCE + 60_000);
  afterAll(async () => {
    await database?.destroy();
    await town?.remove();
  });

  it("given agents who repeat, transfer and end, when all are answered, then nothing is lost, doubled or left open", async () => {
    expect(run.faults).toEqual([]);
    expect(run.citizens).toHaveLength(LOAD.citizens);
    expect(await findLosses(town.databaseFile, run.citizens)).toEqual([]);
  });

  it("keeps one speaker at a time in every conversation", async () => {
    for (const { conversationId, received } of run.citizens) {
      const { id } = await database
        .selectFrom("conversation")
        .select("id")
        .where("external_id", "=", conversationId)
        .executeTakeFirstOrThrow();
      const delivered = received.filter(({ type, kind }) => type === "message" && kind !== "own");
      await expectOrderly(
        database,
        id,
        delivered.map((one) => one.id.replace(`${conversationId}|b-`, "")),
      );
    }
  });

  it("would see a reply that came twice, one that never came, and an end told twice", async () => {
    const [one, other, another] = run.citizens;
    if (one === undefined || other === undefined || another === undefined) throw new Error("Nobody came");
    const reply = one.received.filter(({ kind }) => kind === "agent").slice(0, 1);
    const end = another.received.slice(-1);
    const losses = await findLosses(town.databaseFile, [
      { ...one, received: [...reply, ...one.received] },
      { ...other, received: other.received.filter(({ kind }) => kind !== "agent") },
      { ...another, received: [...another.received, ...end] },
    ]);
    const about = losses.map((loss) => loss.split(": ").slice(0, 2).join(": "));
    expect(about).toEqual([
      ...[`${one.script.file}: replies received`, `${one.script.file}: messages delivered, by key`],
      ...[`${other.script.file}: replies received`, `${other.script.file}: messages delivered, by key`],
      ...[`${another.script.file}: messages delivered, by key`, `${another.script.file}: closing notices`],
    ]);
  });
});
