import type { Capabilities } from "../channel.ts";
import type { TeamsSettings } from "./definition.ts";

export const WEBHOOK = "/webhooks/teams";

/** Teams shows at most six suggested actions; an activity holds about 28 kB, far more than 4,000 characters. */
export function teamsCapabilities({ handoffTo }: Pick<TeamsSettings, "handoffTo">): Capabilities {
  const hub = handoffTo === "hub";
  return {
    maxText: 4000,
    unit: "characters",
    maxButtons: 6,
    buttonLength: 60,
    typing: true,
    // Plain text: nothing that a town or a citizen writes can then be taken for markup.
    markup: "none",
    windowHours: null,
    events: hub,
    hub,
  };
}
