import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertInbound } from "../../src/store/conversation-inbound.ts";
import {
  claimLease,
  confirmLease,
  LeaseLost,
  nextClaimable,
  releaseLease,
  renewLease,
  scheduleWork,
} from "../../src/store/conversation-leases.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";

let folder: string;
let one: Database;
let other: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parvis-leases-"));
  one = await openDatabase(join(folder, "parvis.db"));
  other = await openDatabase(join(folder, "parvis.db"));
});
afterEach(async () => {
  await Promise.all([one.destroy(), other.destroy()]);
  rmSync(folder, { recursive: true, force: true });
});

async function waiting(id: string, dueAt: number, channel = "web"): Promise<void> {
  await insertInbound(
    one,
    {
      channel,
      accountId: "site",
      externalId: id,
      userId: "u",
      eventId: id,
      sentAt: 0,
      receivedAt: 0,
      mergeable: true,
      byCitizen: true,
      activity: "{}",
      reference: "{}",
    },
    id,
  );
  await scheduleWork(one, { conversationId: id, kind: "turn", channel, dueAt });
}

const claim = (database: Database, now: number, token: string) =>
  claimLease(database, { kind: "turn", channels: ["web"], now, until: now + 100, token });

describe("leases", () => {
  it("give each conversation to one of two processes, the longest waiting first", async () => {
    for (let i = 0; i < 10; i++) await waiting(`c${i}`, 10 - i);
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, i) => claim(i % 2 === 0 ? one : other, 50, `t${i}`)),
    );
    const taken = claims.filter((lease) => lease !== null).map((lease) => lease.conversationId);
    expect(taken).toHaveLength(10);
    expect(new Set(taken).size).toBe(10);
    expect(taken[0]).toBe("c9");
  });

  it("leave alone what is not due and what belongs to other channels or other work", async () => {
    await waiting("later", 60);
    await waiting("elsewhere", 10, "sms");
    expect(await claim(one, 50, "t")).toBeNull();
    expect(await nextClaimable(one, "turn", ["web"])).toBe(60);
    expect(await nextClaimable(one, "turn", ["web", "sms"])).toBe(10);
    expect(await nextClaimable(one, "send", ["web", "sms"])).toBeNull();
    expect(await nextClaimable(one, "turn", [])).toBeNull();
  });

  it("expire unless renewed, and the late holder can commit nothing", async () => {
    await waiting("c", 0);
    const lost = await claim(one, 0, "first");
    if (lost === null) throw new Error("not claimed");
    expect(await nextClaimable(one, "turn", ["web"])).toBe(100);
    await renewLease(one, lost, 150);
    expect(await claim(other, 120, "early")).toBeNull();
    const taken = await claim(other, 150, "second");
    expect(taken?.conversationId).toBe("c");
    const late = one.transaction().execute(async (transaction) => {
      await transaction.updateTable("conversation").set({ state: "late" }).execute();
      await releaseLease(transaction, lost, null);
    });
    await expect(late).rejects.toThrow(LeaseLost);
    await expect(confirmLease(one, lost)).rejects.toThrow(LeaseLost);
    expect(await one.selectFrom("conversation").select("state").execute()).toEqual([{ state: null }]);
  });

  it("keep the work that arrives while they are held", async () => {
    await waiting("c", 0);
    const lease = await claim(one, 0, "t");
    if (lease === null) throw new Error("not claimed");
    await scheduleWork(other, { conversationId: "c", kind: "turn", channel: "web", dueAt: 5 });
    expect(await claim(other, 50, "second")).toBeNull();
    await releaseLease(one, lease, 5);
    expect((await claim(other, 50, "third"))?.conversationId).toBe("c");
  });
});
