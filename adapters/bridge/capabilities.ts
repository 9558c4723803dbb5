import type { Capabilities } from "../channel.ts";
import type { Bridge } from "./definition.ts";

/** What all the bridges can do: several share the channel, so each limit is that of the narrowest. */
export function bridgeCapabilities(
  bridges: ReadonlyArray<Pick<Bridge, "maxText" | "buttons" | "buttonLength" | "windowHours" | "handoffs">>,
): Capabilities {
  const windows = bridges.flatMap(({ windowHours }) => windowHours ?? []);
  return {
    maxText: Math.min(...bridges.map(({ maxText }) => maxText)),
    unit: "characters",
    maxButtons: Math.min(...bridges.map(({ buttons }) => buttons)),
    buttonLength: Math.min(...bridges.map(({ buttonLength }) => buttonLength)),
    typing: false,
    markup: "none",
    windowHours: windows.length === 0 ? null : Math.min(...windows),
    events: bridges.some(({ handoffs }) => handoffs),
  };
}
