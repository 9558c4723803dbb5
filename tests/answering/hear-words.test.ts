import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hearWords } from "../../src/answering/hear-words.ts";
import { plainWords } from "../../src/answering/plain-words.ts";

describe("hearWords", () => {
  it.each([
    ["mon mari me frap", "mon mari me frappe"],
    ["il respir plus", "il respire plus"],
    ["suissider", "suicide"],
    ["jdor dehor", "je dors dehors"],
    ["jentend crier", "j entend crier"],
    ["des flame", "des flamme"],
    ["epilepsi", "epilepsie"],
    ["vicitme", "victime"],
    ["mersi", "merci"],
  ])("hears « %s » as « %s »", (written, heard) => {
    expect(hearWords(plainWords(written)).trim()).toBe(heard);
  });

  it.each([
    "carte d identite",
    "le plan local",
    "urbanisme",
    "valcour sur alize",
    "2026 00457",
    "rsa",
    "tapis",
  ])("leaves « %s » as it is", (words) => {
    expect(hearWords(` ${words} `).trim()).toBe(words);
  });

  it("takes any text and keeps its sentences", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const plain = plainWords(text);
        expect(hearWords(plain).split(" . ")).toHaveLength(plain.split(" . ").length);
      }),
    );
  });
});
