import { describe, expect, it } from "vitest";
import type { EntryView } from "../../../../src/desk/api/conversation.ts";
import { stillOutgoing } from "../../../../src/desk/client/conversation/still-outgoing.ts";
import type { Outgoing } from "../../../../src/desk/client/sending/outgoing.ts";

const sent = (key: string, text: string, extra: Partial<Outgoing> = {}) =>
  ({
    ...{ key, conversationId: "c1", at: 1, after: 5, problem: null, command: "replies" },
    body: { text, citations: [], suggestion: null, by: "channel" },
    ...extra,
  }) as Outgoing;
const said = (sequence: number, text: string, author: EntryView["author"] = "agent"): EntryView => ({
  ...{ sequence, text, author, at: "2026-11-25T10:00:00Z", name: "Amina", citations: [], proposals: [] },
  ...{ files: [], trace: null, delivery: null },
});
const keys = (items: readonly Outgoing[]) => items.map(({ key }) => key);

describe("messages on their way", () => {
  it("show until the transcript has them, and not twice", () => {
    expect(keys(stillOutgoing([sent("k1", "Oui")], "c1", [said(4, "Oui")]))).toEqual(["k1"]);
    expect(keys(stillOutgoing([sent("k1", "Oui")], "c1", [said(6, "Oui")]))).toEqual([]);
    expect(keys(stillOutgoing([sent("k1", "Oui")], "c1", [said(6, "Oui", "citizen")]))).toEqual(["k1"]);
  });

  it("of the same words are told apart", () => {
    const twice = [sent("k1", "Oui"), sent("k2", "Oui")];
    expect(keys(stillOutgoing(twice, "c1", [said(6, "Oui")]))).toEqual(["k2"]);
    expect(keys(stillOutgoing(twice, "c1", [said(6, "Oui"), said(7, "Oui")]))).toEqual([]);
  });

  it("show when refused, and only in their conversation", () => {
    const refused = sent("k1", "Oui", { problem: "Fenêtre fermée" });
    expect(keys(stillOutgoing([refused], "c1", [said(6, "Oui")]))).toEqual(["k1"]);
    expect(keys(stillOutgoing([sent("k1", "Oui")], "c2", []))).toEqual([]);
  });
});
