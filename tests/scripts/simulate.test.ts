import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { KNOWLEDGE, startSimulation } from "../../scripts/simulate/start-simulation.ts";
import { createLog } from "../../src/telemetry/log.ts";
import { until } from "../conversation/recording-channel.ts";

interface State {
  readonly bubbles: ReadonlyArray<{
    readonly from: string;
    readonly text: string;
    readonly erasable: boolean;
  }>;
  readonly broken: readonly string[];
  readonly hour: string;
}

/** From a Sunday evening on. */
const LATE = new Date("2026-11-29T20:00:00Z").getTime() - Date.now();

it("plays a citizen of a network against the real program, and leaves nothing behind", {
  timeout: 120_000,
}, async () => {
  let folder = "";
  const simulation = await startSimulation("messenger", {
    log: createLog("silent"),
    now: () => new Date(Date.now() + LATE),
    prepare: async (made) => {
      folder = made;
      const knowledge = join(made, "knowledge");
      cpSync(join(KNOWLEDGE, "collectivity.yaml"), join(knowledge, "collectivity.yaml"));
      writeFileSync(join(knowledge, "tri.md"), "# Tri\n\nLes bacs jaunes passent le jeudi.\n");
    },
  });
  onTestFinished(simulation.stop);
  const perform = (doing: object, type = "application/json") =>
    fetch(new URL("do", simulation.page), {
      method: "POST",
      headers: { "content-type": type },
      body: JSON.stringify(doing),
    });
  const state = async (citizen = 1): Promise<State> =>
    (await fetch(new URL(`state?citizen=${citizen}`, simulation.page))).json() as Promise<State>;

  const page = await (await fetch(simulation.page)).text();
  expect(page).toContain("messenger sur cette machine");
  expect(page).toContain(`${simulation.parvis}/desk/`);

  const said = await perform({ kind: "say", citizen: 1, text: "À quelle heure ouvre la mairie ?" });
  expect(await said.json()).toEqual({ delivered: 200 });
  let answered = await state();
  await until(async () => {
    answered = await state();
    return answered.bubbles.some(({ from }) => from === "town");
  }, "an answer");
  expect(answered.bubbles[0]).toMatchObject({ from: "citizen", text: "À quelle heure ouvre la mairie ?" });
  expect(answered.broken).toEqual([]);
  expect(answered.hour).toMatch(/^2026-11-30T/);
  expect((await state(2)).bubbles).toEqual([]);

  expect(await (await perform({ kind: "fail", failure: "blocked" })).json()).toEqual({ delivered: null });
  expect((await perform({ kind: "say", citizen: 9, text: "Bonjour" })).status).toBe(400);
  expect((await perform({ kind: "open", citizen: 1 }, "text/plain")).status).toBe(415);
  expect((await fetch(new URL("state?citizen=4", simulation.page))).status).toBe(400);

  await simulation.stop();
  expect(existsSync(folder)).toBe(false);
  await expect(fetch(simulation.page)).rejects.toThrow();
});
