import { describe, expect, it } from "vitest";
import { withChoice } from "../../src/conversation/numbered-choice.ts";
import { offer } from "../../src/conversation/offer-choices.ts";
import { WEB } from "./recording-channel.ts";

const CHOICES = ["Oui, répondez-moi ici", "Oui, par courriel ou téléphone", "Non merci"];

describe("offer", () => {
  const titles = (capabilities: Partial<typeof WEB>) => {
    const { lines, hints } = offer(CHOICES, { ...WEB, ...capabilities });
    return { lines, titles: hints.suggestedActions?.actions.map(({ title }) => title) ?? [] };
  };

  it("makes buttons where there are enough, long enough", () => {
    expect(titles({})).toEqual({ lines: "", titles: CHOICES });
  });

  it("numbers the choices when a button cannot hold them, and sends them whole all the same", () => {
    const { lines, hints } = offer(CHOICES, { ...WEB, buttonLength: 20 });
    expect(lines).toContain("1. Oui, répondez-moi ici\n2. Oui, par courriel ou téléphone\n3. Non merci");
    expect(hints.suggestedActions?.actions.map(({ title, value }) => [title, value])).toEqual(
      CHOICES.map((choice, index) => [`${index + 1}`, choice]),
    );
  });

  it("numbers them without buttons where there are too few", () => {
    expect(titles({ maxButtons: 2 })).toMatchObject({ titles: [] });
    expect(titles({ maxButtons: 0 }).lines).toMatch(/^1\. /);
  });

  it("says them in the text as well where some cannot see buttons", () => {
    expect(titles({ choicesInText: true }).lines).toMatch(/^1\. /);
    expect(titles({ choicesInText: true }).titles).toEqual(CHOICES);
  });

  it("says nothing when there is nothing to choose", () => {
    expect(offer([], WEB)).toEqual({ lines: "", hints: { inputHint: "acceptingInput" }, data: {} });
  });
});

describe("withChoice", () => {
  const read = (text: string, choices: string | null = JSON.stringify(CHOICES)) =>
    withChoice({ activity: {}, text, at: new Date(0) }, choices).text;

  it.each(["2", "2.", " 2 ", "le 2", "Le numéro 2 svp", "choix 2", "n° 2", "2️⃣", "option 2 merci"])(
    "%s is the second choice",
    (text) => expect(read(text)).toBe(CHOICES[1]),
  );

  it.each(["4", "0", "22", "2 ou 3", "2 enfants", "Le 2 mai", "", "deux repas"])("%s is not", (text) => {
    expect(read(text)).toBe(text);
  });

  it("is only read after a message that offered choices", () => {
    expect(read("2", null)).toBe("2");
  });
});
