import { describe, expect, it } from "vitest";
import { latestHandoff } from "../../../src/store/handoffs.ts";
import { CAMILLE, DENIS } from "../../conversation/desk-people.ts";
import {
  MONDAY_EVENING,
  OPEN_TOWN,
  type TownHall,
  TUESDAY_MORNING,
  townHall,
} from "../../conversation/handoffs/town-hall.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const handoffOf = async (hall: TownHall) => latestHandoff(hall.database, await hall.idOf());
const heard = (hall: TownHall) => hall.channel.texts();
const presence = (hall: TownHall, seenAt: number) =>
  hall.database.updateTable("account").set({ seen_at: seenAt }).execute();

async function pass(hall: TownHall, milliseconds: number): Promise<void> {
  hall.now = new Date(hall.now.getTime() + milliseconds);
  await hall.conversations.sweep();
  await hall.settle();
}

/** Asked for in the evening, by telephone; it is the next morning. */
async function promised(): Promise<TownHall> {
  const hall = await townHall({ at: MONDAY_EVENING });
  await hall.says("un humain");
  await hall.says("06 12 34 56 78");
  hall.now = TUESDAY_MORNING;
  await presence(hall, hall.now.getTime());
  return hall;
}

describe("a promise to call back must not", () => {
  it("be lost, nor asked for again, because the agent who took it went away", async () => {
    const hall = await promised();
    const before = await handoffOf(hall);
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await pass(hall, 6 * MINUTE);
    expect(await hall.state()).toBe("waiting");
    await pass(hall, 11 * MINUTE);
    expect(await handoffOf(hall)).toMatchObject({
      ...{ state: "promised_callback", contact: "06 12 34 56 78", due_at: before?.due_at },
      consented_at: before?.consented_at,
    });
    await pass(hall, 30 * HOUR);
    expect(await hall.state()).toBe("promised_callback");
  });

  it("be lost because it was transferred to a colleague who did not come", async () => {
    const hall = await promised();
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    await hall.conversations.agents.transfer(id, CAMILLE, {
      service: "urbanisme",
      colleague: DENIS.id,
      note: "",
    });
    await pass(hall, 11 * MINUTE);
    await pass(hall, 11 * MINUTE);
    expect(await handoffOf(hall)).toMatchObject({ state: "promised_callback", contact: "06 12 34 56 78" });
    await pass(hall, 30 * HOUR);
    expect(await hall.state()).toBe("promised_callback");
  });

  it("be made for an instant that has passed", async () => {
    const hall = await townHall({ at: new Date("2026-11-24T07:00:00Z") });
    await hall.says("un humain");
    expect(heard(hall).at(-1)).toContain("aujourd'hui à 17 h");
    hall.now = new Date("2026-11-24T20:00:00Z");
    await hall.says("oui");
    expect((await handoffOf(hall))?.due_at).toBeGreaterThan(hall.now.getTime());
    expect(heard(hall).at(-1)).toContain("demain à 17 h");
  });

  it("be repeated to whoever asks again once it was broken", async () => {
    const hall = await promised();
    hall.now = new Date("2026-11-24T20:00:00Z");
    await hall.says("un humain");
    expect(heard(hall).at(-1)).not.toContain("aujourd'hui à 17 h");
    expect(heard(hall).at(-1)).toMatch(/retard/);
    expect(await hall.state()).toBe("promised_callback");
  });
});

describe("whoever waits must not", () => {
  it("wait for ever because another conversation's channel was taken away", async () => {
    const hall = await townHall();
    await hall.says("un humain", "gone");
    hall.now = new Date(hall.now.getTime() + MINUTE);
    await hall.says("un humain", "here");
    await hall.database
      .updateTable("conversation")
      .set({ channel: "removed" })
      .where("external_id", "=", "gone")
      .execute();
    await pass(hall, 30 * MINUTE);
    expect(await hall.state("here")).toBe("offered_callback");
    expect(await hall.state("gone")).toBe("offered_callback");
    const gone = await hall.idOf("gone");
    const { agents } = hall.conversations;
    const reply = { key: "key-00000001", text: "Bonjour", citations: [], by: "channel" } as const;
    expect(await agents.claim(gone, CAMILLE)).toEqual({ kind: "done" });
    expect(await agents.reply(gone, CAMILLE, reply)).toEqual({ kind: "window-closed" });
    expect(await agents.close(gone, CAMILLE, "other")).toEqual({ kind: "done" });
  });

  it("be told goodbye instead of being answered, when the town's server was stopped for days", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await hall.says("Êtes-vous là ?");
    await pass(hall, 60 * HOUR);
    expect(await hall.state()).toBe("waiting");
    expect(heard(hall).join()).not.toContain("est terminée");
  });

  it.each([
    ["disabled", { disabled_at: 1 }],
    ["no longer an agent", { role: "editor" as const }],
  ])("wait for an agent who is %s, however present", async (_how, change) => {
    const hall = await townHall();
    await hall.says("un humain");
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await hall.says("Êtes-vous là ?");
    await presence(hall, hall.now.getTime() + 6 * MINUTE);
    await hall.database.updateTable("account").set(change).where("id", "=", CAMILLE.id).execute();
    await pass(hall, 6 * MINUTE);
    expect(await hall.state()).toBe("waiting");
  });

  it("be thanked for giving up when it is the Desk that never opens again", async () => {
    let town = OPEN_TOWN;
    const hall = await townHall({ collectivity: () => town });
    await hall.says("un humain");
    const closures = [{ from: "2026-11-01", to: "2029-01-01", reason: "fusion" }];
    town = { ...town, services: town.services.map((service) => ({ ...service, closures })) };
    await pass(hall, 30 * MINUTE);
    expect(await hall.state()).toBe("bot");
    expect(heard(hall).at(-1)).toMatch(/^Personne ne peut prendre le relais.*Accueil de la mairie/s);
  });
});
