import { describe, expect, it } from "vitest";
import { readOptions, WrongUsage } from "../../evals/options.ts";

const read = (...words: string[]) =>
  readOptions(["--knowledge", "k", "--sets", "a.jsonl", ...words], "/base", () => {});

describe("the command line of an evaluation", () => {
  it("reads paths from its folder, and everything else", () => {
    expect(
      read("b.csv", "--limit", "5", "--pool", "ab=a+b", "--floor", "hit@1=.4", "ab:auc=0.8", "--baseline"),
    ).toMatchObject({
      knowledge: ["/base/k"],
      sets: ["/base/a.jsonl", "/base/b.csv"],
      limit: 5,
      pools: new Map([["ab", ["a", "b"]]]),
      floors: [
        { set: null, figure: "hit@1", value: 0.4 },
        { set: "ab", figure: "auc", value: 0.8 },
      ],
      baseline: true,
      rescore: null,
    });
  });

  it.each([
    [["--limit", "0"], /--limit/],
    [["--pool", "ab"], /--pool/],
    [["--floor", "hit@1"], /--floor/],
    [["--floor", "beau=1"], /« beau » n'existe pas/],
    [["--inconnu"], /option inconnue/],
  ])("says what is wrong with %s", (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).toThrow(WrongUsage);
  });

  it("needs something to measure, or to score again", () => {
    expect(() => readOptions([], "/base", () => {})).toThrow(/--knowledge et --sets/);
    expect(readOptions(["--rescore", "r"], "/base", () => {})?.rescore).toBe("/base/r");
  });

  it("shows its help in French", () => {
    const written: string[] = [];
    expect(readOptions(["--help"], "/base", (text) => written.push(text))).toBeNull();
    expect(written.join("\n")).toContain("Exemples :");
  });
});
