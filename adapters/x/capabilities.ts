import type { Capabilities } from "../channel.ts";

/** Path of the webhook, registered with X by `parvis channels push`. */
export const WEBHOOK = "/webhooks/x";

/** "Manage Direct Messages": text only, no buttons, no typing sign, no reply window. */
export function xCapabilities({ maxText }: { readonly maxText: number }): Capabilities {
  return {
    maxText,
    unit: "characters",
    maxButtons: 0,
    typing: false,
    markup: "none",
    windowHours: null,
  };
}
