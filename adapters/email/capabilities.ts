import type { Capabilities } from "../channel.ts";

/** A mail holds whatever an answer holds: nothing is split, and choices are numbered. */
export const EMAIL: Capabilities = {
  maxText: 1_000_000,
  unit: "characters",
  maxButtons: 0,
  typing: false,
  markup: "none",
  windowHours: null,
};
