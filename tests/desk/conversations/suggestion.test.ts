import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ShownDraft } from "../../../src/answering/answer.ts";
import { suggestion } from "../../../src/desk/conversations/suggestion.ts";
import { type DeskData, deskData, HOUR, MINUTE, NOW } from "../desk-data.ts";

let data: DeskData;
beforeEach(async () => {
  data = await deskData();
  await data.inState("c", "with_agent");
});
afterEach(() => data.database.destroy());

const draft = (text: string): string => {
  const shown: ShownDraft = {
    text,
    citations: [
      {
        ...{ documentId: "d", title: "Accueil", url: null, producer: "Mairie", updated: "2026-01-01" },
        ...{ heading: null, page: null, quote: text },
      },
    ],
  };
  return JSON.stringify(shown);
};
const suggested = async () => (await suggestion(data.database, "c"))?.text ?? null;

describe("suggestion", () => {
  it("is the draft for the last question, with its sources and how sure it is", async () => {
    await data.record("first", "c", { draft: draft("Avant"), at: NOW - HOUR });
    await data.record("last", "c", { draft: draft("Ouvert le samedi."), at: NOW - MINUTE, confidence: 0.62 });
    expect(await suggestion(data.database, "c")).toEqual({
      answerRecordId: "last",
      text: "Ouvert le samedi.",
      confidence: 0.62,
      citations: [expect.objectContaining({ documentId: "d", quote: "Ouvert le samedi." })],
    });
  });

  it("stays when the citizen only thanks, greets or asks for a person after it", async () => {
    await data.record("question", "c", { draft: draft("Ouvert."), at: NOW - HOUR });
    await data.record("person", "c", { reason: "asked", at: NOW - 30 * MINUTE });
    await data.record("thanks", "c", { kind: "smalltalk", reason: null, at: NOW - 20 * MINUTE });
    expect(await suggested()).toBe("Ouvert.");
  });

  it("goes when the last question has none", async () => {
    await data.record("before", "c", { draft: draft("Ouvert."), at: NOW - HOUR });
    await data.record("last", "c", { reason: "personal-case", at: NOW - MINUTE });
    expect(await suggested()).toBeNull();
  });

  it.each(["accepted", "edited", "rejected"] as const)("goes once %s", async (draft_use) => {
    await data.record("r", "c", { draft: draft("Ouvert."), draft_use });
    expect(await suggested()).toBeNull();
  });

  it("goes once an agent has replied, and comes with the next question", async () => {
    await data.record("r", "c", { draft: draft("Ouvert."), at: NOW - HOUR });
    await data.say("c", "note", "À vérifier", { at: NOW - 30 * MINUTE });
    expect(await suggested()).toBe("Ouvert.");
    await data.say("c", "agent", "Bonjour", { at: NOW - 20 * MINUTE });
    expect(await suggested()).toBeNull();
    await data.record("next", "c", { draft: draft("Fermé le lundi."), at: NOW - 10 * MINUTE });
    expect(await suggested()).toBe("Fermé le lundi.");
  });

  it("is not what the citizen has already read", async () => {
    await data.record("r", "c", { kind: "answered", reason: null, draft: draft("Ouvert.") });
    expect(await suggested()).toBe("Ouvert.");
    await data.say("c", "assistant", "Ouvert.", { answer_record_id: "r" });
    expect(await suggested()).toBeNull();
  });

  it("is none of another conversation's", async () => {
    await data.inState("other", "with_agent");
    await data.record("r", "other", { draft: draft("Ouvert.") });
    expect(await suggested()).toBeNull();
  });
});
