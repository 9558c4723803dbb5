import type { Capabilities } from "../channel.ts";

/** Path of the webhook, to give to Meta with the verify token. */
export const WEBHOOK = "/webhooks/messenger";

/** Messenger Platform, "Send API" and "Quick replies"; the reply window of "Standard messaging", and of HUMAN_AGENT. */
export function messengerCapabilities(settings: {
  readonly humanAgent: boolean;
  readonly handoffTo: "desk" | "page-inbox";
}): Capabilities {
  return {
    maxText: 2000,
    unit: "characters",
    maxButtons: 13,
    buttonLength: 20,
    typing: true,
    markup: "none",
    windowHours: 24,
    ...(settings.humanAgent ? { agentWindowHours: 7 * 24 } : {}),
    ...(settings.handoffTo === "page-inbox" ? { events: true, hub: true } : {}),
  };
}
