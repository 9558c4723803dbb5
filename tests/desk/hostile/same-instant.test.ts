import { describe, expect, it } from "vitest";
import type { DeliveryOutcome } from "../../../adapters/channel.ts";
import { latestHandoff } from "../../../src/store/handoffs.ts";
import { CAMILLE, DENIS, transcriptOf } from "../../conversation/desk-people.ts";
import { townHall } from "../../conversation/handoffs/town-hall.ts";
import { messageEvent, recordingChannel, WEB } from "../../conversation/recording-channel.ts";

describe("a message must not", () => {
  it("be left to nobody when it comes as the agent gives the conversation back, closes it or passes it on", async () => {
    for (let round = 0; round < 30; round++) {
      const hall = await townHall();
      await hall.says("un humain");
      const { agents, inbox } = hall.conversations;
      const id = await hall.idOf();
      await agents.claim(id, CAMILLE);
      await agents.reply(id, CAMILLE, { key: "key-1", text: "Voilà.", citations: [], by: "channel" });
      const seen = (await latestHandoff(hall.database, id))?.version ?? 0;
      const leave = [
        () => agents.giveBack(id, CAMILLE, seen),
        () => agents.close(id, CAMILLE, "answered", seen),
        () => agents.transfer(id, CAMILLE, { service: "urbanisme", colleague: null, note: "" }, seen),
      ][round % 3];
      const late = async () => {
        // From before to after, in steps that only the event loop measures.
        for (let turns = 0; turns < round; turns++) await new Promise((resolve) => setImmediate(resolve));
        return leave?.();
      };
      const [, outcome] = await Promise.all([
        inbox.accept(messageEvent("c1", "late", "Et la piscine", hall.now)),
        late(),
      ]);
      await hall.settle();
      const state = await hall.state();
      if (outcome?.kind === "conflict") expect(state).toBe("with_agent");
      else if (state === "waiting")
        expect(await transcriptOf(hall.database)).toContain("citizen: Et la piscine");
      else expect(hall.channel.texts().at(-1)).toContain("Réponse : Et la piscine");
      await hall.end();
    }
  });

  it("overtake another, nor be said twice, while the channel keeps putting off what it is sent", async () => {
    const tries = new Map<string, number>();
    const channel = recordingChannel("web", WEB, ({ key }): DeliveryOutcome => {
      const tried = (tries.get(key) ?? 0) + 1;
      tries.set(key, tried);
      return tried < 3
        ? { kind: "retry", reason: "busy", afterMilliseconds: 1 }
        : { kind: "delivered", id: key };
    });
    const hall = await townHall({ channel, clock: () => new Date(Date.now()) });
    const { agents } = hall.conversations;
    await hall.says("Bonjour");
    const id = await hall.idOf();
    await agents.claim(id, DENIS);
    for (const text of ["Un", "Deux", "Trois"]) {
      const reply = { key: `key-${text}`, text, citations: [], by: "channel" as const };
      await Promise.all([agents.reply(id, DENIS, reply), agents.reply(id, DENIS, reply)]);
    }
    await agents.giveBack(id, DENIS);
    await hall.settle();
    expect(hall.channel.texts().slice(-5)).toEqual([
      expect.stringContaining("Denis"),
      "Un",
      "Deux",
      "Trois",
      expect.stringContaining("est terminé"),
    ]);
  });
});
