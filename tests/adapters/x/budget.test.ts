import { describe, expect, it } from "vitest";
import { createBudget, spend } from "../../../adapters/x/budget.ts";
import { x } from "../../../adapters/x/definition.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { simulateX } from "../../simulators/x/simulator.ts";

const NOON = new Date("2026-11-25T12:00:00Z");
const MINUTE = 60_000;

describe("spend", () => {
  const limits = { daily: 3, quarterly: 2 };
  const day = "2026-11-25";

  it("grants within the day's money and the quarter's limit", () => {
    const recent = [NOON.getTime() - 20 * MINUTE, NOON.getTime() - MINUTE];
    const leave = spend({ day, sent: 2, recent }, limits, NOON);
    expect(leave).toMatchObject({ kind: "granted", spent: { sent: 3, recent: [recent[1], NOON.getTime()] } });
  });

  it("waits for the quarter, and is exhausted until the next day", () => {
    const recent = [NOON.getTime() - 10 * MINUTE, NOON.getTime() - MINUTE];
    expect(spend({ day, sent: 2, recent }, limits, NOON)).toEqual({ kind: "wait", milliseconds: 5 * MINUTE });
    expect(spend({ day, sent: 3, recent: [] }, limits, NOON)).toEqual({ kind: "exhausted" });
    expect(spend({ day: "2026-11-24", sent: 3, recent: [] }, limits, NOON).kind).toBe("granted");
  });
});

describe("the budget", () => {
  it("outlives a restart, and alarms once a day", async () => {
    const kept = new Map<string, string>();
    const memory = {
      read: async (key: string) => kept.get(key) ?? null,
      write: async (key: string, value: string) => void kept.set(key, value),
    };
    const alerts: string[] = [];
    const log = { ...silentLog, error: (event: string) => void alerts.push(event) };
    const open = () => createBudget(memory, { daily: 3, quarterly: 15 }, () => NOON, log);
    const first = open();
    const leaves = await Promise.all([first(), first()]);
    expect(leaves.map(({ kind }) => kind)).toEqual(["granted", "granted"]);
    const second = open();
    expect((await second()).kind).toBe("granted");
    expect((await second()).kind).toBe("exhausted");
    expect((await second()).kind).toBe("exhausted");
    expect(alerts).toEqual(["channel.alert"]);
  });

  it("stops replies, which agents are told, and lets them go again the next day", async () => {
    const town = await channelRig(x, simulateX, { settings: { dailyMessages: 1 } });
    await town.writes("Bonjour ?");
    await town.writes("Et le samedi ?");
    expect(town.heard()).toHaveLength(1);
    const row = await town.database
      .selectFrom("outgoing")
      .select("error")
      .orderBy("sequence", "desc")
      .executeTakeFirst();
    expect(row?.error).toMatch(/^policy:/);
    town.pass(24 * 60 * MINUTE);
    await town.writes("Et dimanche ?");
    expect(town.heard().at(-1)).toContain("Et dimanche ?");
  });

  it("waits for the quarter without losing or giving up a message", async () => {
    const town = await channelRig(x, simulateX, { settings: { messagesPerQuarterHour: 2 } });
    for (const text of ["Un ?", "Deux ?", "Trois ?", "Quatre ?", "Cinq ?"]) await town.writes(text);
    expect(town.heard()).toHaveLength(5);
    expect(town.heard().at(-1)).toContain("Cinq ?");
    expect(town.simulator.broken).toEqual([]);
  });
});
