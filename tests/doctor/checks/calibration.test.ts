import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/config.ts";
import { checkCalibration } from "../../../src/doctor/checks/calibration.ts";
import { CALIBRATION } from "../../../src/store/generation-aids.ts";
import { type CalibratedTown, createCalibratedTown } from "../../indexing/calibration/calibrated-town.ts";

let town: CalibratedTown;
beforeEach(async () => {
  town = await createCalibratedTown();
  await town.index();
});
afterEach(() => town.close());

async function findings(data = "data") {
  const environment = { PARVIS_KNOWLEDGE: town.knowledge, PARVIS_DATA: `${town.folder}/${data}` };
  const outcome = await loadConfig(town.folder, environment);
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
  return await checkCalibration(outcome.config);
}

async function store(body: string) {
  await town.database.updateTable("generation_aid").set({ body }).where("kind", "=", CALIBRATION).execute();
}

describe("the check of the calibration", () => {
  it("says what the shipped one means and how to make one, with or without an index", async () => {
    const shipped = {
      status: "ok",
      message: expect.stringMatching(/plusieurs points.*30 à 100 vraies questions/s),
    };
    expect(await findings()).toEqual([shipped]);
    expect(await findings("none")).toEqual([shipped]);
  });

  it("gives the target, the day and the size of one's own", async () => {
    await town.calibrate();
    expect(await findings()).toEqual([
      {
        status: "ok",
        message: expect.stringMatching(/20 % d'erreurs visées, mesurée le 2026-11-23 sur 15 questions/),
      },
    ]);
  });

  it("warns, with a remedy, when it promises nothing, does not read, or is of another model", async () => {
    const { calibration } = await town.calibrate(0.01);
    expect(await findings()).toMatchObject([
      { status: "ok" },
      { status: "warning", message: expect.stringContaining("1 %"), remedy: expect.any(String) },
    ]);
    await store("{");
    expect(await findings()).toEqual([
      { status: "warning", message: expect.stringContaining("ne se lit pas"), remedy: expect.any(String) },
    ]);
    await store(JSON.stringify({ ...calibration, model: "other" }));
    expect(await findings()).toEqual([
      {
        status: "warning",
        message: expect.stringContaining("autre version du calcul"),
        remedy: expect.any(String),
      },
    ]);
  });
});
