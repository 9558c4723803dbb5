import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blankHandoff, type Handoff } from "../../src/handoff/advance.ts";
import { insertInbound } from "../../src/store/conversation-inbound.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { saveHandoff } from "../../src/store/handoffs.ts";
import { recentWaits } from "../../src/store/recent-waits.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;

let database: Database;
let count = 0;

beforeEach(async () => {
  count = 0;
  database = await openDatabase(":memory:");
});
afterEach(() => database.destroy());

/** An ended hand-off claimed `wait` after its request, `age` ago. */
async function waited(wait: number, age: number, changes: Partial<Handoff> = {}): Promise<void> {
  const id = `h${count++}`;
  const conversation = { channel: "web", accountId: "site", externalId: id, userId: "u", eventId: id };
  await insertInbound(
    database,
    {
      ...conversation,
      sentAt: 0,
      receivedAt: 0,
      mergeable: true,
      byCitizen: true,
      activity: "{}",
      reference: "{}",
    },
    id,
  );
  const requested = NOW - age;
  const handoff = {
    ...blankHandoff(id, id, requested),
    reason: "asked",
    service: "urbanisme",
    claimed_at: requested + wait,
    ended_at: NOW,
    ...changes,
  };
  await database.transaction().execute((transaction) => saveHandoff(transaction, handoff));
}

const waits = (service = "urbanisme") => recentWaits(database, service, NOW);

describe("recentWaits", () => {
  it("gives the service's own, newest first", async () => {
    for (const [wait, age] of [
      [10, 3000],
      [20, 1000],
      [30, 2000],
    ] as const) {
      await waited(wait, age);
    }
    await waited(99, 500, { service: "mairie" });
    expect(await waits()).toEqual([20, 30, 10]);
  });

  it("gives those of all services when it has fewer than three", async () => {
    await waited(10, 3000);
    await waited(20, 2000);
    await waited(30, 1000, { service: "mairie" });
    expect(await waits()).toEqual([30, 20, 10]);
  });

  it("keeps the last twenty", async () => {
    for (let index = 1; index <= 25; index++) await waited(index, index * 1000);
    expect(await waits()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each([
    ["older than two weeks", 14 * DAY + 1, {}],
    ["never claimed", 1000, { claimed_at: null }],
    ["answered later, as promised", 1000, { consented_at: NOW - 900 }],
    ["taken over unasked", 1000, { reason: "took-over" }],
    ["answered from the network's own inbox", 1000, { reason: "elsewhere" }],
  ] as const)("leaves out what is %s", async (_, age, changes) => {
    await waited(10, age, changes);
    expect(await waits()).toEqual([]);
  });
});
