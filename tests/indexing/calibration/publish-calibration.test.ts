import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishCalibration } from "../../../src/indexing/calibration/publish-calibration.ts";
import { receiptLines } from "../../../src/indexing/receipt.ts";
import { rollback } from "../../../src/indexing/rollback.ts";
import { SHIPPED_THRESHOLDS } from "../../../src/retrieval/confidence/thresholds.ts";
import { CALIBRATION, calibrationOf, liveAids } from "../../../src/store/generation-aids.ts";
import { sheet } from "../town.ts";
import { type CalibratedTown, createCalibratedTown, NOW, PAGES } from "./calibrated-town.ts";

let town: CalibratedTown;
beforeEach(async () => {
  town = await createCalibratedTown();
  await town.index();
});
afterEach(() => town.close());

async function serve(body: string) {
  await town.database.updateTable("generation_aid").set({ body }).where("kind", "=", CALIBRATION).execute();
}

async function stored() {
  const found = calibrationOf(await liveAids(town.database));
  return found?.kind === "good" ? found.calibration : null;
}

async function evidence(question = "Quand passe le bac jaune ?") {
  const live = await town.openLive();
  try {
    return await live.retrieve(question, { today: "2026-11-23" });
  } finally {
    await live.close();
  }
}

describe("a calibration of the collectivity's own", () => {
  it("gives a service that runs its thresholds and probabilities, on the same documents", async () => {
    const live = await town.openLive();
    const options = { today: "2026-11-23" };
    const before = await live.retrieve("Quand passe le bac jaune ?", options);
    expect(before.thresholds).toEqual(SHIPPED_THRESHOLDS);
    const { calibration } = await town.calibrate();
    await live.refresh();
    const after = await live.retrieve("Quand passe le bac jaune ?", options);
    await live.close();
    expect(after.generation).toBe(2);
    expect(after.thresholds).toEqual(calibration.thresholds);
    expect(after.passages.map(({ passage }) => passage.id)).toEqual(
      before.passages.map(({ passage }) => passage.id),
    );
    expect(after.probabilities.first).not.toBe(before.probabilities.first);
    expect(after.probabilities.amongThree).toBeGreaterThanOrEqual(after.probabilities.first);
    expect(after.confidence).toBe(after.probabilities.first);
  });

  it("is no content: indexing the same files publishes nothing", async () => {
    await town.calibrate();
    expect(await town.index()).toMatchObject({ outcome: "unchanged", generation: 2 });
  });

  it("is undone by a rollback, which the next run respects", async () => {
    await town.calibrate();
    expect(await rollback(town.database)).toEqual({ kind: "done", from: 2, to: 1 });
    expect((await evidence()).thresholds).toEqual(SHIPPED_THRESHOLDS);
    expect(await town.index()).toMatchObject({ outcome: "unchanged", generation: 1 });
  });

  it("does not make a rolled back calibration forbid the documents it came with", async () => {
    await town.calibrate();
    await rollback(town.database);
    town.write("marche.md", sheet("Marché", "Le marché a lieu le vendredi."));
    expect(await town.index()).toMatchObject({ outcome: "published" });
    town.writePages();
    expect(await town.index()).toMatchObject({ outcome: "published", generation: 4 });
  });

  it("does not bring back documents that a rollback took out", async () => {
    town.write("marche.md", sheet("Marché", "Le marché a lieu le vendredi."));
    await town.index();
    await rollback(town.database);
    await town.calibrate();
    expect(await town.index()).toMatchObject({ outcome: "withheld", generation: 3 });
    await town.calibrate(0.3);
    expect(await town.index()).toMatchObject({ outcome: "withheld", generation: 4 });
  });

  it("goes back to the shipped one", async () => {
    const { generation } = await town.calibrate();
    await publishCalibration(null, generation, town.deps);
    expect(await stored()).toBeNull();
    expect((await evidence()).thresholds).toEqual(SHIPPED_THRESHOLDS);
  });

  it("is not published over an index that changed since it was measured", async () => {
    const { calibration, generation } = await town.measure();
    town.write("marche.md", sheet("Marché", "Le marché a lieu le vendredi."));
    await town.index();
    await expect(publishCalibration(calibration, generation, town.deps)).rejects.toMatchObject({
      remedy: expect.stringContaining("Relancez"),
    });
    expect(await stored()).toBeNull();
  });

  it("leaves the shipped one serving when its row is damaged or of another shape, and is kept as it is", async () => {
    await town.calibrate();
    for (const body of ["{", '{"version":99}']) {
      await serve(body);
      expect((await evidence()).thresholds).toEqual(SHIPPED_THRESHOLDS);
    }
    town.write("marche.md", sheet("Marché", "Le marché a lieu le vendredi."));
    expect(await town.index()).toMatchObject({ outcome: "published", calibrationNotes: [] });
    expect((await liveAids(town.database)).find(({ kind }) => kind === CALIBRATION)?.body).toBe(
      '{"version":99}',
    );
  });

  it("measured with other weights does not serve, and is measured again by the next run", async () => {
    const { calibration } = await town.calibrate();
    await serve(JSON.stringify({ ...calibration, model: "other" }));
    expect((await evidence()).thresholds).toEqual(SHIPPED_THRESHOLDS);
    town.write("marche.md", sheet("Marché", "Le marché a lieu le vendredi place de l'Église."));
    await town.index();
    expect(await stored()).toMatchObject({ model: calibration.model });
  });
});

describe("a new generation", () => {
  it("measures the calibration again and says nothing when it holds", async () => {
    const { calibration } = await town.calibrate();
    await town.database
      .updateTable("generation_aid")
      .set({ body: JSON.stringify({ ...calibration, measuredAt: "2026-01-01T00:00:00.000Z" }) })
      .execute();
    town.write("salle.md", sheet("Salle des fêtes", "La salle se réserve en mairie."));
    const receipt = await town.index();
    expect(receipt).toMatchObject({ outcome: "published", generation: 3, calibrationNotes: [] });
    expect(await stored()).toMatchObject({ measuredAt: NOW.toISOString(), source: calibration.source });
    expect(await town.index()).toMatchObject({ outcome: "unchanged", generation: 3 });
  });

  it("says, with both figures, that pages no longer answer their questions", async () => {
    const { calibration } = await town.calibrate();
    expect(calibration.choice.reached).toBe(true);
    const texts = Object.values(PAGES);
    const names = Object.keys(PAGES);
    // Every page now bears the title and the words of the next one.
    for (const [at, name] of names.entries()) {
      const [title, text] = texts[(at + 1) % texts.length] ?? ["", ""];
      town.write(`${name}.md`, sheet(title, text));
    }
    const receipt = await town.index({ force: true });
    const said = receiptLines(receipt).join("\n");
    expect(said).toContain("! Calibration : les documents ont changé, le seuil de réponse passe de");
    expect(said).toContain("à 0,990");
    expect(said).toMatch(/à l'ancien seuil, \d+ réponses sur \d+ seraient fausses/);
    expect(await stored()).toMatchObject({ thresholds: { answer: 0.99 }, choice: { reached: false } });
  });

  it("keeps the old one, and says so, when most questions have lost their page", async () => {
    const { calibration } = await town.calibrate();
    for (const name of Object.keys(PAGES).slice(0, 5)) town.remove(`${name}.md`);
    const receipt = await town.index({ force: true });
    expect(receipt.calibrationNotes).toEqual([expect.stringContaining("(5)")]);
    expect(await stored()).toEqual(calibration);
  });
});
