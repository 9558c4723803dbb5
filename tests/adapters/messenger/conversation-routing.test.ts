import { describe, expect, it } from "vitest";
import { messenger } from "../../../adapters/messenger/definition.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { type MessengerSimulator, simulateMessenger } from "../../simulators/messenger/simulator.ts";

const INBOX = "263902037430900";
const APP = "310000000000001";

async function townInThePageInbox() {
  const rig = await channelRig(messenger, simulateMessenger, {
    settings: { handoffTo: "page-inbox" },
    staff: [],
  });
  return { ...rig, messenger: rig.simulator as MessengerSimulator };
}

describe("a page whose hand-offs go to its own inbox", () => {
  it("passes the thread after saying so, keeps silent, and speaks again once it is passed back", async () => {
    const town = await townInThePageInbox();
    await town.writes("humain");
    expect(town.heard().at(-1)).toContain("Une personne vous répondra");
    expect(town.messenger.owner()).toBe(INBOX);
    await town.messenger.deliver([town.messenger.human("Ici Julie, de l'accueil")]);
    await town.settle();
    const told = town.heard().length;
    await town.writes("Merci Julie");
    expect(town.heard()).toHaveLength(told);
    expect(await town.state()).toBe("with_agent");
    await town.messenger.deliver([town.messenger.passBack()]);
    await town.settle();
    expect(town.heard().at(-1)).toContain("assistant automatique");
    expect(town.messenger.owner()).toBe(APP);
    await town.writes("Horaires de la piscine ?");
    expect(town.heard().at(-1)).toContain("Réponse : Horaires de la piscine ?");
    expect(town.messenger.broken).toEqual([]);
  });

  it("takes the thread back and gives the contact when nobody answers there", async () => {
    const town = await townInThePageInbox();
    await town.writes("humain");
    town.pass(11 * 60_000);
    await town.conversations.sweep();
    await town.settle();
    expect(town.messenger.owner()).toBe(APP);
    expect(town.heard().at(-1)).toContain("Voici comment joindre nos services");
    expect(town.messenger.broken).toEqual([]);
  });
});
