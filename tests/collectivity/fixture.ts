import { loadCollectivity } from "../../src/collectivity/load.ts";
import type { Collectivity, Service } from "../../src/collectivity/schema.ts";

const FOLDER = new URL("../fixtures/collectivity/", import.meta.url).pathname;

/** The collectivity of the tests, read from its real file. */
export async function fixtureCollectivity(): Promise<Collectivity> {
  return collectivityIn(FOLDER);
}

/** The collectivity of a knowledge folder; throws its problems when invalid. */
export async function collectivityIn(folder: string): Promise<Collectivity> {
  const loaded = await loadCollectivity(folder);
  if (loaded.kind === "invalid") throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.collectivity;
}

export function serviceOf(collectivity: Collectivity, id: string): Service {
  const service = collectivity.services.find((candidate) => candidate.id === id);
  if (!service) throw new Error(`no service ${id}`);
  return service;
}

/** An instant from local Paris time: "2026-11-23 10:00". */
export function paris(local: string): Date {
  const utc = new Date(`${local.replace(" ", "T")}:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Paris",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const offset = new Date(`${shown.format(utc).replace(" ", "T")}Z`).getTime() - utc.getTime();
  return new Date(utc.getTime() - offset);
}
