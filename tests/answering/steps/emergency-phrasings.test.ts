import { describe, expect, it } from "vitest";
import { signpostEmergency } from "../../../src/answering/steps/signpost-emergency.ts";
import { turnOf } from "../turn-of.ts";
import { phrasingsOf } from "./phrasings-of.ts";

const NUMBERS = {
  vital: "15",
  fire: "18",
  police: "17",
  partner: "17",
  child: "119",
  suicide: "3114",
  homeless: "115",
} as const;

describe.each(Object.entries(NUMBERS))("a danger of the kind %s", (kind, number) => {
  it.each(phrasingsOf(kind))(`sends « %s » to ${number}`, (text) => {
    expect(signpostEmergency(turnOf(text))).toMatchObject({
      kind: "emergency",
      numbers: expect.arrayContaining([number]),
    });
  });

  it.each(phrasingsOf(`harmless-${kind}`))("lets « %s » through", (text) => {
    expect(signpostEmergency(turnOf(text))).not.toHaveProperty("kind");
  });
});

describe("a danger told in another language", () => {
  it.each(phrasingsOf("foreign"))("answers « %s » with numbers", (text) => {
    expect(signpostEmergency(turnOf(text))).toMatchObject({ kind: "emergency" });
  });

  it.each([
    ["my house is on fire", "18", "In danger?"],
    ["mi marido me pega", "3919", "¿En peligro?"],
    ["ich will sterben", "3114", "In Gefahr?"],
    ["زوجي يضربني", "3919", "في خطر؟"],
    ["хочу умереть", "3114", "Вы в опасности?"],
  ])("says « %s » is a matter for %s, in that language", (text, number, note) => {
    expect(signpostEmergency(turnOf(text))).toMatchObject({
      numbers: expect.arrayContaining([number]),
      text: expect.stringContaining(note),
    });
  });
});

describe("dangers of all kinds, as they come", () => {
  it.each(phrasingsOf("mixed"))("answers « %s » with numbers", (text) => {
    expect(signpostEmergency(turnOf(text))).toMatchObject({ kind: "emergency" });
  });
});

describe("a danger long past", () => {
  it.each([
    "Mon père a fait un AVC il y a deux ans",
    "J'ai été agressé l'an dernier, quelle aide pour les victimes ?",
    "Ma maison a brûlé en 2019",
  ])("gives no number for « %s »", (text) => {
    expect(signpostEmergency(turnOf(text))).not.toHaveProperty("kind");
  });

  it.each([
    ["Mon père a fait un AVC il y a deux ans et ce matin il ne respire plus", "15"],
    ["J'ai été violée il y a trois ans", "3919"],
    ["Je pense au suicide depuis que j'ai perdu mon fils l'an dernier", "3114"],
  ])("gives numbers for « %s », which goes on", (text, number) => {
    expect(signpostEmergency(turnOf(text))).toMatchObject({ numbers: expect.arrayContaining([number]) });
  });
});

describe("a cry for help without a danger", () => {
  it.each(phrasingsOf("harmless-numbers"))("lets « %s » through", (text) => {
    expect(signpostEmergency(turnOf(text))).not.toHaveProperty("kind");
  });
});
