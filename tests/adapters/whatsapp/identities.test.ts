import { describe, expect, it } from "vitest";
import type { ChannelEvent } from "../../../adapters/webhook/channel-event.ts";
import { createIdentities } from "../../../adapters/whatsapp/identities.ts";
import { createChannelMemory } from "../../../src/store/channel-memory.ts";
import { openDatabase } from "../../../src/store/database.ts";

const PHONE = "33600000000";
const BSUID = "FR.13491208655302741918";

async function identities() {
  const database = await openDatabase(":memory:");
  const time = { now: new Date(0) };
  const memory = createChannelMemory(database, "whatsapp", () => time.now);
  const { settle, address } = createIdentities(memory, () => time.now);
  const settled = async (kind: "said" | "renamed", userId: string, alias?: string) => {
    const where = { accountId: "1", conversationId: `1:${userId}`, userId, eventId: "e", at: new Date(0) };
    const event: ChannelEvent = {
      kind,
      where: { ...where, ...(alias === undefined ? {} : { alias }) },
      text: "",
    };
    const [found] = await settle([event]);
    return found !== undefined && "where" in found ? found.where.userId : "";
  };
  return { database, settled, address, settle, time };
}

describe("identities of citizens on WhatsApp", () => {
  it("keeps the conversation of a citizen known by number when their business-scoped id appears", async () => {
    const { settled, address } = await identities();
    expect(await settled("said", PHONE)).toBe(PHONE);
    expect(await settled("said", BSUID, PHONE)).toBe(PHONE);
    expect(await settled("said", BSUID)).toBe(PHONE);
    expect(await address(PHONE)).toBe(BSUID);
    expect(await settled("said", PHONE)).toBe(PHONE);
    expect(await address(PHONE)).toBe(PHONE);
  });

  it("renews what it knows of a citizen who goes on writing, so that it is not forgotten", async () => {
    const { settled, database, time } = await identities();
    await settled("said", PHONE);
    await settled("said", BSUID, PHONE);
    time.now = new Date(80 * 24 * 3_600_000);
    await settled("said", BSUID, PHONE);
    const kept = await database.selectFrom("channel_memory").select(["key", "updated_at"]).execute();
    expect(kept).toHaveLength(3);
    expect(kept.every(({ updated_at }) => updated_at === time.now.getTime())).toBe(true);
  });

  it("finds a citizen known by their id again when only the number comes", async () => {
    const { settled } = await identities();
    expect(await settled("said", BSUID, PHONE)).toBe(BSUID);
    expect(await settled("said", PHONE)).toBe(BSUID);
  });

  it("follows a new number, and gives whoever gets the former one a conversation of their own", async () => {
    const { settled, address } = await identities();
    await settled("said", PHONE);
    expect(await settled("renamed", "33611111111", PHONE)).toBe(PHONE);
    expect(await settled("said", "33611111111")).toBe(PHONE);
    expect(await address(PHONE)).toBe("33611111111");
    const stranger = await settled("said", PHONE);
    expect(stranger).not.toBe(PHONE);
    expect(await address(stranger)).toBe(PHONE);
  });

  it("follows a new business-scoped id, told once or twice", async () => {
    const { settled, address } = await identities();
    await settled("said", BSUID);
    for (let told = 0; told < 2; told += 1) expect(await settled("renamed", "FR.2", BSUID)).toBe(BSUID);
    expect(await settled("said", "FR.2")).toBe(BSUID);
    expect(await address(BSUID)).toBe("FR.2");
  });

  it("does not give a number's conversation to another id that comes with it later", async () => {
    const { settled } = await identities();
    expect(await settled("said", BSUID, PHONE)).toBe(BSUID);
    expect(await settled("said", "FR.999", PHONE)).toBe("FR.999");
  });

  it("settles two deliveries at once in their order", async () => {
    const { settled } = await identities();
    expect(await Promise.all([settled("said", PHONE), settled("said", BSUID, PHONE)])).toEqual([
      PHONE,
      PHONE,
    ]);
  });

  it("keeps no number in its keys", async () => {
    const { database, settled } = await identities();
    await settled("said", BSUID, PHONE);
    const rows = await database.selectFrom("channel_memory").select("key").execute();
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(PHONE);
  });
});
