import { expect, it } from "vitest";
import type { CaseContext } from "../channel-contract.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Digits that every network takes for a citizen: fifteen, and exact as a number. */
const OTHER = "240000000000002";

/** What comes in: once, in order, whole, and only what citizens say now. */
export function arrivals({ rig, applies, titled }: CaseContext): void {
  it("answers an event once, however often and however much at once it is delivered", async () => {
    const { simulator, settle, heard, script } = await rig();
    const event = simulator.message("Horaires de la mairie ?");
    await Promise.all([1, 2, 3].map(() => simulator.deliver([event])));
    await settle();
    await simulator.deliver([event]);
    await settle();
    expect(script.asked).toEqual(["Horaires de la mairie ?"]);
    expect(heard()).toHaveLength(1);
    expect(simulator.broken).toEqual([]);
  });

  it.runIf(applies("batches"))(titled("batches"), async () => {
    const { simulator, settle, heard, script } = await rig();
    const events = [
      simulator.message("Première question ?"),
      simulator.message("Autre citoyenne ?", { citizen: OTHER }),
      simulator.unknown(),
      simulator.message("Seconde question ?"),
    ];
    await simulator.deliver(events);
    await settle();
    expect(heard().join("\n")).toContain("Première question ?");
    expect(heard().join("\n")).toContain("Seconde question ?");
    expect(heard(OTHER).join("\n")).toContain("Autre citoyenne ?");
    expect(heard(OTHER).join("\n")).not.toContain("Première");
    expect(script.asked.join("\n").match(/\?/g)).toHaveLength(3);
  });

  it.runIf(applies("out of order"))(titled("out of order"), async () => {
    const { simulator, settle, heard, clock, database } = await rig();
    const earlier = new Date(clock().getTime() - 60_000);
    await simulator.deliver([simulator.message("dit en dernier")]);
    await simulator.deliver([simulator.message("dit en premier", { at: earlier })]);
    await settle();
    const told = heard().join("\n");
    expect(told).toContain("dit en premier");
    expect(told).toContain("dit en dernier");
    expect(await database.selectFrom("conversation").select("id").execute()).toHaveLength(1);
  });

  it.runIf(applies("echoes of our own"))(titled("echoes of our own"), async () => {
    const { simulator, writes, heard, state, script } = await rig();
    await writes("Bonjour ?");
    await writes("Et le samedi ?");
    expect(heard()).toHaveLength(2);
    expect(script.asked).toHaveLength(2);
    expect(await state()).toBe("bot");
    expect(simulator.broken).toEqual([]);
  });

  it.runIf(applies("humans in the network's inbox"))(titled("humans in the network's inbox"), async () => {
    const { simulator, writes, settle, heard, state, database } = await rig();
    await writes("Bonjour ?");
    const before = heard().length;
    await simulator.deliver([simulator.human?.("Ici Julie, de l'accueil") ?? simulator.unknown()]);
    await settle();
    expect(await state()).toBe("with_agent");
    const told = heard().length;
    await writes("Merci Julie");
    expect(heard()).toHaveLength(told);
    expect(told - before).toBeLessThanOrEqual(1);
    const kept = await database.selectFrom("transcript").select("text").execute();
    expect(kept.map(({ text }) => text)).toContain("Ici Julie, de l'accueil");
    expect(kept.map(({ text }) => text)).toContain("Merci Julie");
  });

  it.runIf(applies("stale"))(titled("stale"), async () => {
    const { simulator, settle, heard, clock, database } = await rig();
    const event = simulator.message("Question d'avant-hier", { at: new Date(clock().getTime() - 2 * DAY) });
    expect(await simulator.deliver([event])).toBeLessThan(300);
    await settle();
    expect(heard()).toEqual([]);
    const [stored] = await database.selectFrom("inbound").select("status").execute();
    expect(stored?.status).toBe("stale");
  });

  it.runIf(applies("unknown events"))(titled("unknown events"), async () => {
    const { simulator, settle, heard, script } = await rig();
    expect(await simulator.deliver([simulator.unknown()])).toBeLessThan(300);
    await settle();
    expect(heard()).toEqual([]);
    expect(script.asked).toEqual([]);
  });

  it.runIf(applies("opening"))(titled("opening"), async () => {
    const { simulator, settle, heard } = await rig();
    await simulator.deliver([simulator.opening?.() ?? simulator.unknown()]);
    await settle();
    expect(heard().join("\n")).toContain("assistant automatique");
  });

  it.runIf(applies("deletion"))(titled("deletion"), async () => {
    const { simulator, writes, settle, database } = await rig();
    const secret = await writes("Mon voisin s'appelle Quetzalcoatl");
    await simulator.deliver([simulator.deletion?.(secret) ?? simulator.unknown()]);
    await settle();
    const early = simulator.message("Autre secret de Quetzalcoatl");
    await simulator.deliver([simulator.deletion?.(early) ?? simulator.unknown()]);
    await simulator.deliver([early]);
    await settle();
    for (const table of ["inbound", "transcript", "answer_record", "conversation", "handoff"] as const) {
      const rows = await database.selectFrom(table).selectAll().execute();
      const citizens =
        table === "transcript" ? rows.filter((row) => !("author" in row) || row.author === "citizen") : rows;
      const kept = citizens.map((row) => ("answer" in row ? { ...row, answer: "" } : row));
      expect(JSON.stringify(kept), table).not.toContain("Quetzalcoatl");
    }
  });

  it.runIf(applies("media"))(titled("media"), async () => {
    const { simulator, settle, heard, state } = await rig();
    for (const kind of ["image", "location"] as const) {
      const before = heard().length;
      expect(await simulator.deliver([simulator.media?.(kind) ?? simulator.unknown()])).toBeLessThan(300);
      await settle();
      expect(heard().length, kind).toBe(before + 1);
    }
    expect(await state()).toBe("bot");
  });
}
