import type { Capabilities } from "../channel.ts";

/** Path of the webhook, to give to Meta with the verify token. */
export const WEBHOOK = "/webhooks/whatsapp";

/** Characters of a text message (Cloud API, "Text messages"). */
export const LONGEST_TEXT = 4096;

/** Cloud API: up to 3 choices are buttons of 20 characters, up to 10 a list. */
export function whatsappCapabilities(settings: {
  readonly handoffTo: "desk" | "escalation-partner";
}): Capabilities {
  return {
    // Below the platform's own limit: ten numbered choices may have to be written under the text.
    maxText: 3800,
    unit: "characters",
    maxButtons: 10,
    buttonLength: 20,
    typing: true,
    markup: "none",
    windowHours: 24,
    events: settings.handoffTo === "escalation-partner",
  };
}
