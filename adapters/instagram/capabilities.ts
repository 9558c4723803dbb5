import type { Capabilities } from "../channel.ts";

/** Path of the webhook, to give to Meta with the verify token. */
export const WEBHOOK = "/webhooks/instagram";

/**
 * Instagram Platform, "Send API" (text counted in bytes) and "Quick replies", which desktops do not show; the reply
 * window of "Standard messaging", and of HUMAN_AGENT.
 */
export function instagramCapabilities({
  humanAgent,
  handoffTo,
}: {
  readonly humanAgent: boolean;
  readonly handoffTo: "desk" | "instagram-inbox";
}): Capabilities {
  return {
    maxText: 1000,
    unit: "utf8-bytes",
    maxButtons: 13,
    buttonLength: 20,
    choicesInText: true,
    typing: true,
    markup: "none",
    windowHours: 24,
    ...(humanAgent ? { agentWindowHours: 7 * 24 } : {}),
    ...(handoffTo === "instagram-inbox" ? { events: true, hub: true } : {}),
  };
}
