import { describe, expect, it } from "vitest";
import { instagram } from "../../../adapters/instagram/definition.ts";
import { messenger } from "../../../adapters/messenger/definition.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { simulateInstagram } from "../../simulators/instagram/simulator.ts";
import { simulateMessenger } from "../../simulators/messenger/simulator.ts";
import type { RoutedSimulator } from "../../simulators/simulator.ts";

const NETWORKS = [
  {
    ...{ name: "Messenger", definition: messenger, simulate: simulateMessenger },
    ...{ handoffTo: "page-inbox", inbox: "263902037430900", app: "310000000000001" },
  },
  {
    ...{ name: "Instagram", definition: instagram, simulate: simulateInstagram },
    ...{ handoffTo: "instagram-inbox", inbox: "1217981644879628", app: "310000000000002" },
  },
];

describe.each(NETWORKS)("$name, whose hand-offs go to its own inbox", (network) => {
  async function townInTheInbox() {
    const rig = await channelRig(network.definition, network.simulate, {
      settings: { handoffTo: network.handoffTo },
      staff: [],
    });
    return { ...rig, network: rig.simulator as RoutedSimulator };
  }

  it("passes the thread after saying so, keeps silent, and speaks again once it is passed back", async () => {
    const town = await townInTheInbox();
    await town.writes("humain");
    expect(town.heard().at(-1)).toContain("Une personne vous répondra");
    expect(town.network.owner()).toBe(network.inbox);
    await town.network.deliver([town.network.human("Ici Julie, de l'accueil")]);
    await town.settle();
    const told = town.heard().length;
    await town.writes("Merci Julie");
    expect(town.heard()).toHaveLength(told);
    expect(await town.state()).toBe("with_agent");
    await town.network.deliver([town.network.passBack()]);
    await town.settle();
    expect(town.heard().at(-1)).toContain("assistant automatique");
    expect(town.network.owner()).toBe(network.app);
    await town.writes("Horaires de la piscine ?");
    expect(town.heard().at(-1)).toContain("Réponse : Horaires de la piscine ?");
    expect(town.network.broken).toEqual([]);
  });

  it("takes the thread back and gives the contact when nobody answers there", async () => {
    const town = await townInTheInbox();
    await town.writes("humain");
    town.pass(11 * 60_000);
    await town.conversations.sweep();
    await town.settle();
    expect(town.network.owner()).toBe(network.app);
    expect(town.heard().at(-1)).toContain("Voici comment joindre nos services");
    expect(town.network.broken).toEqual([]);
  });
});
