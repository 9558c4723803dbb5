import { describe, expect, it } from "vitest";
import { humanTopic } from "../../src/collectivity/human-topics.ts";
import type { Collectivity } from "../../src/collectivity/schema.ts";
import { fixtureCollectivity } from "./fixture.ts";

const plain = await fixtureCollectivity();
const collectivity: Collectivity = {
  ...plain,
  handoff: {
    ...plain.handoff,
    always: [
      { topics: ["surendettement", "expulsion locative"], service: "mairie" },
      { topics: ["harcèlement scolaire"] },
      { topics: ["contentieux"] },
    ],
  },
};
const first = (text: string) => humanTopic(collectivity, text)?.topics[0] ?? null;

describe("humanTopic", () => {
  it.each([
    ["je suis en surendettement, que faire ?", "surendettement"],
    ["SURENDETTEMENT", "surendettement"],
    ["surendetement", "surendettement"],
    ["un dossier de surendettment", "surendettement"],
    ["expulsion locative : trêve hivernale", "surendettement"],
    ["les expulsions locatives", "surendettement"],
    ["mon fils subit du harcèlement à l'école, scolaire", "harcèlement scolaire"],
    ["harcelement scolaire", "harcèlement scolaire"],
    ["une expulsion", null],
    ["inscription scolaire", null],
    ["je suis content de la piscine", null],
    ["un contentieux avec la mairie", "contentieux"],
    ["quels sont les horaires ?", null],
    ["", null],
  ])("« %s »: %s", (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it("finds none without rules", () => {
    expect(humanTopic(plain, "surendettement")).toBeNull();
  });
});
