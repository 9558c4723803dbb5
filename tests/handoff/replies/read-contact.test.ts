import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContact } from "../../../src/handoff/replies/read-contact.ts";

const found = (text: string) => {
  const read = readContact(text);
  return read.kind === "contact" ? read.contact : read.kind;
};

describe("readContact", () => {
  it.each([
    ["06 12 34 56 78", "06 12 34 56 78"],
    ["0612345678", "06 12 34 56 78"],
    ["06.12.34.56.78", "06 12 34 56 78"],
    ["06-12-34-56-78", "06 12 34 56 78"],
    ["06/12/34/56/78", "06 12 34 56 78"],
    ["+33 6 12 34 56 78", "06 12 34 56 78"],
    ["+33612345678", "06 12 34 56 78"],
    ["0033612345678", "06 12 34 56 78"],
    ["+33 (0)6 12 34 56 78", "06 12 34 56 78"],
    ["+33 06 12 34 56 78", "06 12 34 56 78"],
    ["(05) 36 49 10 00", "05 36 49 10 00"],
    ["06 12 34 56 78 ou 0612345678", "06 12 34 56 78"],
    ["tel 0536491000.", "05 36 49 10 00"],
    ["09 72 12 34 56", "09 72 12 34 56"],
    ["0692 12 34 56", "06 92 12 34 56"],
    ["+262 692 12 34 56", "+262692123456"],
    ["+32 470 12 34 56", "+32470123456"],
    ["marie.durand@exemple.fr", "marie.durand@exemple.fr"],
    ["Marie.DURAND@Exemple.FR", "marie.durand@exemple.fr"],
    ["marie@exemple.fr.", "marie@exemple.fr"],
    ["(marie@exemple.fr)", "marie@exemple.fr"],
    ["marie+mairie@mail.exemple.fr", "marie+mairie@mail.exemple.fr"],
    ["marie @ exemple.fr", "marie@exemple.fr"],
    ["marie arobase exemple.fr", "marie@exemple.fr"],
    ["marie arobase exemple point fr", "marie@exemple.fr"],
    ["marie(at)exemple.fr", "marie@exemple.fr"],
    ["marie2@exemple.fr", "marie2@exemple.fr"],
  ])("%s: %s", (text, contact) => {
    expect(found(text)).toBe(contact);
  });

  it.each([
    ["a digit missing", "06 12 34 56 7"],
    ["two digits missing", "06 12 34 56"],
    ["a digit too many", "06 12 34 56 789"],
    ["no leading zero", "612345678"],
    ["two numbers", "06 12 34 56 78 ou 07 11 22 33 44"],
    ["two numbers, a slash between", "0612345678/0711223344"],
    ["two addresses", "a@exemple.fr b@exemple.fr"],
    ["one of each", "a@exemple.fr ou 06 12 34 56 78"],
    ["a charged number", "0899 12 34 56"],
    ["a charged number, from abroad", "+33 899 12 34 56"],
    ["00 is no French number", "00 12 34 56 78"],
    ["a French number too short, from abroad", "+33 6 12 34 56"],
    ["an unfinished address", "marie@exemple"],
    ["half an address", "marie@"],
    ["a comma for a point", "marie@exemple,fr"],
    ["two points", "marie..durand@exemple.fr"],
    ["an accent", "hélène@exemple.fr"],
    ["a header in disguise", "a@exemple.fr\nbcc:b@exemple.fr"],
    ["a very long address", `${"a".repeat(65)}@exemple.fr`],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toBe("unclear");
  });

  it.each([
    "12/05/1980",
    "né le 12.05.1980",
    "75012",
    "à 14h30",
    "20 euros",
    "le 15",
    "n° 1234",
    "bonjour",
    "",
  ])("finds none in « %s »", (text) => {
    expect(found(text)).toBe("none");
  });

  it("reads any French number however it is typed", () => {
    const digits = fc.tuple(
      fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "9"),
      fc.stringMatching(/^\d{8}$/),
    );
    const form = fc.tuple(
      fc.constantFrom("0", "+33", "0033", "+33 ", "+33 (0)"),
      fc.constantFrom("", " ", ".", "-"),
    );
    fc.assert(
      fc.property(digits, form, ([first, rest], [prefix, gap]) => {
        const national = `0${first}${rest}`.replace(/\d{2}(?=\d)/g, "$& ");
        const typed = `${prefix}${first}${gap}${rest.replace(/\d{2}(?=\d)/g, `$&${gap}`)}`;
        expect(found(typed)).toBe(national);
        expect(found(`mon numéro : ${typed}, merci`)).toBe(national);
        expect(found(national)).toBe(national);
      }),
    );
  });

  it("gives only what is safe to write to, whatever is typed", () => {
    const noise = fc.string({ unit: fc.constantFrom(..."a1.@-+<>\"';,:() \n\t0é"), maxLength: 60 });
    fc.assert(
      fc.property(noise, (text) => {
        const read = readContact(text);
        if (read.kind !== "contact") return;
        expect(read.contact).toMatch(
          read.means === "email"
            ? /^[a-z0-9._%+'-]+@[a-z0-9.-]+\.[a-z]{2,}$/
            : /^(?:0[1-79](?: \d{2}){4}|\+\d{8,15})$/,
        );
        expect(found(read.contact)).toBe(read.contact);
      }),
      { numRuns: 2000 },
    );
  });
});
