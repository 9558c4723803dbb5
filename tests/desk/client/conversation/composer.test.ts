import { describe, expect, it } from "vitest";
import type { Citation } from "../../../../src/answering/answer.ts";
import {
  asksForCanned,
  findCanned,
  withoutAsking,
} from "../../../../src/desk/client/conversation/composer/canned-search.ts";
import { composed } from "../../../../src/desk/client/conversation/composer/composed.ts";
import { fillVariables } from "../../../../src/desk/client/conversation/composer/fill-variables.ts";
import { joined } from "../../../../src/desk/client/conversation/composer/join-draft.ts";
import { type Draft, EMPTY_DRAFT } from "../../../../src/desk/client/drafts/drafts.ts";

const citation = (documentId: string, heading: string | null = null): Citation => ({
  ...{ documentId, heading, title: "Fiche", url: null, producer: "Mairie", updated: "2026-01-02" },
  ...{ page: null, quote: "" },
});

describe("what is sent of a draft", () => {
  const suggestion = { answerRecordId: "r1", text: "Sur rendez-vous. " };
  const draft: Draft = {
    ...EMPTY_DRAFT,
    text: " Sur rendez-vous.\n",
    citations: [citation("d1")],
    suggestion,
  };

  it("says whether a suggestion was taken as it is, or changed", () => {
    expect(composed("reply", draft, "channel").body).toEqual({
      ...{ text: "Sur rendez-vous.", by: "channel", citations: [citation("d1")] },
      suggestion: { answerRecordId: "r1", use: "accepted" },
    });
    const changed = composed("reply", { ...draft, text: "Sans rendez-vous." }, "email").body;
    expect(changed).toMatchObject({ by: "email", suggestion: { answerRecordId: "r1", use: "edited" } });
  });

  it("sends nothing but its words of a note", () => {
    expect(composed("note", draft, "channel")).toEqual({
      command: "note",
      body: { text: "Sur rendez-vous." },
    });
  });
});

describe("inserting in a draft", () => {
  it("adds below, and names a source once", () => {
    const draft: Draft = {
      ...EMPTY_DRAFT,
      text: "Bonjour,\n",
      citations: [citation("d1", "Prix")],
      by: "email",
    };
    const added: Draft = {
      ...EMPTY_DRAFT,
      text: "22 €.",
      citations: [citation("d1", "Prix"), citation("d1")],
    };
    expect(joined(draft, added)).toEqual({
      ...{ text: "Bonjour,\n\n22 €.", by: "email", suggestion: null },
      citations: [citation("d1", "Prix"), citation("d1")],
    });
    expect(joined(EMPTY_DRAFT, added).text).toBe("22 €.");
  });

  it("keeps the way of sending that was chosen, even before a word is written", () => {
    const chosen: Draft = { ...EMPTY_DRAFT, by: "email" };
    expect(joined(chosen, { ...EMPTY_DRAFT, text: "22 €." }).by).toBe("email");
    expect(joined(EMPTY_DRAFT, { ...EMPTY_DRAFT, text: "22 €.", by: "channel" }).by).toBe("channel");
  });
});

describe("canned replies", () => {
  it.each([
    ["", "/", true],
    ["Bonjour ", "Bonjour /", true],
    ["Bonjour\n", "Bonjour\n/", true],
    ["et", "et/", false],
    ["/", "//", false],
    ["", "https:// /", false],
  ])("%j then %j asks for them: %s", (before, text, asked) => {
    expect(asksForCanned(before, text)).toBe(asked);
  });

  it("leave the text without the stroke that asked", () => {
    expect(withoutAsking("Bonjour /")).toBe("Bonjour ");
    expect(withoutAsking("et/")).toBe("et/");
  });

  it("are found without accents, the service's own first, never another service's", () => {
    const replies = [
      { id: "1", title: "Délai", text: "Trois semaines.", service: null, editable: false },
      { id: "2", title: "Delai passeport", text: "Dix semaines.", service: "etat-civil", editable: false },
      { id: "3", title: "Délai permis", text: "Deux mois.", service: "urbanisme", editable: false },
    ];
    expect(findCanned(replies, "DÉLAI sem", "etat-civil").map(({ id }) => id)).toEqual(["2", "1"]);
    expect(findCanned(replies, "permis", "etat-civil")).toEqual([]);
  });

  it("keep what is no variable", () => {
    const values = { agent: "Amina", service: "Mairie", collectivite: "Valcour", date: "1er mai" };
    expect(fillVariables("{agent}, {service}, {date}, {nom}, {collectivite} {toString}", values)).toBe(
      "Amina, Mairie, 1er mai, {nom}, Valcour {toString}",
    );
    expect(fillVariables("{agent}", { ...values, agent: "$& {date}" })).toBe("$& {date}");
  });
});
