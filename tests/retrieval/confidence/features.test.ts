import { describe, expect, it } from "vitest";
import { CONFIDENCE_FEATURES, confidenceFeatures } from "../../../src/retrieval/confidence/features.ts";
import { FEATURE_NAMES } from "../../../src/retrieval/ranking/features.ts";

const row = (values: Readonly<Record<string, number>>) =>
  Float32Array.from(FEATURE_NAMES, (name) => values[name] ?? 0);

describe("what the confidence looks at", () => {
  it("takes the first document's measures and compares it with the others", () => {
    const rows = [row({ label: 0.5, softMean: 0.25 }), row({ label: 0.75, softMean: 0.5 }), row({})];
    const features = confidenceFeatures(rows, [3, 1, 1]);
    expect(features).toMatchObject({
      label: 0.5,
      labelOfThree: 0.75,
      softMean: 0.25,
      greatestSoft: 0.5,
      margin: 2,
    });
    expect(features.shareOfThree).toBeCloseTo(1, 10);
    // One against e⁻² twice.
    expect(features.share).toBeCloseTo(1 / (1 + 2 * Math.exp(-2)), 10);
  });

  it("is whole and finite with a single document", () => {
    const features = confidenceFeatures([row({})], [0]);
    expect(Object.keys(features).toSorted()).toEqual([...CONFIDENCE_FEATURES].toSorted());
    expect(Object.values(features).every(Number.isFinite)).toBe(true);
    expect(features).toMatchObject({ share: 1, entropy: 0 });
  });
});
