import { expect, it } from "vitest";
import { FUZZED_CHANNELS, fuzzChannel } from "./fuzz-channel.ts";

it.each(FUZZED_CHANNELS)("no damaged delivery of %s crashes its reader or is believed", async (name) => {
  const tally = await fuzzChannel(name, 1000, 5);
  expect(tally.faults).toEqual([]);
  // Damaged beyond reading and still readable: both are looked at.
  expect(tally.events).toBeGreaterThan(0);
  expect(tally.events).toBeLessThan(tally.payloads);
});
