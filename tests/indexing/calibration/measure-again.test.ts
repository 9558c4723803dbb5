import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { measureAgain } from "../../../src/indexing/calibration/measure-again.ts";
import type { LiveIndex } from "../../../src/indexing/live-index.ts";
import type { Calibration } from "../../../src/retrieval/confidence/calibration.ts";
import { type CalibratedTown, createCalibratedTown, NOW, PAGES } from "./calibrated-town.ts";

const ids = new Set(Object.keys(PAGES).map((name) => `${name}.md`));

let town: CalibratedTown;
let live: LiveIndex;
let before: Calibration;
beforeEach(async () => {
  town = await createCalibratedTown();
  await town.index();
  live = await town.openLive();
  const { calibration } = await town.measure();
  if (calibration === null) throw new Error("nothing was measured");
  before = calibration;
});
afterEach(async () => {
  await live.close();
  await town.close();
});

async function again(calibration: Calibration) {
  const asked: string[] = [];
  const retriever: Pick<LiveIndex, "retrieve"> = {
    retrieve: async (question, options) => {
      asked.push(question);
      return await live.retrieve(question, options);
    },
  };
  const measured = await measureAgain(calibration, retriever, ids, { today: "2026-11-23", now: NOW });
  return { asked, ...measured };
}

describe("measuring a calibration again", () => {
  it("gives the same figures on the same documents, and nothing to say", async () => {
    const { calibration, notes } = await again(before);
    expect(calibration).toEqual(before);
    expect(notes).toEqual([]);
  });

  it("asks at most 300 questions, from the first to near the last", async () => {
    const questions = Array.from({ length: 40 }, () => before.questions).flat();
    const { asked, calibration } = await again({ ...before, questions });
    expect(asked).toHaveLength(300);
    expect(new Set(asked).size).toBe(before.questions.length);
    expect(calibration.questions).toHaveLength(questions.length);
    expect(calibration.counts.questions).toBe(300);
  });

  it("says that the old threshold now lets too many errors through, and what it becomes", async () => {
    const lenient: Calibration = {
      ...before,
      targetError: 0.05,
      thresholds: { ...before.thresholds, answer: 0.01 },
      questions: before.questions.map((one, at) => (at < 6 ? { ...one, documentIds: ["dechets.md"] } : one)),
    };
    const { notes, calibration } = await again(lenient);
    expect(notes[0]).toContain("passe de 0,010 à");
    expect(notes[1]).toMatch(
      /à l'ancien seuil, \d+ réponses sur \d+ seraient fausses .* au-delà des 5 % visés/,
    );
    expect(calibration.thresholds.answer).toBeGreaterThan(0.3);
  });

  it("leaves out questions whose page has gone, and counts them", async () => {
    const gone = { question: "Où est la patinoire ?", documentIds: ["patinoire.md"], onTopic: true };
    const moved: Calibration = {
      ...before,
      thresholds: { ...before.thresholds, answer: 0.98 },
      questions: [...before.questions, gone],
    };
    const { asked, notes } = await again(moved);
    expect(asked).not.toContain(gone.question);
    expect(notes.at(-1)).toContain("1 question n'a plus sa page");
  });
});
