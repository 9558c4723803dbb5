import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WireActivity } from "../../../../adapters/web/client/protocol/wire.ts";
import { type Speaker, speakerAfter } from "../../../../adapters/web/client/speaker.ts";

const NAME = "Camille, État civil";
const CAMILLE: Speaker = { kind: "agent", name: NAME };

const message = (kind: string, name?: string): WireActivity => ({
  type: "message",
  ...(name === undefined ? {} : { from: { name } }),
  channelData: { parvis: { kind, citations: [], seeAlso: [], contact: null, numbers: [] } },
});

describe("who answers after a message", () => {
  it.each<[string, string | undefined, Speaker]>([
    ["handoff-waiting", undefined, { kind: "waiting" }],
    ["handoff-transferred", undefined, { kind: "waiting" }],
    ["handoff-joined", NAME, CAMILLE],
    ["handoff-joined", undefined, { kind: "agent", name: null }],
    ["handoff-callback", undefined, { kind: "assistant" }],
    ["handoff-returned", undefined, { kind: "assistant" }],
    ["handoff-closed", undefined, { kind: "assistant" }],
    ["handoff-cancelled", undefined, { kind: "assistant" }],
    ["agent", NAME, CAMILLE],
  ])("%s by %s", (kind, name, speaker) => {
    for (const before of [null, CAMILLE, { kind: "waiting" }, { kind: "assistant" }] as const) {
      expect(speakerAfter(before, message(kind, name))).toEqual(speaker);
    }
  });

  it("is whoever it was for what does not move the hand-off", () => {
    const speakers = fc.constantFrom<Speaker | null>(null, CAMILLE, { kind: "waiting" });
    const kinds = fc.constantFrom("handoff-noted", "emergency", "failed", "greeting", "handoff", "something");
    fc.assert(
      fc.property(speakers, kinds, (speaker, kind) => {
        expect(speakerAfter(speaker, message(kind))).toEqual(speaker);
      }),
    );
  });

  it("is the assistant once it answers again, and nobody in particular before any hand-off", () => {
    expect(speakerAfter(CAMILLE, message("answered"))).toEqual({ kind: "assistant" });
    expect(speakerAfter(null, message("answered"))).toBeNull();
    expect(speakerAfter(null, { type: "message", text: "Bonjour" })).toBeNull();
  });
});
