import { Router } from "express";
import { fr } from "../../src/i18n/fr/entry.ts";
import type { Channel, ChannelFinding } from "../channel.ts";

/**
 * A network that lets no assistant answer messages: links lead from it to the web chat, and nothing is ever sent to it.
 *
 * @param title as citizens know the network.
 */
export function createEntryChannel(name: string, title: string): Channel {
  return {
    name,
    capabilities: {
      maxText: 1000,
      unit: "characters",
      maxButtons: 0,
      typing: false,
      markup: "none",
      windowHours: null,
    },
    routes: Router(),
    deliver: async () => ({ kind: "undeliverable", code: "policy", reason: "links only" }),
    administration: {
      async check(publicUrl) {
        const truth: ChannelFinding = { status: "ok", message: fr.linksOnly(title) };
        if (publicUrl !== null) return [truth];
        return [truth, { status: "failure", message: fr.noAddress, remedy: fr.noAddressRemedy }];
      },
    },
  };
}
