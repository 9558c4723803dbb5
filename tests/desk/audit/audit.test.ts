import { describe, expect, it } from "vitest";
import type { AuditView } from "../../../src/desk/api/accounts.ts";
import { createAudit } from "../../../src/desk/audit/audit.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { deskServer } from "../accounts/desk-server.ts";

const DAY = 24 * 60 * 60_000;

describe("the audit trail", () => {
  it("is read by administrators, newest first, page after page, with names", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    for (let n = 1; n <= 150; n += 1) {
      await desk.accounts.audit.write(desk.database, {
        ...{ accountId: null, action: "handoff.claimed", target: `c${n}`, detail: null },
      });
    }
    const first = (await (await admin.get("/audit")).json()) as AuditView;
    expect(first.entries).toHaveLength(100);
    expect(first.entries[0]).toEqual({
      ...{ sequence: 151, at: "2026-11-25T09:00:00.000Z", who: null, action: "handoff.claimed" },
      ...{ target: "c150", detail: null },
    });
    const second = (await (await admin.get(`/audit?before=${first.next}`)).json()) as AuditView;
    expect(second.entries).toHaveLength(51);
    expect(second.next).toBeNull();
    expect(second.entries.at(-1)).toMatchObject({ who: "Amina Roussel", action: "account.first" });
    const seen = [...first.entries, ...second.entries].map(({ sequence }) => sequence);
    expect(seen).toEqual(Array.from({ length: 151 }, (_, index) => 151 - index));
  });

  it.each(["x", "-1", "0", "1.5", "1e99", "[]"])(
    "reads from the newest when asked for « %s »",
    async (before) => {
      const desk = await deskServer();
      const admin = await desk.administrator();
      const page = (await (await admin.get(`/audit?before=${before}`)).json()) as AuditView;
      expect(page.entries).toHaveLength(1);
    },
  );

  it("is undone with what it tells of", async () => {
    const database = await openDatabase(":memory:");
    const audit = createAudit({ database, clock: () => new Date(0) });
    const failing = database.transaction().execute(async (transaction) => {
      await audit.write(transaction, { accountId: null, action: "a", target: null, detail: null });
      throw new Error("raté");
    });
    await expect(failing).rejects.toThrow("raté");
    expect((await audit.list(null)).entries).toEqual([]);
    await database.destroy();
  });

  it("is kept a year", async () => {
    let now = 0;
    const database = await openDatabase(":memory:");
    const audit = createAudit({ database, clock: () => new Date(now) });
    const entry = { accountId: null, action: "a", target: null, detail: null };
    await audit.write(database, entry);
    now = DAY;
    await audit.write(database, entry);
    now = 365 * DAY;
    expect(await audit.purge()).toBe(0);
    now += 1;
    expect(await audit.purge()).toBe(1);
    expect((await audit.list(null)).entries).toHaveLength(1);
    await database.destroy();
  });
});
