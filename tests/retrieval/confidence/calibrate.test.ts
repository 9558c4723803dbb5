import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustProbabilities } from "../../../src/retrieval/confidence/adjust.ts";
import { calibrate } from "../../../src/retrieval/confidence/calibrate.ts";
import { readCalibration } from "../../../src/retrieval/confidence/calibration.ts";
import { confidenceModelId } from "../../../src/retrieval/confidence/model-id.ts";
import { observation, randomNumbers } from "./observations.ts";

const observations = fc.array(observation, { minLength: 1, maxLength: 60 });
const targets = { targetError: 0.05, targetMiss: 0.5 };

/** A town where the shipped probabilities claim too much: right `power` times rarer in log. */
function overconfidentTown(count: number) {
  const random = randomNumbers(5);
  return Array.from({ length: count }, () => {
    const first = random();
    const right = random() < first ** 3;
    return {
      probabilities: { onTopic: 0.9, answerable: 0.9, first, amongThree: first },
      first: right,
      amongThree: right,
      answerable: true,
      onTopic: true,
    };
  });
}

describe("a calibration", () => {
  it("brings probabilities that claim too much nearer to what happens", () => {
    const { figures, adjust } = calibrate(overconfidentTown(400), targets);
    expect(figures.eceAfter ?? 1).toBeLessThan((figures.eceBefore ?? 0) / 2);
    expect(adjust.first.intercept).toBeLessThan(0);
  });

  it("counts what was asked, and draws a curve that ends with every question", () => {
    const { counts, curve } = calibrate(overconfidentTown(50), targets);
    expect(counts.questions).toBe(50);
    expect(curve.at(-1)).toMatchObject({ coverage: 1, risk: 1 - counts.first / 50 });
  });

  it("does not depend on the order of the questions", () => {
    fc.assert(
      fc.property(observations, (asked) => {
        expect(calibrate(asked.toReversed(), targets)).toEqual(calibrate(asked, targets));
      }),
    );
  });

  it("reads back as it was stored, whatever was observed", () => {
    fc.assert(
      fc.property(observations, (asked) => {
        const calibration = {
          version: 1,
          source: "s",
          model: confidenceModelId(),
          ...targets,
          measuredAt: "2026-11-23T09:00:00.000Z",
          questions: [{ question: "Q", documentIds: ["d"], onTopic: null }],
          ...calibrate(asked, targets),
        };
        expect(readCalibration(JSON.stringify(calibration))).toEqual({ kind: "good", calibration });
      }),
    );
  });

  it("is not read when damaged, of another shape or measured with other weights", () => {
    const good = {
      version: 1,
      source: "s",
      model: confidenceModelId(),
      ...targets,
      measuredAt: "2026-11-23T09:00:00.000Z",
      questions: [],
      ...calibrate([], targets),
    };
    expect(readCalibration(JSON.stringify(good)).kind).toBe("good");
    expect(readCalibration(JSON.stringify({ ...good, model: "0" })).kind).toBe("other-model");
    expect(readCalibration(JSON.stringify({ ...good, version: 2 })).kind).toBe("unreadable");
    expect(readCalibration(JSON.stringify({ ...good, thresholds: { answer: 7 } })).kind).toBe("unreadable");
    fc.assert(fc.property(fc.string(), (body) => readCalibration(body).kind === "unreadable"));
  });
});

describe("adjusted probabilities", () => {
  it("never give the first page more than one of three, and leave the other two alone", () => {
    const line = fc.record({
      slope: fc.double({ min: 0.2, max: 4, noNaN: true }),
      intercept: fc.double({ min: -5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(observation, line, line, ({ probabilities }, first, amongThree) => {
        const adjusted = adjustProbabilities(probabilities, { first, amongThree });
        expect(adjusted.amongThree).toBeGreaterThanOrEqual(adjusted.first);
        expect(adjusted).toMatchObject({
          onTopic: probabilities.onTopic,
          answerable: probabilities.answerable,
        });
      }),
    );
  });
});
