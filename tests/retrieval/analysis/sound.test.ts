import { describe, expect, it } from "vitest";
import { sound } from "../../../src/retrieval/analysis/sound.ts";

describe("sound", () => {
  it.each([
    ["gravas", "gravats"],
    ["ekol", "ecole"],
    ["mery", "mairie"],
    ["encombrent", "encombrants"],
    ["fotografie", "photographie"],
    ["inscripsion", "inscription"],
    ["otorisation", "autorisation"],
  ])("%s sounds like %s", (written, meant) => {
    expect(sound(written)).toBe(sound(meant));
  });

  it.each([
    ["carte", "tarte"],
    ["maire", "mairie"],
    ["monde", "mode"],
  ])("%s does not sound like %s", (one, other) => {
    expect(sound(one)).not.toBe(sound(other));
  });
});
