import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { until } from "../../conversation/recording-channel.ts";
import type { CaseContext } from "../channel-contract.ts";

const CAMILLE = { id: "camille", name: "Camille", supervises: false };

/** Whole exchanges, as the citizen's screen shows them. */
export function conversations({ rig, applies, titled }: CaseContext): void {
  it("says at first that a machine answers, and again after a person did", async () => {
    const town = await rig();
    await town.writes("Bonjour ?");
    expect(town.heard()[0]).toContain("assistant automatique");
    await town.writes("Et le samedi ?");
    expect(town.heard()[1]).not.toContain("assistant automatique");
  });

  it("goes to an agent and back, in the same conversation", async () => {
    const town = await rig();
    const { agents } = town.conversations;
    await town.writes("Bonjour ?");
    await town.writes("humain");
    expect(await town.state()).toBe("waiting");
    expect(town.heard().at(-1)).toContain("Une personne vous répondra");
    await town.writes("C'est pour une naissance");
    const id = await town.conversation();
    await agents.claim(id, CAMILLE);
    await town.settle();
    expect(town.heard().at(-1)).toContain("Camille");
    await agents.reply(id, CAMILLE, {
      key: "1",
      text: "Je regarde votre dossier",
      citations: [],
      by: "channel",
    });
    await town.settle();
    expect(town.heard().at(-1)).toContain("Je regarde votre dossier");
    const before = town.heard().length;
    await town.writes("Merci beaucoup");
    expect(town.heard()).toHaveLength(before);
    await agents.giveBack(id, CAMILLE);
    await town.settle();
    expect(town.heard().at(-1)).toContain("assistant automatique");
    await town.writes("Horaires de la piscine ?");
    expect(town.heard().at(-1)).toContain("Réponse : Horaires de la piscine ?");
    const read = await town.database
      .selectFrom("transcript")
      .select(["author", "text"])
      .orderBy("sequence")
      .execute();
    expect(read.filter(({ author }) => author === "citizen").map(({ text }) => text)).toEqual([
      "Bonjour ?",
      "humain",
      "C'est pour une naissance",
      "Merci beaucoup",
      "Horaires de la piscine ?",
    ]);
    expect(town.simulator.broken).toEqual([]);
  });

  it.runIf(applies("media"))(
    "brings a photo to the agent who holds the conversation, and to nobody else",
    async () => {
      const town = await rig();
      const { agents } = town.conversations;
      const sends = async () => {
        await town.simulator.deliver([town.simulator.media?.("image") ?? town.simulator.unknown()]);
        await town.settle();
      };
      await sends();
      expect(await town.database.selectFrom("media").selectAll().execute()).toEqual([]);
      await town.writes("humain");
      await agents.claim(await town.conversation(), CAMILLE);
      await town.settle();
      const before = town.heard().length;
      await sends();
      const [file, ...others] = await town.database.selectFrom("media").selectAll().execute();
      expect(others).toEqual([]);
      const kept = readFileSync(join(town.folder, "media", file?.conversation_id ?? "", file?.id ?? ""));
      expect(kept.length).toBe(file?.size);
      expect(kept.length).toBeGreaterThan(0);
      expect(town.heard()).toHaveLength(before);
      expect(town.simulator.broken).toEqual([]);
    },
  );

  it.runIf(applies("slow answers"))(titled("slow answers"), async () => {
    const town = await rig({ holding: 50 });
    expect(await town.simulator.deliver([town.simulator.message("Question au lent ?")])).toBeLessThan(300);
    await until(() => town.heard().length > 0, "the holding line");
    expect(town.heard()).toEqual([expect.stringContaining("encore un instant")]);
    town.script.release();
    await town.settle();
    expect(town.heard()).toHaveLength(2);
    expect(town.heard()[1]).toContain("Réponse : Question au lent ?");
  });
}
