import type { Capabilities, Sending } from "../../adapters/channel.ts";

const HOUR = 60 * 60 * 1000;

/** Until when the channel lets us write, milliseconds since 1970; null without limit. */
export function windowEnd(
  { windowHours, agentWindowHours }: Capabilities,
  { author, lastInboundAt }: Sending,
): number | null {
  if (windowHours === null) return null;
  const hours = author === "agent" ? (agentWindowHours ?? windowHours) : windowHours;
  return lastInboundAt + hours * HOUR;
}

/** Whether nothing may be sent any more until the citizen writes again. `now` in milliseconds since 1970. */
export function windowClosed(capabilities: Capabilities, sending: Sending, now: number): boolean {
  const end = windowEnd(capabilities, sending);
  return end !== null && now >= end;
}
