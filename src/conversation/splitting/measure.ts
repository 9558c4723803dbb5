import type { Capabilities } from "../../../adapters/channel.ts";
import { septets } from "./gsm7.ts";

export type TextUnit = Capabilities["unit"];

const GSM = { alone: 160, joined: 153 };
/** UTF-16 code units. */
const UCS2 = { alone: 70, joined: 67 };

/** Length of a text in a channel's own unit; 0 when empty. */
export function measure(text: string, unit: TextUnit): number {
  if (unit === "characters") return text.length;
  if (unit === "utf8-bytes") return Buffer.byteLength(text);
  return segments(text);
}

/** Longest text, in code units, that could still measure `maxText`. */
export function longestLength(maxText: number, unit: TextUnit): number {
  return unit === "sms-segments" ? Math.max(GSM.alone, GSM.joined * maxText) : maxText;
}

/** Messages that carriers make of a text: no character is cut between two (3GPP TS 23.040, 9.2.3.24.1). */
function segments(text: string): number {
  const characters = Array.from(text);
  const sizes = characters.map(septets);
  const gsm = sizes.every((size) => size !== null);
  const widths = gsm ? (sizes as number[]) : characters.map((character) => character.length);
  const { alone, joined } = gsm ? GSM : UCS2;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (whole <= alone) return whole === 0 ? 0 : 1;
  let count = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > joined) {
      count += 1;
      used = 0;
    }
    used += width;
  }
  return count;
}
